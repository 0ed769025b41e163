import Returns

/// Every class of bins that the day's rules can name, with the words in braces filled in.
struct DayClasses: Sendable {
    /// What becomes of the goods in a bin.
    enum Use: Hashable, Sendable {
        /// They are sold, given away or sent back.
        case goods
        /// They wait for somebody.
        case hold
        /// They are waste.
        case waste
        /// They are destroyed for a ground.
        case destruction
    }

    /// One class.
    struct Class: Hashable, Sendable {
        /// As the rules name it.
        let name: String
        /// The name without its owner.
        let base: String
        /// Whose goods it takes; nil on a floor with one owner.
        let owner: String?
    }

    private(set) var uses: [Class: Set<Use>] = [:]
    private let categories: [String]
    private let owners: [String]

    /// Where goods go that their own class has no room for, as the core knows it: one class for all owners.
    static let overflow = "OVERFLOW"

    init(policy: Policy, categories: [String], owners: Int) {
        self.categories = categories
        self.owners = owners > 1 ? DayOwners.shares.prefix(owners).map(\.0) : []
        for rule in policy.mandates + policy.otherwise.rules { add(rule.binClass, rule.disposition) }
        for way in policy.channels { add(way.binClass, way.disposition) }
        for agreement in policy.agreements {
            add(agreement.binClass.replacing("{supplier}", with: agreement.supplier), agreement.disposition)
        }
        // An overflow would put one owner's goods beside another's, so a floor with several has none.
        if owners <= 1 { add(Self.overflow, .restock) }
    }

    /// All of them, sorted by name.
    var all: [Class] { uses.keys.sorted { $0.name < $1.name } }

    /// The names of those with a use.
    func names(_ use: Use) -> Set<String> { Set(uses.filter { $0.value.contains(use) }.keys.map(\.name)) }

    private mutating func add(_ binClass: String, _ disposition: Disposition) {
        let use = Use(disposition)
        let filled =
            binClass.contains("{category}")
            ? categories.map { binClass.replacing("{category}", with: $0.uppercased()) } : [binClass]
        for name in filled {
            let base = name.replacing("-{owner}", with: "")
            guard base != name else {
                uses[Class(name: name, base: base, owner: nil), default: []].insert(use)
                continue
            }
            // Of what nobody could identify nobody knows the owner; such items are held.
            for owner in owners + (use == .hold ? [DayOwners.unknown] : []) {
                uses[Class(name: "\(base)-\(owner)", base: base, owner: owner), default: []].insert(use)
            }
        }
    }
}

extension DayClasses.Use {
    fileprivate init(_ disposition: Disposition) {
        self =
            switch disposition {
            case .restock, .restockOpen, .refurbish, .repair, .outlet, .marketplace, .lot, .returnToVendor,
                .returnToCustomer, .donate, .parts:
                .goods
            case .recycle, .hazardousDisposal: .waste
            case .fieldCredit, .destroy: .destruction
            case .hold: .hold
            }
    }
}
