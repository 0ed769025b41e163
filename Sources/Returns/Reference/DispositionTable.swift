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
    public func rule(category: String?, grade: Grade, hold: Hold?) -> DispositionRule {
        rules.first { $0.fits(category: category, grade: grade, hold: hold) } ?? .lastResort
    }
}

extension DispositionRule {
    /// What happens to an item of which no rule speaks: nobody guesses, a person decides.
    public static let lastResort = DispositionRule(
        id: "NO-RULE", fitsAnyHold: true, disposition: .hold, binClass: "SECOND-LOOK",
        label: LocalizedText(french: "EN ATTENTE", english: "ON HOLD"),
        reason: LocalizedText(
            french: "Aucune règle ne parle de cet article : un responsable décide.",
            english: "No rule speaks of this item: a supervisor decides."))
}

/// One rule: what it fits and where such items go.
public struct DispositionRule: Hashable, Sendable {
    /// The stable id, for example `R-110`.
    public let id: String
    /// The categories it fits; empty fits every category.
    public let categories: [String]
    /// The grades it fits; empty fits every grade.
    public let grades: [Grade]
    /// The holds it fits; empty fits only items without a hold, unless `fitsAnyHold`.
    public let holds: [Hold]
    /// Whether the rule fits held and free items alike.
    public let fitsAnyHold: Bool
    /// Where the item goes.
    public let disposition: Disposition
    /// The class of bin that takes it.
    public let binClass: String
    /// The short words for screen and label.
    public let label: LocalizedText
    /// Why, in one sentence.
    public let reason: LocalizedText

    /// Makes a rule.
    public init(
        id: String, categories: [String] = [], grades: [Grade] = [], holds: [Hold] = [], fitsAnyHold: Bool = false,
        disposition: Disposition, binClass: String, label: LocalizedText, reason: LocalizedText
    ) {
        self.id = id
        self.categories = categories
        self.grades = grades
        self.holds = holds
        self.fitsAnyHold = fitsAnyHold
        self.disposition = disposition
        self.binClass = binClass
        self.label = label
        self.reason = reason
    }

    /// Whether the rule speaks of such an item.
    public func fits(category: String?, grade: Grade, hold: Hold?) -> Bool {
        let categoryFits = categories.isEmpty || category.map(categories.contains) ?? false
        let gradeFits = grades.isEmpty || grades.contains(grade)
        let holdFits = fitsAnyHold || (hold.map(holds.contains) ?? holds.isEmpty)
        return categoryFits && gradeFits && holdFits
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
    /// Held until somebody decides.
    case hold = "HOLD"
}
