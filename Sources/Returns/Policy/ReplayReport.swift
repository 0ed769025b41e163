/// What a policy would have changed, in units and money.
public struct ReplayReport: Hashable, Sendable {
    /// Items that were decided in the time looked at.
    public internal(set) var items = 0
    /// Items of a version that kept no basis: they cannot be decided again.
    public internal(set) var withoutBasis = 0
    /// Items that the other sheet grades otherwise.
    public internal(set) var regraded = 0
    /// Items that the other sheet would have asked something that nobody answered; decided by their old grade.
    public internal(set) var askedAnew = 0
    /// Items that would have been refused, because their category has no sheet.
    public internal(set) var refused = 0
    /// Items of which something was recorded that this version cannot read.
    public internal(set) var unreadable = 0
    /// Items that stand decided, and what they are or how they were graded is not recorded.
    public internal(set) var incomplete = 0
    /// Events that may have decided something and that the hub could not take into its views: of their items nobody
    /// knows where they went.
    public internal(set) var quarantined = 0
    /// Questions that were asked.
    public internal(set) var questionsThen = 0
    /// Questions that would be asked.
    public internal(set) var questionsNow = 0
    /// Where items went and would go, by both ways.
    public private(set) var moves: [ReplayMove: ReplaySum] = [:]

    /// An empty report.
    public init() {}

    mutating func count(then: ReplayedWay, now: ReplayedWay) {
        let move = ReplayMove(
            then: then.disposition, now: now.disposition, binThen: then.binClass, binNow: now.binClass)
        var sum = moves[move] ?? ReplaySum()
        sum.units += 1
        sum.centsThen += then.netCents ?? 0
        sum.centsNow += now.netCents ?? 0
        if then.netCents == nil { sum.unvaluedThen += 1 }
        if now.netCents == nil { sum.unvaluedNow += 1 }
        moves[move] = sum
    }

    /// Items that were not decided again, for whatever cause.
    public var undecided: Int { withoutBasis + refused + unreadable + incomplete }

    /// Items that would have gone elsewhere, or into another class of bins.
    public var changed: Int {
        moves.filter { $0.key.isChange }.reduce(0) { $0 + $1.value.units }
    }

    /// Units and money of each disposition as it was and as it would be.
    public var dispositions: [ReplayRow] {
        Disposition.allCases.compactMap { disposition in
            let then = moves.filter { $0.key.then == disposition }.map(\.value)
            let now = moves.filter { $0.key.now == disposition }.map(\.value)
            guard !then.isEmpty || !now.isEmpty else { return nil }
            return ReplayRow(name: disposition.rawValue, then: then, now: now)
        }
    }

    /// Units and money of each class of bins as it was and as it would be, by name.
    public var bins: [ReplayRow] {
        Set(moves.keys.flatMap { [$0.binThen, $0.binNow] }).sorted().map { bin in
            ReplayRow(
                name: bin, then: moves.filter { $0.key.binThen == bin }.map(\.value),
                now: moves.filter { $0.key.binNow == bin }.map(\.value))
        }
    }
}

/// Where items went, and where they would go.
public struct ReplayMove: Hashable, Sendable {
    /// Where they went.
    public let then: Disposition
    /// Where they would go.
    public let now: Disposition
    /// The class of bins that took them.
    public let binThen: String
    /// The class of bins that would take them.
    public let binNow: String

    /// Whether anything would change.
    public var isChange: Bool { then != now || binThen != binNow }
}

/// Units and money of items that move alike.
public struct ReplaySum: Hashable, Sendable {
    /// How many items.
    public internal(set) var units = 0
    /// What their decisions said they bring, in euro cents.
    public internal(set) var centsThen = 0
    /// What they would bring.
    public internal(set) var centsNow = 0
    /// Items whose decision asked no money.
    public internal(set) var unvaluedThen = 0
    /// Items whose decision would ask none.
    public internal(set) var unvaluedNow = 0
}

/// One disposition or class of bins, as it was and as it would be.
public struct ReplayRow: Hashable, Sendable {
    /// The disposition's code or the class of bins.
    public let name: String
    /// Items then.
    public let unitsThen: Int
    /// Items under the other rules.
    public let unitsNow: Int
    /// Money then, in euro cents.
    public let centsThen: Int
    /// Money under the other rules.
    public let centsNow: Int

    init(name: String, then: [ReplaySum], now: [ReplaySum]) {
        self.name = name
        unitsThen = then.reduce(0) { $0 + $1.units }
        unitsNow = now.reduce(0) { $0 + $1.units }
        centsThen = then.reduce(0) { $0 + $1.centsThen }
        centsNow = now.reduce(0) { $0 + $1.centsNow }
    }
}

/// A way with what its decision says it brings.
struct ReplayedWay {
    let disposition: Disposition
    let binClass: String
    let netCents: Int?

    init(_ disposition: ItemDisposition) {
        self.disposition = disposition.disposition
        binClass = disposition.binClass
        netCents = disposition.basis?.recovery?.net
    }

    init(_ decision: DispositionDecision) {
        disposition = decision.disposition
        binClass = decision.binClass
        netCents = decision.basis.recovery?.net
    }
}
