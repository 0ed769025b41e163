/// What purchasing, quality and logistics know of a product beyond its name. Every part may be unknown.
public struct ProductDetails: Hashable, Sendable {
    /// The product group's id; a group may have a grading sheet of its own.
    public var group: String?
    /// The id of a grading sheet for this product alone; it goes before the group's and the category's.
    public var sheet: String?
    /// Whose goods these are, where a house works for several owners.
    public var owner: String?
    /// What the product was bought for, in euro cents.
    public var costCents: Int?
    /// The code of the Combined Nomenclature, two to ten digits: yearly reports of discarded goods are by this code.
    public var commodityCode: String?
    /// Its battery, when it has one.
    public var battery: Battery?
    /// The room that one piece takes in its packaging, in millilitres.
    public var millilitres: Int?
    /// What has to be known before anybody handles, keeps or sells it.
    public var traits: Set<ProductTrait>
    /// What belongs into the box, in the words of the catalogue.
    public var accessories: [String]

    /// Knows nothing but what is given.
    public init(
        group: String? = nil, sheet: String? = nil, owner: String? = nil, costCents: Int? = nil,
        commodityCode: String? = nil, battery: Battery? = nil, millilitres: Int? = nil,
        traits: Set<ProductTrait> = [], accessories: [String] = []
    ) {
        self.group = group
        self.sheet = sheet
        self.owner = owner
        self.costCents = costCents
        self.commodityCode = commodityCode
        self.battery = battery
        self.millilitres = millilitres
        self.traits = traits
        self.accessories = accessories
    }

    /// Whether nothing is known.
    public var isEmpty: Bool { self == ProductDetails() }
}

/// A property of a product that rules may ask for.
public enum ProductTrait: String, CaseIterable, Sendable {
    /// Each piece has a serial number, and the sold one is known.
    case serialised
    /// It can hold personal data: an account, a card, a memory.
    case dataBearing
    /// Aerosol, perfume, paint, refrigerant: dangerous goods other than batteries.
    case dangerousGoods
    /// Unsealed it may not be sold again, for reasons of health.
    case hygiene
    /// Electrical or electronic: its waste has a stream of its own.
    case electrical
    /// The house's own brand: nobody takes it back.
    case privateLabel
    /// Counterfeits of it have been returned before.
    case watched
}

/// The battery in or with a product.
public struct Battery: Hashable, Sendable {
    /// What it is made of.
    public let chemistry: Chemistry
    /// Its energy in tenths of a watt-hour, when it is known.
    public let deciwattHours: Int?
    /// Whether it is contained in the equipment or packed with it; false for a battery alone.
    public let isWithEquipment: Bool

    /// The chemistries that carriage by road tells apart.
    public enum Chemistry: String, CaseIterable, Sendable {
        /// Lithium ion.
        case lithiumIon
        /// Lithium metal.
        case lithiumMetal
        /// Sodium ion.
        case sodiumIon
        /// Any other: alkaline, nickel, lead.
        case other
    }

    /// Describes a battery.
    public init(chemistry: Chemistry, deciwattHours: Int?, isWithEquipment: Bool) {
        self.chemistry = chemistry
        self.deciwattHours = deciwattHours
        self.isWithEquipment = isWithEquipment
    }

    /// The UN number under which it is carried (ADR 2025, table A); nil for chemistries without an entry of this kind.
    public var unitedNationsNumber: Int? {
        switch chemistry {
        case .lithiumIon: isWithEquipment ? 3481 : 3480
        case .lithiumMetal: isWithEquipment ? 3091 : 3090
        case .sodiumIon: isWithEquipment ? 3552 : 3551
        case .other: nil
        }
    }
}
