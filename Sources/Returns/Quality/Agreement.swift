/// How far two graders agree who looked at the same items without knowing of each other: one question, or the grade.
///
/// Kappa is Cohen's: the agreement beyond what chance gives two graders who answer as often as these do, over the most
/// that could be (J. Cohen, A coefficient of agreement for nominal scales, 1960). All is counted in whole numbers.
public struct Agreement: Hashable, Sendable {
    /// Pairs below which no kappa is told: it would say more about chance than about the question.
    public static let pairsMin = 30
    /// The kappa, in thousandths, below which a question is worded badly or trained badly: where Landis and Koch (1977)
    /// see more than moderate agreement begin.
    public static let kappaMin = 600

    /// Pairs so far.
    public private(set) var pairs = 0
    /// Pairs of equal answers.
    public private(set) var agreed = 0
    private var firsts: [String: Int] = [:]
    private var seconds: [String: Int] = [:]

    /// No pairs yet.
    public init() {}

    /// Counts what the first and the second grader answered about one item.
    public mutating func add(_ first: String, _ second: String) {
        pairs += 1
        if first == second { agreed += 1 }
        firsts[first, default: 0] += 1
        seconds[second, default: 0] += 1
    }

    /// The share of pairs of equal answers, in thousandths, halves up; nil without a pair.
    public var observedPermille: Int? {
        pairs == 0 ? nil : Self.permille(agreed, of: pairs)
    }

    /// Kappa in thousandths, −1,000…1,000, halves away from zero.
    ///
    /// Nil without a pair, and where both graders gave one and the same answer to every item: chance alone would then
    /// agree always (pe = 1), so that kappa is 0/0 and says nothing.
    public var kappaPermille: Int? {
        // With n pairs, a equal ones and S the sum of the products of the margins: (a/n − S/n²) / (1 − S/n²).
        let chance = firsts.reduce(0) { $0 + $1.value * (seconds[$1.key] ?? 0) }
        let most = pairs * pairs - chance
        guard most > 0 else { return nil }
        return Self.permille(pairs * agreed - chance, of: most)
    }

    /// What there is to say about it.
    public var verdict: Verdict {
        guard pairs >= Self.pairsMin else { return .tooFew }
        guard let kappaPermille else { return .oneAnswer }
        return kappaPermille < Self.kappaMin ? .low : .good
    }

    /// What the pairs say of a question.
    public enum Verdict: String, CaseIterable, Sendable {
        /// Fewer pairs than `pairsMin`.
        case tooFew
        /// Every pair is of one and the same answer.
        case oneAnswer
        /// Kappa is below `kappaMin`.
        case low
        /// The graders agree.
        case good
    }

    private static func permille(_ part: Int, of whole: Int) -> Int {
        let rounded = (part.magnitude * 2_000 + whole.magnitude) / (whole.magnitude * 2)
        return part < 0 ? -Int(rounded) : Int(rounded)
    }
}
