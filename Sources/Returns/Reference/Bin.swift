/// One bin of the floor as the reference data describes it.
public struct Bin: Hashable, Sendable {
    /// The bin's code as painted on it, for example `A-17`.
    public let code: String
    /// Raised each time the bin is emptied or re-purposed; printed in the bin's barcode. From 1.
    public let generation: Int
    /// Where it stands, in the words of the floor.
    public let zone: String
    /// What it may take, for example `RESTOCK-APPAREL`; disposition rules name it.
    public let binClass: String
    /// How many items it takes, 1 or more.
    public let capacity: Int
    /// Whether items may be assigned to it.
    public let isOpen: Bool
    /// What else is known of it.
    public let details: BinDetails

    /// Makes a bin. A state among the details decides over `isOpen`.
    public init(
        code: String, generation: Int, zone: String, binClass: String, capacity: Int, isOpen: Bool = true,
        details: BinDetails = BinDetails()
    ) {
        self.code = code
        self.generation = generation
        self.zone = zone
        self.binClass = binClass
        self.capacity = capacity
        self.isOpen = details.state?.takesAssignments ?? isOpen
        self.details = details
    }

    /// Its state; where only open and closed are told apart, one of those.
    public var state: BinState { details.state ?? (isOpen ? .open : .closed) }

    /// The bin and generation, without its description.
    public var place: BinPlace { BinPlace(code: code, generation: generation) }
}

/// One generation of one bin: the place an item is in.
public struct BinPlace: Hashable, Sendable {
    /// The bin's code.
    public let code: String
    /// The bin's generation, from 1.
    public let generation: Int

    /// Names a place.
    public init(code: String, generation: Int) {
        self.code = code
        self.generation = generation
    }
}

/// A bin with what the journal knows of its load.
public struct BinStatus: Hashable, Sendable {
    /// The bin.
    public let bin: Bin
    /// Items assigned or inside, in this generation.
    public let load: Int
    /// What they take up, as far as it is known.
    public let measure: ItemMeasure
    /// Whether an operator declared it full.
    public let isDeclaredFull: Bool
    /// Rights that this station holds to assign items to it; nil where no hub gives any, and the load decides.
    public let rights: Int?
    /// When its first item was assigned; nil for an empty bin, and where nobody knows.
    public let openedAt: Moment?

    /// Joins a bin and its load.
    public init(
        bin: Bin, load: Int, measure: ItemMeasure = .none, isDeclaredFull: Bool = false, rights: Int? = nil,
        openedAt: Moment? = nil
    ) {
        self.bin = bin
        self.load = load
        self.measure = measure
        self.isDeclaredFull = isDeclaredFull
        self.rights = rights
        self.openedAt = openedAt
    }

    /// Whether one more item may be assigned.
    public var hasRoom: Bool {
        bin.isOpen && !isDeclaredFull && load < bin.capacity && rights != 0
    }

    /// Whether one more item that takes up so much may be assigned: a limit of 0 is none.
    public func takes(_ measure: ItemMeasure) -> Bool {
        var sum = self.measure
        sum.add(measure)
        let limits = bin.details.limits
        return hasRoom
            && [
                (sum.millilitres, limits.millilitres), (sum.grams, limits.grams), (sum.cents, limits.cents),
                (sum.deciwattHours, limits.deciwattHours),
            ].allSatisfy { $1 == 0 || $0 <= $1 }
    }
}

/// A badge: an identifier, not a proof. The person's name is nowhere on a station.
public struct Badge: Hashable, Sendable {
    /// The id that the badge's barcode carries.
    public let id: String
    /// What the screen calls the operator: a pseudonym or initials.
    public let alias: String
    /// The language of the prompts.
    public let language: Language
    /// What the badge may do.
    public let role: Role
    /// What the PIN is checked by that opens a supervisor's mode; nil for a badge without one.
    public let pin: PinVerifier?

    /// What a badge may do.
    public enum Role: String, CaseIterable, Sendable {
        /// Receives, grades and bins.
        case `operator`
        /// Moves items, reassigns and closes bins, confirms what needs a second badge.
        case supervisor
    }

    /// Makes a badge.
    public init(id: String, alias: String, language: Language, role: Role, pin: PinVerifier? = nil) {
        self.id = id
        self.alias = alias
        self.language = language
        self.role = role
        self.pin = pin
    }

    /// The same badge with another PIN, or with none.
    public func with(pin: PinVerifier?) -> Badge {
        Badge(id: id, alias: alias, language: language, role: role, pin: pin)
    }
}
