/// What a piece is as waste: its usual name and its entry in the European list of waste (Decision 2000/532/EC, with the
/// batteries of Delegated Decision (EU) 2025/934). A proposal for the register: the house answers for it.
public enum WasteKind: String, CaseIterable, Sendable {
    /// A lithium battery alone.
    case lithiumBattery
    /// Electrical or electronic equipment with a battery or another dangerous component.
    case equipmentWithBattery
    /// Other electrical or electronic equipment.
    case equipment
    /// Dangerous goods: perfume, paint, aerosol.
    case dangerousGoods
    /// Clothes and shoes.
    case clothing
    /// Cosmetics that were never used up.
    case cosmetics
    /// Books and printed matter.
    case paper

    /// The waste that a piece is; nil where the catalogue does not tell, so that somebody has to say.
    ///
    /// A danger goes before a material, and a battery before the category of what it is in.
    public init?(category: String?, traits: Set<ProductTrait>, battery: Battery?) {
        if let battery, !battery.isWithEquipment {
            guard [.lithiumIon, .lithiumMetal].contains(battery.chemistry) else { return nil }
            self = .lithiumBattery
        } else if battery != nil {
            self = .equipmentWithBattery
        } else if traits.contains(.dangerousGoods) {
            self = .dangerousGoods
        } else if traits.contains(.electrical) {
            self = .equipment
        } else {
            switch category {
            case "apparel", "footwear": self = .clothing
            case "connected", "appliance": self = .equipment
            case "beauty": self = .cosmetics
            case "media": self = .paper
            default: return nil
            }
        }
    }

    /// An entry of the list.
    public struct Entry: Hashable, Sendable {
        /// Its six digits, in pairs.
        public let code: String
        /// Whether the list marks it as hazardous, with an asterisk.
        public let isHazardous: Bool
    }

    /// The entry of the list that was in force on a day.
    public func entry(on day: CalendarDay) -> Entry {
        switch self {
        case .lithiumBattery:
            day < Self.batteriesOfTheirOwn
                ? Entry(code: "16 06 05", isHazardous: false) : Entry(code: "16 06 07", isHazardous: true)
        case .equipmentWithBattery: Entry(code: "16 02 13", isHazardous: true)
        case .equipment: Entry(code: "16 02 14", isHazardous: false)
        case .dangerousGoods: Entry(code: "16 03 05", isHazardous: true)
        case .clothing: Entry(code: "20 01 10", isHazardous: false)
        case .cosmetics: Entry(code: "16 03 06", isHazardous: false)
        case .paper: Entry(code: "20 01 01", isHazardous: false)
        }
    }

    /// 9 December 2026: from this day on lithium batteries have an entry of their own and are hazardous (Delegated
    /// Decision (EU) 2025/934, Article 2, as corrected on 19 August 2025). Before it they are other batteries.
    private static let batteriesOfTheirOwn = CalendarDay(number: 20_796)

    /// The usual name.
    public var name: LocalizedText {
        switch self {
        case .lithiumBattery: LocalizedText(french: "piles et batteries au lithium", english: "lithium batteries")
        case .equipmentWithBattery:
            LocalizedText(
                french: "équipements électriques avec batterie", english: "electrical equipment with a battery")
        case .equipment: LocalizedText(french: "équipements électriques", english: "electrical equipment")
        case .dangerousGoods:
            LocalizedText(french: "produits organiques dangereux", english: "dangerous organic products")
        case .clothing: LocalizedText(french: "vêtements et chaussures", english: "clothes and shoes")
        case .cosmetics: LocalizedText(french: "cosmétiques", english: "cosmetics")
        case .paper: LocalizedText(french: "papier et carton", english: "paper and cardboard")
        }
    }
}

extension Disposition {
    /// Whether what goes this way is waste: its transport is entered in the register.
    public var isWaste: Bool {
        switch self {
        case .recycle, .hazardousDisposal, .destroy: true
        case .restock, .restockOpen, .refurbish, .repair, .outlet, .marketplace, .lot, .returnToVendor, .fieldCredit,
            .returnToCustomer, .donate, .parts, .hold:
            false
        }
    }
}
