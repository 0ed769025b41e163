import Foundation
import Rehearsal

/// Two hubs on one database of PostgreSQL with a standby, benches that work; again and again the primary is killed and
/// the standby takes its place. Nothing may be lost, doubled or late.
public struct FailoverDrill: Sendable {
    /// One change of places.
    public struct Round: Sendable {
        /// Events that the primary had and the standby had not.
        public let lost: Int
        /// From the kill until the hub had every event again that any journal held then, in seconds.
        public let seconds: Double
    }

    /// What came of the drill.
    public struct Report: Sendable {
        /// Every change of places.
        public let rounds: [Round]
        /// The benches' day, with every breach.
        public let floor: FloorReport
    }

    private let plan: FloorPlan
    private let rounds: Int
    private let mode: PostgresPair.Mode
    private let binary: String

    /// `isSynchronous` has each commit wait for the standby. `binary` is the path of `returns-hub`.
    public init(stations: Int, rounds: Int, isSynchronous: Bool, seed: UInt64, binary: String) {
        plan = .longDay(stations: stations, seed: seed)
        (self.rounds, self.binary) = (rounds, binary)
        mode = isSynchronous ? .synchronous : .asynchronous
    }

    /// Plays it to its end. Throws when a server or a hub cannot be started; what is wrong on the floor is in the
    /// report. `progress` hears of each round.
    public func run(progress: @escaping @Sendable (Int, Round) -> Void) async throws -> Report {
        let pair = try PostgresPair(mode)
        let results = DrillResults<Round>()
        let binary = binary
        let floor = SimulatedFloor(
            plan,
            hub: { scratch in
                HubPair(binary, database: pair.connectionString, folder: try scratch.folder("hubs"), ask: pair.ask)
            },
            trouble: { site in
                var dice = Dice(seed: plan.seed).branch("failover")
                // Before the benches have begun there is nothing to lose.
                while try Self.stored(pair.ask) == 0 { Pause.rest(milliseconds: Self.lookMilliseconds) }
                for number in 1...rounds {
                    Pause.rest(milliseconds: dice.number(Self.workMilliseconds))
                    let round = try changePlaces(pair, site, &dice)
                    results.add(round)
                    progress(number, round)
                    try pair.renewStandby()
                }
            })
        let report = await floor.run()
        return Report(rounds: results.all, floor: report)
    }

    /// How long the benches work between two changes.
    private static let workMilliseconds = 2_000...6_000
    /// How long a standby of commits that do not wait gets nothing before its primary dies.
    private static let heldMilliseconds = 200...1_500
    /// How long an operator of a database needs to see that the primary is gone.
    private static let noticeMilliseconds = 0...2_000
    /// The promised time, in seconds.
    public static let secondsMax = 60.0

    private func changePlaces(_ pair: PostgresPair, _ site: FloorSite, _ dice: inout Dice) throws -> Round {
        if mode == .asynchronous {
            try pair.holdBack()
            Pause.rest(milliseconds: dice.number(Self.heldMilliseconds))
        }
        let had = try Self.stored(pair.ask)
        try pair.killPrimary()
        let killed = ContinuousClock.now
        let heads = try site.journalHeads()
        let kept = try Self.stored(pair.askStandby)
        Pause.rest(milliseconds: dice.number(Self.noticeMilliseconds))
        try pair.promote()
        while try !Self.holds(heads, pair) {
            guard (ContinuousClock.now - killed) / .seconds(1) < Self.secondsMax * 2 else {
                throw FloorFault.stuck("the hub to have again what the journals held")
            }
            Pause.rest(milliseconds: Self.lookMilliseconds)
        }
        let seconds = (ContinuousClock.now - killed) / .seconds(1)
        try Self.checkSequence(pair)
        return Round(lost: max(0, had - kept), seconds: seconds)
    }

    private static let lookMilliseconds = 100

    /// Events in the database.
    private static func stored(_ ask: (String) throws -> [String]) throws -> Int {
        try ask("SELECT COALESCE(max(hubSequence), 0) FROM event").first.flatMap { Int($0) } ?? 0
    }

    /// Whether the hub has of each station what its journal held.
    private static func holds(_ heads: [String: Int], _ pair: PostgresPair) throws -> Bool {
        let rows = try pair.ask("SELECT station, count(*) FROM event GROUP BY station")
        let counts = rows.reduce(into: [String: Int]()) { counts, row in
            let fields = row.split(separator: "|")
            if fields.count == 2 { counts[String(fields[0])] = Int(fields[1]) }
        }
        return heads.allSatisfy { station, count in counts[station, default: 0] >= count }
    }

    /// The hub's numbers have no hole.
    private static func checkSequence(_ pair: PostgresPair) throws {
        let holes = try pair.ask("SELECT COALESCE(max(hubSequence), 0) - count(*) FROM event")
        if holes != ["0"] { throw FloorFault.stuck("numbers without a hole; missing: \(holes)") }
    }
}
