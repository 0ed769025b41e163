import Rehearsal
public import Returns
import Wire

/// A generated day: one seed gives master data, parcels and a hidden truth for each piece, and an operator at each of
/// several benches works them through the real workflow, without a person, a clock or a disk.
public struct GeneratedDay: Sendable {
    /// The seed that everything follows from.
    public let seed: UInt64
    /// The master data.
    public let site: DaySite
    private let size: DaySize
    private let rates: DayRates
    private let isBad: Bool
    private let ways: SheetSearch
    var floor: DayFloor
    var benches: [DayStation]
    var audit: DayAudit
    var tally = DayTally()
    var causes = DayCauses()
    var hub = DayHub()
    var trouble: BadDay?
    var conflicts: [String] = []
    /// The bins as they stood when noon came; nil as long as it is morning.
    private(set) var binsAtNoon: [BinStatus]?

    /// When the three deliveries of a day come, each with a third of its parcels.
    private static let waves = [(7, 0), (10, 30), (14, 0)]
    /// How often in a day full bins are taken away.
    private static let collections = 6
    /// At every so many parcels the journal of the bench at work is folded again, and all are at the end.
    private static let parcelsPerReplay = 50

    /// Draws the day over whatever categories the playbook has. On a bad day a printer is out, the hub is away, three
    /// bins are full at once, a recall is broadcast and a phone has a swollen battery.
    public init(seed: UInt64, size: DaySize = .usual, playbook: Playbook, isBad: Bool = false) {
        self.init(seed: seed, size: size, playbook: playbook, isBad: isBad, rates: .usual)
    }

    init(seed: UInt64, size: DaySize, playbook: Playbook, isBad: Bool = false, rates: DayRates) {
        (self.seed, self.size, self.isBad, self.rates) = (seed, size, isBad, rates)
        site = DaySite(seed: seed, size: size, playbook: playbook)
        ways = SheetSearch(playbook)
        floor = DayFloor(site: site)
        benches = site.stations.map { [morning = site.morning] in DayStation(identity: $0, morning: morning) }
        audit = DayAudit(site: site)
    }

    /// Works through the whole day, which is the same each time.
    public func work() -> DaySummary {
        var day = self
        return day.workThrough()
    }

    /// The same with a real journal behind the bench, in an empty folder: each step is committed to it, and what it
    /// knows and decides is held against the day's own. A day of one bench, because a journal knows of the loads of
    /// bins only what its own station puts into them.
    ///
    /// Throws what opening the journal throws; later faults are findings.
    public func work(journalIn folder: String) throws -> DaySummary {
        precondition(benches.count == 1, "a day with a journal is a day of one bench, not of \(benches.count)")
        var day = self
        let disk = try DayJournal(folder: folder, site: site, identity: site.stations[0])
        day.benches[0] = DayStation(identity: site.stations[0], morning: site.morning, disk: disk)
        return day.workThrough()
    }

    /// The same with the record that it leaves: the steps of each bench's journal, in the order of the benches.
    func recorded() -> (summary: DaySummary, journals: [[[RecordedEvent]]]) {
        var day = self
        return (day.workThrough(), day.benches.map(\.journal))
    }

    private mutating func workThrough() -> DaySummary {
        let parcels = drawParcels()
        var dice = Dice(seed: seed).branch("hands")
        signIn(shift: 0)
        for (number, parcel) in parcels.enumerated() {
            if number == parcels.count / 2 { signIn(shift: 1) }
            if number % max(1, parcels.count / Self.collections) == 0 { collectFullBins() }
            guard let bench = nextBench else {
                conflicts.append("no bench can go on at parcel \(number)")
                break
            }
            let (hour, minute) = Self.waves[number * Self.waves.count / parcels.count]
            benches[bench].clock = max(benches[bench].clock, site.time(hour, minute))
            if binsAtNoon == nil, benches[bench].clock >= site.time(12) {
                binsAtNoon = site.bins.compactMap { floor.board.status(ofCode: $0.code) }
            }
            receive(parcel, at: bench, neighbour: dice.pick(site.bins))
            if number % Self.parcelsPerReplay == 0 { checkReplay(of: bench) }
        }
        for bench in benches.indices { end(bench) }
        conflicts += hub.findings
        let pieces = parcels.reduce(0) { $0 + $1.pieces.count }
        if benches.allSatisfy({ !$0.isStuck }), audit.items != pieces {
            conflicts.append("\(pieces) pieces came in and \(audit.items) have a plate")
        }
        return DaySummary(self, troubles: trouble?.troubles(at: site, after: audit, on: floor.board) ?? [])
    }

    private mutating func drawParcels() -> [ParcelTruth] {
        var draw = DayParcels(seed: seed, site: site, ways: ways, rates: rates)
        var parcels = draw.draw(size.parcels)
        if isBad { trouble = BadDay(site: site, parcels: &parcels, drawnBy: &draw) }
        let returns = parcels.compactMap(\.announced)
        for announced in returns { floor.announce(announced) }
        for bench in benches.indices { benches[bench].learn(returns.map(ReferenceItem.expectedReturn)) }
        return parcels
    }

    /// The bench that has been waiting longest takes the next parcel.
    private var nextBench: Int? {
        benches.indices.filter { !benches[$0].isStuck }.min { benches[$0].clock < benches[$1].clock }
    }

    private mutating func signIn(shift: Int) {
        for bench in benches.indices {
            let badge = site.badges[(bench + shift * benches.count) % site.badges.count]
            take(.scan(Barcode(parsing: OwnCode.badge(badge.id).text)), at: bench)
        }
    }

    private mutating func end(_ bench: Int) {
        if benches[bench].state.bench.parcel != nil, !benches[bench].isStuck {
            take(.command(.endOfParcel), at: bench)
        }
        checkReplay(of: bench)
        benches[bench].push(to: &hub)
        benches[bench].close()
        let (station, journal) = (benches[bench].identity.station, benches[bench].journal)
        let labels = LabelLedger(station: station, events: journal.flatMap(\.self))
        conflicts += labels.findings + labels.findings(atTheEndOf: benches[bench].state)
        conflicts += hub.findings(atTheEndOf: journal, of: station) + benches[bench].findings
    }

    private mutating func checkReplay(of bench: Int) {
        guard !benches[bench].replays else { return }
        conflicts.append("\(benches[bench].identity.station): folding its journal again gives another state")
    }

    /// Full bins are taken away, and empty ones with a card of the next generation stand in their places. What is held
    /// stays until somebody decides.
    private mutating func collectFullBins() {
        let reserved = Set(benches.compactMap(\.state.bench.item?.reserved))
        let held = site.classes.names(.hold)
        let statuses = site.bins.compactMap { floor.board.status(ofCode: $0.code) }
        let fresh = statuses.map { status -> BinStatus in
            let bin = status.bin
            let isFull = status.isDeclaredFull || status.load * 10 >= bin.capacity * 9
            guard isFull, !held.contains(bin.binClass), !reserved.contains(bin.place) else { return status }
            return BinStatus(
                bin: Bin(
                    code: bin.code, generation: bin.generation + 1, zone: bin.zone, binClass: bin.binClass,
                    capacity: bin.capacity), load: 0)
        }
        let new = zip(statuses, fresh).filter { $0.bin != $1.bin }.map(\.1.bin)
        for bin in new { audit.add(bin) }
        tally.binsTakenAway += new.count
        floor.board = BinBoard(fresh)
        guard !new.isEmpty else { return }
        for bench in benches.indices { benches[bench].learn(new.map(ReferenceItem.bin)) }
    }
}
