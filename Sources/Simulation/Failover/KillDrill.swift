import Hub
import Rehearsal

/// Two hubs on one database of PostgreSQL, benches that work; again and again a hub or the whole database is killed and
/// started anew. Whoever reads the hub's events in the order of its numbers misses none and sees no hole.
public struct KillDrill: Sendable {
    /// What came of the drill.
    public struct Report: Sendable {
        /// Kills of hubs, and of the database with all its processes.
        public let (hubKills, databaseKills): (Int, Int)
        /// Events that the reader read, each once.
        public let read: Int
        /// The benches' day, with every breach.
        public let floor: FloorReport
    }

    private let plan: FloorPlan
    private let kills: Int
    private let binary: String

    /// `binary` is the path of `returns-hub`.
    public init(stations: Int, kills: Int, seed: UInt64, binary: String) {
        plan = .longDay(stations: stations, seed: seed)
        (self.kills, self.binary) = (kills, binary)
    }

    /// Of a hundred kills, how many are the database's: it takes longer to come back.
    private static let databasePercent = 30
    /// How long everything works between two kills.
    private static let workMilliseconds = 100...1_200

    /// Plays it to its end. Throws when a server or a hub cannot be started; what is wrong on the floor, and in what
    /// the reader read, is in the report. `progress` hears of each kill.
    public func run(progress: @escaping @Sendable (Int) -> Void) async throws -> Report {
        let server = try PostgresServer.started()
        let database = server.connectionString
        let hubs = DrillResults<HubPair>()
        let killed = DrillResults<Bool>()
        let reader = FeedReader(database: HubDatabase(database))
        let binary = binary
        let floor = SimulatedFloor(
            plan,
            hub: { scratch in
                let hub = HubPair(binary, database: database, folder: try scratch.folder("hubs"), ask: server.ask)
                hubs.add(hub)
                return hub
            },
            trouble: { _ in
                guard let hub = hubs.all.last else { return }
                var dice = Dice(seed: plan.seed).branch("kills")
                for number in 1...kills {
                    Pause.rest(milliseconds: dice.number(Self.workMilliseconds))
                    let isDatabase = dice.chance(Self.databasePercent)
                    if isDatabase {
                        try server.kill()
                        try server.start()
                    } else {
                        try hub.replace(dice.number(0...1))
                    }
                    killed.add(isDatabase)
                    progress(number)
                }
            })
        async let reading = reader.run()
        var report = await floor.run()
        let last = try server.ask("SELECT COALESCE(max(hubSequence), 0) FROM event").first
        reader.finish(at: last.flatMap { Int($0) } ?? 0)
        report.findings += await reading
        let databaseKills = killed.all.count { $0 }
        return Report(
            hubKills: killed.all.count - databaseKills, databaseKills: databaseKills, read: reader.read, floor: report)
    }
}
