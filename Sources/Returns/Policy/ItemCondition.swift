/// Which items a rule speaks of. An empty list asks for nothing; every list that is not empty must hold.
public struct ItemCondition: Hashable, Sendable {
    /// The categories, one of them.
    public var categories: [String] = []
    /// The product groups, one of them.
    public var groups: [String] = []
    /// The suppliers, one of them.
    public var suppliers: [String] = []
    /// The owners, one of them.
    public var owners: [String] = []
    /// The grades, one of them.
    public var grades: [Grade] = []
    /// Held items, free ones or both.
    public var holds = HoldCondition.free
    /// Traits that the product must have, all of them.
    public var traits: [ProductTrait] = []
    /// Traits that it must not have, none of them.
    public var without: [ProductTrait] = []
    /// Tasks, one of which the item needs.
    public var tasks: [String] = []
    /// How it relates to what was announced, one of them.
    public var matches: [MatchKind] = []
    /// Declared reasons, one of them.
    public var reasons: [String] = []
    /// Evidence that must be there, all of it.
    public var evidence: [Evidence] = []
    /// The sales price in euro cents.
    public var price: ClosedRange<Int>?

    /// Asks for what most conditions ask for; without anything, for a free item and nothing else.
    public init(categories: [String] = [], grades: [Grade] = [], holds: HoldCondition = .free) {
        self.categories = categories
        self.grades = grades
        self.holds = holds
    }

    /// Speaks of every item, held or free.
    public static let anything = ItemCondition(holds: .any)

    /// Whether no item can escape it.
    var fitsEverything: Bool { covers(.anything) }

    /// Whether the condition speaks of the item. What is not known fits no list.
    public func fits(_ item: ItemCase) -> Bool {
        holds.fits(item.hold) && one(of: grades, item.grade) && one(of: matches, item.match)
            && one(of: categories, item.category) && one(of: groups, item.group)
            && one(of: suppliers, item.supplier) && one(of: owners, item.owner)
            && one(of: reasons, item.declaredReason) && fitsSets(item)
    }

    private func fitsSets(_ item: ItemCase) -> Bool {
        traits.allSatisfy(item.traits.contains) && !without.contains(where: item.traits.contains)
            && (tasks.isEmpty || tasks.contains(where: item.tasks.contains))
            && evidence.allSatisfy(item.evidence.contains) && fits(price: item.priceCents)
    }

    private func fits(price cents: Int?) -> Bool {
        guard let price else { return true }
        return cents.map(price.contains) ?? false
    }

    private func one<Element: Equatable>(of list: [Element], _ value: Element?) -> Bool {
        list.isEmpty || value.map(list.contains) ?? false
    }

    /// Whether this condition speaks of whatever the other one speaks of.
    func covers(_ other: ItemCondition) -> Bool {
        holds.covers(other.holds) && covers(grades, other.grades) && covers(matches, other.matches)
            && covers(categories, other.categories) && covers(groups, other.groups)
            && covers(suppliers, other.suppliers) && covers(owners, other.owners) && covers(reasons, other.reasons)
            && covers(tasks, other.tasks) && traits.allSatisfy(other.traits.contains)
            && without.allSatisfy(other.without.contains) && evidence.allSatisfy(other.evidence.contains)
            && coversPrice(of: other)
    }

    private func covers<Element: Equatable>(_ mine: [Element], _ theirs: [Element]) -> Bool {
        mine.isEmpty || !theirs.isEmpty && theirs.allSatisfy(mine.contains)
    }

    private func coversPrice(of other: ItemCondition) -> Bool {
        guard let price else { return true }
        return other.price.map { price.lowerBound <= $0.lowerBound && $0.upperBound <= price.upperBound } ?? false
    }
}

/// Whether a rule speaks of held items.
public enum HoldCondition: Hashable, Sendable {
    /// Of items without a hold only.
    case free
    /// Of items with one of these holds only.
    case held([Hold])
    /// Of both alike.
    case any

    /// Whether it speaks of an item with this hold.
    func fits(_ hold: Hold?) -> Bool {
        switch self {
        case .free: hold == nil
        case .held(let holds): hold.map(holds.contains) ?? false
        case .any: true
        }
    }

    /// Whether it speaks of whatever the other one speaks of.
    func covers(_ other: HoldCondition) -> Bool {
        switch (self, other) {
        case (.any, _), (.free, .free): true
        case (.held(let mine), .held(let theirs)): theirs.allSatisfy(mine.contains)
        case (.free, .held), (.free, .any), (.held, .free), (.held, .any): false
        }
    }
}
