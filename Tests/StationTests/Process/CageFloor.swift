import Devices
import Foundation
import GRDB
import Glibc
import Hub
import Journal
import Rehearsal
import Returns
import Simulation
import Synchronization
import SystemPackage
import Wire

@testable import Station

/// A hub, three stations with a cable each, and somebody who swaps full cages.
final class CageFloor: Sendable {
    static let stations = ["S1", "S2", "S3"]
    /// How long a cable stays in, and out.
    private static let milliseconds = 50...600

    private let hub: Place
    private let benches: [Place]
    private let bins = SwappedBins()
    private let parcelsPerStation: Int
    private let seed: UInt64
    private let tokens: [String]
    private let overflow: String
    private let pulls = Counter()
    private let isOver = Flag()

    init(parcelsPerStation: Int, seed: UInt64) async throws {
        hub = try Place()
        benches = try Self.stations.map { _ in try Place() }
        self.parcelsPerStation = parcelsPerStation
        self.seed = seed
        let running = RunningHub(place: hub)
        var tokens: [String] = []
        for station in Self.stations { tokens.append(try await running.register(station)) }
        self.tokens = tokens
        overflow = try SmallSite.bins().first { $0.binClass == "OVERFLOW" }?.code ?? ""
        for (kind, csv) in try SmallSite.files(parcels: parcelsPerStation * Self.stations.count) where kind != .bins {
            try await importing(kind, csv)
        }
        try await importing(.bins, try bins.csv())
    }

    var itemsPlanned: Int { parcelsPerStation * Self.stations.count * 2 }

    /// Everything from the start of the processes to the moment when every station is in accord with the hub.
    func work() throws {
        let port = try ScriptedHub.freePort()
        let nothing = try FileDescriptor.open("/dev/null", .readWrite)
        defer { try? nothing.close() }
        let server = try Child(
            ["serve", "--database", hub.file("hub.sqlite"), "--listen", "127.0.0.1:\(port)"], input: nothing,
            output: nothing, errors: nothing, program: "returns-hub")
        let cables = try benches.map { _ in try PulledCable(to: port) }
        defer { for cable in cables { cable.close() } }
        let daemons = try zip(benches.indices, benches).map { index, place in
            try place.configure(
                """
                station: \(Self.stations[index])
                printer: { file: \(place.labels), language: zpl }
                hub: { url: "http://127.0.0.1:\(cables[index].port)", token: \(tokens[index]) }
                """)
            return try Child.daemon(place)
        }
        try settle()
        try shift(cables)
        for cable in cables { cable.plug() }
        try settle()
        for daemon in daemons { daemon.kill(SIGTERM) }
        for daemon in daemons { try daemon.wait() }
        server.kill(SIGTERM)
        try server.wait()
    }

    /// The operators at work, beside them the hand at the cables and the one at the cages.
    private func shift(_ cables: [PulledCable]) throws {
        let failures = Failures()
        let threads = DispatchGroup()
        func start(_ body: @escaping @Sendable () throws -> Void) {
            threads.enter()
            Thread.detachNewThread {
                do { try body() } catch { failures.add(error) }
                threads.leave()
            }
        }
        for index in benches.indices { start { [self] in try operate(index) } }
        let others = DispatchGroup()
        for (index, cable) in cables.enumerated() {
            others.enter()
            Thread.detachNewThread { [self] in
                fumble(cable, Dice(seed: seed).branch("cable \(index)"))
                others.leave()
            }
        }
        others.enter()
        Thread.detachNewThread { [self] in
            do { try swapFullCages() } catch { failures.add(error) }
            others.leave()
        }
        threads.wait()
        isOver.raise()
        others.wait()
        if let failure = failures.first { throw failure }
    }

    private func operate(_ index: Int) throws {
        let pipe = try Attached(benches[index].socket)
        var shift = CageShift(
            badge: SmallSite.english,
            parcels: (index * parcelsPerStation)..<((index + 1) * parcelsPerStation), bins: bins, overflow: overflow)
        try shift.work(at: pipe)
    }

    private func fumble(_ cable: PulledCable, _ dice: Dice) {
        var dice = dice
        while !isOver.isUp {
            _ = poll(nil, 0, Int32(dice.number(Self.milliseconds)))
            cable.pull()
            pulls.add()
            _ = poll(nil, 0, Int32(dice.number(Self.milliseconds)))
            cable.plug()
        }
    }

    /// A cage that the hub knows to be full is wheeled away.
    private func swapFullCages() throws {
        while !isOver.isUp {
            _ = poll(nil, 0, 50)
            let loads = try self.loads()
            let full = bins.places.filter { loads[$0, default: 0] >= SwappedBins.capacity }
            guard !full.isEmpty else { continue }
            for place in full { bins.swap(place.code) }
            try importNow()
        }
    }

    private func importing(_ kind: ImportKind, _ csv: String) async throws {
        let desk = DeskClient(database: HubDatabase(database))
        _ = try await desk.perform(.importCSV(kind, Array(csv.utf8)))
    }

    private func importNow() throws {
        let done = DispatchSemaphore(value: 0)
        let failures = Failures()
        Task { [self] in
            do { try await importing(.bins, try bins.csv()) } catch { failures.add(error) }
            done.signal()
        }
        done.wait()
        if let failure = failures.first { throw failure }
    }

    private var database: String { hub.file("hub.sqlite") }
}

extension CageFloor {
    /// Waits until every station has told everything and has carried out every order.
    private func settle() throws {
        for place in benches {
            try eventually("a station in accord with its hub") { () -> Bool? in
                guard try place.knows(badge: "BOB002", bin: SwappedBins.codes[0]) else { return nil }
                let status = try StationStatus(decoding: Data(Attached.ask("status", place.socket)))
                return status.hub == "connected" && status.unsentEvents == 0 ? true : nil
            }
        }
        try eventually("every order carried out") {
            let (holders, orders) = try reading { db in
                (
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM rightsHolder") ?? 0,
                    try Int.fetchOne(db, sql: "SELECT count(*) FROM rightsOrder") ?? 0
                )
            }
            return holders == Self.stations.count && orders == 0 ? true : nil
        }
    }

    private func reading<Value>(_ body: (Database) throws -> Value) throws -> Value {
        var settings = Configuration()
        settings.readonly = true
        let queue = try DatabaseQueue(path: database, configuration: settings)
        defer { try? queue.close() }
        return try queue.read(body)
    }

    /// What lies in each cage that ever stood there, as the hub knows it.
    private func loads() throws -> [BinPlace: Int] {
        try reading { db in
            let rows = try Row.fetchAll(
                db,
                sql: """
                    SELECT COALESCE(bin, reservedBin), COALESCE(binGeneration, reservedGeneration), count(*) FROM item
                    WHERE COALESCE(bin, reservedBin) LIKE 'R-%' AND voidedAt IS NULL GROUP BY 1, 2
                    """)
            return rows.reduce(into: [:]) { $0[BinPlace(code: $1[0], generation: $1[1])] = $1[2] }
        }
    }

    /// The cages with load, rights and what is free, when everything has ended.
    func report() throws -> CageReport {
        let loads = try loads()
        let held = try benches.map { try rights(at: $0) }
        let underWay = try rightsUnderWay()
        let unrighted = try withoutRight()
        let all = Set(loads.keys).union(bins.places).sorted { ($0.code, $0.generation) < ($1.code, $1.generation) }
        let cages = try all.map { place in
            CageReport.Cage(
                place: place, load: loads[place] ?? 0, rights: held.map { $0[place] ?? 0 },
                underWay: underWay[place] ?? 0, free: try freeAtHub(place), withoutRight: unrighted[place] ?? 0)
        }
        let standing = Set(bins.places)
        return CageReport(
            filled: cages, standing: cages.filter { standing.contains($0.place) }, pulls: pulls.count,
            itemsAtHub: try reading { db in
                try Int.fetchOne(db, sql: "SELECT count(*) FROM item WHERE bin IS NOT NULL AND voidedAt IS NULL") ?? 0
            })
    }

    /// What the station itself says that it holds.
    private func rights(at place: Place) throws -> [BinPlace: Int] {
        let journal = try Journal.openReadOnly(at: place.journal, playbook: StandardPlaybook.load())
        defer { try? journal.close() }
        let held = try journal.rightsStanding()?.held ?? []
        return held.reduce(into: [:]) { $0[$1.place] = $1.count }
    }

    /// What the hub has given and a station has not taken yet, or a station has given back and the hub does not know
    /// yet: the processes may end at any moment, and a station that asks again is given more.
    private func rightsUnderWay() throws -> [BinPlace: Int] {
        try zip(Self.stations, benches).reduce(into: [:]) { rights, bench in
            let journal = try Journal.openReadOnly(at: bench.1.journal, playbook: StandardPlaybook.load())
            defer { try? journal.close() }
            let given = try reading { [through = try journal.rightsStanding()?.through ?? 0] db in
                try Row.fetchAll(
                    db,
                    sql: """
                        SELECT code, generation, rights FROM rightsOrder
                        WHERE station = ? AND kind = 'grant' AND number > ?
                        """, arguments: [bench.0, through])
            }
            for row in given { rights[BinPlace(code: row[0], generation: row[1]), default: 0] += row[2] as Int }
            let told = try reading {
                try Int.fetchOne($0, sql: "SELECT max(sequence) FROM event WHERE station = ?", arguments: [bench.0])
            }
            for bytes in try journal.unsent(after: told ?? 0).events {
                guard case .rightsReturned(_, let back) = try EventReader.open(bytes).recorded.event else { continue }
                for right in back { rights[right.place, default: 0] += right.count }
            }
        }
    }

    /// What the hub could still give.
    private func freeAtHub(_ place: BinPlace) throws -> Int {
        let load = try loads()[place] ?? 0
        let out = try reading { db in
            try Int.fetchOne(
                db, sql: "SELECT sum(rights) FROM binRight WHERE code = ? AND generation = ?",
                arguments: [place.code, place.generation]) ?? 0
        }
        return SwappedBins.capacity - load - out
    }

    /// Items that a person put into a cage without a right, as the events say.
    private func withoutRight() throws -> [BinPlace: Int] {
        let events = try EventBytes.read(database, "SELECT bytes FROM event WHERE kind = 'binReserved'")
        return try events.reduce(into: [:]) { counts, bytes in
            guard case .binReserved(_, let place, let room) = try EventReader.open(bytes).recorded.event,
                !room.byRight
            else { return }
            counts[place, default: 0] += 1
        }
    }
}

/// What came of a floor of cages.
struct CageReport: CustomStringConvertible {
    /// One cage.
    struct Cage: CustomStringConvertible {
        let place: BinPlace
        let load: Int
        /// What each station holds by its own journal.
        let rights: [Int]
        /// What is between the hub and a station.
        let underWay: Int
        let free: Int
        let withoutRight: Int

        var sum: Int { load + rights.reduce(0, +) + underWay + free }

        var description: String {
            let rights = rights.map(String.init).joined(separator: " + ")
            return "\(place.code)@\(place.generation)  load \(load) + rights \(rights)"
                + (underWay > 0 ? " + under way \(underWay)" : "") + " + free \(free) = \(sum)"
                + (withoutRight > 0 ? "  (\(withoutRight) without a right)" : "")
        }
    }

    /// Every cage that ever stood there.
    let filled: [Cage]
    /// The cages that stand there at the end.
    let standing: [Cage]
    let pulls: Int
    let itemsAtHub: Int

    var description: String {
        let over = filled.filter { $0.load > SwappedBins.capacity }
        return
            ([
                "\(itemsAtHub) items, \(filled.reduce(0) { $0 + $1.load }) of them in \(filled.count) cages, "
                    + "\(pulls) cables pulled, \(over.count) cages above their limit"
            ] + over.map(\.description)
            + ["at the end:"] + standing.map(\.description)).joined(separator: "\n")
    }
}

/// A number that several threads count up.
final class Counter: Sendable {
    private let value = Mutex(0)
    var count: Int { value.withLock { $0 } }
    func add() { value.withLock { $0 += 1 } }
}

/// A flag that one thread raises for the others.
final class Flag: Sendable {
    private let value = Mutex(false)
    var isUp: Bool { value.withLock { $0 } }
    func raise() { value.withLock { $0 = true } }
}

/// What went wrong on any thread.
final class Failures: Sendable {
    private let errors = Mutex<[any Error]>([])
    var first: (any Error)? { errors.withLock { $0.first } }
    func add(_ error: any Error) { errors.withLock { $0.append(error) } }
}
