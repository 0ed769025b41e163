import Rehearsal
public import Returns

/// A generated day: one seed gives master data, parcels and a hidden truth for each piece, and an operator at each of
/// several benches works them through the real workflow, without a person, a clock or a disk.
public struct GeneratedDay: Sendable {
    /// The seed that everything follows from.
    public let seed: UInt64
    /// The master data.
    public let site: DaySite
    private let size: DaySize
    private let ways: SheetSearch
    private var floor: DayFloor
    private var benches: [DayStation]
    private var audit: DayAudit
    private var tally = DayTally()
    private var conflicts: [String] = []

    /// Milliseconds between two acts: more than a double read takes.
    private static let pace: Int64 = 4_000
    /// Acts that one piece may take before the day is said to go in circles.
    private static let actsPerPieceMax = 40
    /// How often in a day full bins are taken away.
    private static let collections = 3
    /// At every so many parcels the journal of the bench at work is folded again, and all are at the end.
    private static let parcelsPerReplay = 50

    /// Draws the day over whatever categories the playbook has.
    public init(seed: UInt64, size: DaySize = .usual, playbook: Playbook) {
        (self.seed, self.size) = (seed, size)
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

    private mutating func workThrough() -> DaySummary {
        var draw = DayParcels(seed: seed, site: site, ways: ways)
        let parcels = draw.draw(size.parcels)
        for parcel in parcels {
            if let announced = parcel.announced { floor.announce(announced) }
            tally.expect(parcel)
        }
        var dice = Dice(seed: seed).branch("hands")
        signIn(shift: 0)
        for (number, parcel) in parcels.enumerated() {
            if number == parcels.count / 2 { signIn(shift: 1) }
            if number % max(1, parcels.count / Self.collections) == 0 { collectFullBins() }
            guard let bench = nextBench else {
                conflicts.append("no bench can go on at parcel \(number)")
                break
            }
            receive(parcel, at: bench, neighbour: dice.pick(site.bins))
            if number % Self.parcelsPerReplay == 0 { checkReplay(of: bench) }
        }
        for bench in benches.indices { end(bench) }
        let pieces = parcels.reduce(0) { $0 + $1.pieces.count }
        if benches.allSatisfy({ !$0.isStuck }), audit.items != pieces {
            conflicts.append("\(pieces) pieces came in and \(audit.items) have a plate")
        }
        return DaySummary(
            seed: seed, size: size, site: site, tally: tally, items: audit.items, binned: audit.binned,
            unfinished: audit.unfinished, findings: audit.findings + conflicts)
    }

    /// The bench that has been waiting longest takes the next parcel.
    private var nextBench: Int? {
        benches.indices.filter { !benches[$0].isStuck }.min { benches[$0].clock < benches[$1].clock }
    }

    private mutating func signIn(shift: Int) {
        for bench in benches.indices {
            let badge = site.badges[(bench + shift * benches.count) % site.badges.count]
            take(.scan(Barcode(parsing: OwnCode.badge(badge.id).text)), at: bench, after: Self.pace)
        }
    }

    private mutating func receive(_ parcel: ParcelTruth, at bench: Int, neighbour: Bin?) {
        var hands = DayHands(parcel: parcel, ways: ways, neighbour: neighbour)
        let station = benches[bench].identity.station
        for _ in 0..<(Self.actsPerPieceMax * (parcel.pieces.count + 1)) {
            let act = hands.act(benches[bench].prompt(floor), benches[bench].state.bench, floor.board)
            tally.count(act, of: station)
            switch act {
            case .scan(let text): take(.scan(Barcode(parsing: text)), at: bench, after: Self.pace)
            case .again(let text): take(.scan(Barcode(parsing: text)), at: bench, after: 300)
            case .answer(let key): take(.press(key), at: bench, after: millisecondsOfLooking(at: bench))
            case .press(let key): take(.press(key), at: bench, after: Self.pace)
            case .command(let command): take(.command(command), at: bench, after: Self.pace)
            case .label(let report): takeNews(report, at: bench)
            case .done:
                tally.endParcel(of: station)
                return
            case .stuck:
                benches[bench].isStuck = true
                return
            }
        }
        conflicts.append("\(station): the parcel \(parcel.code) does not come to an end")
        benches[bench].isStuck = true
    }

    private mutating func takeNews(_ report: LabelReport, at bench: Int) {
        guard let item = benches[bench].state.bench.item, let label = item.label else { return }
        take(.label(job: label.number, plate: item.plate, report), at: bench, after: 100)
    }

    private mutating func take(_ input: Input, at bench: Int, after milliseconds: Int64) {
        let station = benches[bench].identity.station
        benches[bench].clock = benches[bench].clock.advanced(byMilliseconds: milliseconds)
        let (decision, step) = benches[bench].take(input, on: &floor)
        tally.count(decision, step, of: station)
        audit.check(step, of: station, state: benches[bench].state, board: floor.board)
    }

    /// Looking at a piece takes its time before the first answer.
    private func millisecondsOfLooking(at bench: Int) -> Int64 {
        guard let item = benches[bench].state.bench.item, item.answers.isEmpty else { return Self.pace }
        let seconds = item.identification.category.flatMap(CategoryProfile.of)?.seconds ?? 0
        return Self.pace + Int64(seconds) * 1_000
    }

    private mutating func end(_ bench: Int) {
        if benches[bench].state.bench.parcel != nil, !benches[bench].isStuck {
            take(.command(.endOfParcel), at: bench, after: Self.pace)
        }
        checkReplay(of: bench)
    }

    private mutating func checkReplay(of bench: Int) {
        guard !benches[bench].replays else { return }
        conflicts.append("\(benches[bench].identity.station): folding its journal again gives another state")
    }

    /// Full bins are taken away, and empty ones with a card of the next generation stand in their places. What is held
    /// stays until somebody decides.
    private mutating func collectFullBins() {
        let reserved = Set(benches.compactMap(\.state.bench.item?.reserved))
        let held = Set(site.playbook.currentPolicy.otherwise.rules.filter { $0.disposition == .hold }.map(\.binClass))
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
        for (old, new) in zip(statuses, fresh) where old.bin != new.bin {
            audit.add(new.bin)
            tally.binsTakenAway += 1
        }
        floor.board = BinBoard(fresh)
    }
}
