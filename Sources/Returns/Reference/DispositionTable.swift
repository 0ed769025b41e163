/// The disposition table: rules read from the top, the first that fits decides. Data, versioned; the last rule fits
/// all.
public struct DispositionTable: Hashable, Sendable {
    /// The stable id.
    public let id: String
    /// The published version, from 1.
    public let version: Int
    /// The rules, first fit wins.
    public let rules: [DispositionRule]

    /// Makes a table; `DispositionLint` says whether it can be used.
    public init(id: String, version: Int, rules: [DispositionRule]) {
        self.id = id
        self.version = version
        self.rules = rules
    }

    /// The first rule that fits; `DispositionRule.lastResort` for a table that the lint would refuse.
    public func rule(for item: ItemCase) -> DispositionRule {
        rules.first { $0.when.fits(item) } ?? .lastResort
    }
}

extension DispositionRule {
    /// What happens to an item of which no rule speaks: nobody guesses, a person decides.
    public static let lastResort = DispositionRule(
        id: "NO-RULE", when: .anything, disposition: .hold, binClass: "SECOND-LOOK",
        label: LocalizedText(french: "EN ATTENTE", english: "ON HOLD"),
        reason: LocalizedText(
            french: "Aucune règle ne parle de cet article : un responsable décide.",
            english: "No rule speaks of this item: a supervisor decides."))
}

/// One rule: what it fits and where such items go.
public struct DispositionRule: Hashable, Sendable {
    /// The stable id, for example `R-110`.
    public let id: String
    /// The items.
    public let when: ItemCondition
    /// Where the item goes.
    public let disposition: Disposition
    /// The class of bin that takes it; `{supplier}`, `{category}` and `{owner}` in it stand for the item's own.
    public let binClass: String
    /// Why such items may be destroyed; there for `Disposition.destroy` and for nothing else.
    public let ground: DestructionGround?
    /// The short words for screen and label.
    public let label: LocalizedText
    /// Why, in one sentence.
    public let reason: LocalizedText

    /// Makes a rule.
    public init(
        id: String, when: ItemCondition, disposition: Disposition, binClass: String, ground: DestructionGround? = nil,
        label: LocalizedText, reason: LocalizedText
    ) {
        self.id = id
        self.when = when
        self.disposition = disposition
        self.binClass = binClass
        self.ground = ground
        self.label = label
        self.reason = reason
    }
}

/// Where a returned item goes, in the trade's codes.
public enum Disposition: String, CaseIterable, Sendable {
    /// Back to stock as new.
    case restock = "RESTOCK"
    /// Back to stock as opened.
    case restockOpen = "RESTOCK_OPEN"
    /// To refurbishment.
    case refurbish = "RECOND"
    /// To repair.
    case repair = "REPAIR"
    /// To the outlet.
    case outlet = "OUTLET"
    /// To a marketplace.
    case marketplace = "MARKETPLACE"
    /// Sold in lots to businesses.
    case lot = "B2B_LOT"
    /// Return to vendor.
    case returnToVendor = "RTV"
    /// Credited by the vendor, who wants the goods destroyed where they are.
    case fieldCredit = "RTV_FIELD_CREDIT"
    /// Back to the customer.
    case returnToCustomer = "RETURN_TO_CUSTOMER"
    /// Given away.
    case donate = "DONATE"
    /// Taken apart for parts.
    case parts = "PARTS"
    /// Material recovery.
    case recycle = "RECYCLE"
    /// Disposal as dangerous goods.
    case hazardousDisposal = "HAZ_DISPOSAL"
    /// Destroyed: never without a ground, evidence and a second badge.
    case destroy = "DESTROY"
    /// Held until somebody decides.
    case hold = "HOLD"
}

extension Disposition {
    /// The place in the waste hierarchy (Directive 2008/98/EC, article 4), best first: use as it is, prepare for re-use,
    /// recycle, dispose of. A hold is no treatment and comes last.
    var hierarchyRank: Int {
        switch self {
        case .restock, .restockOpen, .returnToCustomer: 0
        case .outlet, .marketplace, .lot, .returnToVendor, .donate: 1
        case .refurbish, .repair: 2
        case .parts: 3
        case .recycle: 4
        case .hazardousDisposal: 5
        case .fieldCredit, .destroy: 6
        case .hold: 7
        }
    }
}
