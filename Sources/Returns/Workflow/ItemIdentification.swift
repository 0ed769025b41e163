/// What a scan said about an item, before it has a plate.
public struct ItemCandidate: Hashable, Sendable {
    /// The scanned text; empty for an item without a readable code.
    public let code: String
    /// The product code, when there is one.
    public let gtin: GTIN?
    /// The serial number, when the code carries one.
    public let serial: String?
    /// The lot, when the code carries one.
    public let lot: String?
    /// Whether the catalogue knows the product.
    public let isKnown: Bool

    /// Makes a candidate.
    public init(code: String, gtin: GTIN?, serial: String?, lot: String?, isKnown: Bool) {
        self.code = code
        self.gtin = gtin
        self.serial = serial
        self.lot = lot
        self.isKnown = isKnown
    }
}

/// How an item relates to what was announced.
public enum ItemMatch: Hashable, Sendable {
    /// It is a piece of this line.
    case expected(line: Int)
    /// Another product came in place of an announced one.
    case wrongItem
    /// It was not announced.
    case extra
    /// The parcel was not announced at all.
    case blind
    /// It has no readable code.
    case uncoded

    /// The announced line that it is a piece of.
    public var line: Int? {
        switch self {
        case .expected(let line): line
        case .wrongItem, .extra, .blind, .uncoded: nil
        }
    }
}

/// An item at the moment it got its plate.
public struct ItemIdentification: Hashable, Sendable {
    /// The plate.
    public let plate: LicencePlate
    /// The parcel it came in.
    public let parcel: String
    /// What was scanned.
    public let candidate: ItemCandidate
    /// The product's name at that time, in both languages; nil when the catalogue does not know it.
    public let name: LocalizedText?
    /// The category's id, when the product is known.
    public let category: String?
    /// How it relates to what was announced.
    public let match: ItemMatch
    /// The pinned grading sheet and its first question; nil when the item goes straight to a hold.
    public let sheet: SheetReference?
    /// The first question's id.
    public let firstQuestion: String?
    /// The pinned policy; nil for items of a version that pinned none.
    public let policy: PolicyReference?

    /// Makes an identification.
    public init(
        plate: LicencePlate, parcel: String, candidate: ItemCandidate, name: LocalizedText?, category: String?,
        match: ItemMatch, sheet: SheetReference?, firstQuestion: String?, policy: PolicyReference? = nil
    ) {
        self.plate = plate
        self.parcel = parcel
        self.candidate = candidate
        self.name = name
        self.category = category
        self.match = match
        self.sheet = sheet
        self.firstQuestion = firstQuestion
        self.policy = policy
    }

    /// The same item with the serial number that was read after it got its plate, or without.
    func bearing(serial: String?) -> ItemIdentification {
        ItemIdentification(
            plate: plate, parcel: parcel,
            candidate: ItemCandidate(
                code: candidate.code, gtin: candidate.gtin, serial: serial, lot: candidate.lot,
                isKnown: candidate.isKnown),
            name: name, category: category, match: match, sheet: sheet, firstQuestion: firstQuestion, policy: policy)
    }

    /// What people call the item: the product's name, else what was scanned, else its plate.
    func name(in language: Language) -> String {
        name?[language] ?? (candidate.code.isEmpty ? plate.text : candidate.code)
    }
}
