/// What is missing of an item, ticked off from the catalogue's list before the answer that says so counts.
public struct AccessoryCheck: Hashable, Sendable {
    /// The question that was answered.
    public let question: String
    /// The key of its answer, from 1.
    public let answer: Int
    /// What belongs into the box, as far as one screen can offer it.
    public let accessories: [String]
    /// Places in `accessories` of what is missing, ascending.
    public let missing: [Int]

    /// Describes a check under way.
    public init(question: String, answer: Int, accessories: [String], missing: [Int] = []) {
        self.question = question
        self.answer = answer
        self.accessories = accessories
        self.missing = missing
    }

    /// What is missing, by name.
    public var missingNames: [String] { missing.filter(accessories.indices.contains).map { accessories[$0] } }

    /// The same check with one more that is missing.
    func ticking(_ index: Int) -> AccessoryCheck {
        AccessoryCheck(
            question: question, answer: answer, accessories: accessories, missing: Set(missing + [index]).sorted())
    }
}

/// A check of accessories, as shown.
public struct AccessoryPrompt: Hashable, Sendable {
    /// The product in the hand.
    public let product: String
    /// The item's plate.
    public let plate: LicencePlate
    /// What belongs into the box, keys 1 and up; the key after them ends the check.
    public let accessories: [Accessory]

    /// One of them.
    public struct Accessory: Hashable, Sendable {
        /// Its name in the words of the catalogue.
        public let name: String
        /// Whether it was ticked as missing.
        public let isMissing: Bool

        /// Describes an accessory.
        public init(name: String, isMissing: Bool) {
            self.name = name
            self.isMissing = isMissing
        }
    }

    /// Describes a check.
    public init(product: String, plate: LicencePlate, accessories: [Accessory]) {
        self.product = product
        self.plate = plate
        self.accessories = accessories
    }
}
