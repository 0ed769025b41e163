/// Tells which of many conditions may fit an item, so that only those are read whole: a condition has a dozen lists,
/// and of hundreds of rules a handful speak of one item.
///
/// It never leaves out one that fits. Names are told apart by six bits of a hash, so that it may let one through that
/// does not.
struct ConditionSieve: Hashable, Sendable {
    private let rows: [Row]

    /// What the lists of one condition let through.
    private struct Row: Hashable, Sendable {
        let grades: UInt64
        let categories: UInt64
        let groups: UInt64
        let suppliers: UInt64
    }

    private static let everything = UInt64.max

    /// Takes the conditions in the order in which they are asked for.
    init(_ conditions: some Sequence<ItemCondition>) {
        rows = conditions.map { condition in
            Row(
                grades: condition.grades.isEmpty
                    ? Self.everything : condition.grades.reduce(0) { $0 | Self.bit(of: $1) },
                categories: Self.bits(of: condition.categories), groups: Self.bits(of: condition.groups),
                suppliers: Self.bits(of: condition.suppliers))
        }
    }

    /// The places of the conditions that may fit, in their order.
    func candidates(for item: ItemCase) -> [Int] {
        let grade = Self.bit(of: item.grade)
        let category = item.category.map(Self.bit) ?? 0
        let group = item.group.map(Self.bit) ?? 0
        let supplier = item.supplier.map(Self.bit) ?? 0
        return rows.indices.filter { index in
            let row = rows[index]
            return row.grades & grade != 0 && lets(row.categories, category) && lets(row.groups, group)
                && lets(row.suppliers, supplier)
        }
    }

    /// A list that is empty asks for nothing, also of an item of which nothing is known.
    private func lets(_ bits: UInt64, _ bit: UInt64) -> Bool { bits == Self.everything || bits & bit != 0 }

    private static func bits(of names: [String]) -> UInt64 {
        names.isEmpty ? everything : names.reduce(0) { $0 | bit(of: $1) }
    }

    private static func bit(of name: String) -> UInt64 {
        // FNV-1a, folded: the standard hash differs from run to run, and equal policies are equal values.
        let hash = name.utf8.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
        return 1 << ((hash ^ (hash >> 32)) & 63)
    }

    private static func bit(of grade: Grade) -> UInt64 {
        switch grade {
        case .new: 1
        case .likeNew: 2
        case .good: 4
        case .fair: 8
        case .defective: 16
        case .salvage: 32
        case .held: 64
        }
    }
}
