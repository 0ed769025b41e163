import Foundation
import Logging
import Returns
import SystemPackage
import Wire

@testable import Hub

/// A directory of its own, a hub's database in it, and what tests do to it.
final class Floor: Sendable {
    let directory: String
    let database: HubDatabase
    /// The file of SQLite that it is, or would be.
    let file: SQLitePath
    private let tables: PostgresTables?

    init() throws {
        directory = NSTemporaryDirectory() + "hub-" + UUID().uuidString.prefix(8)
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        file = SQLitePath(path: FilePath(directory + "/hub.sqlite"))
        tables = StoreKind.current == .postgres ? try PostgresTables() : nil
        database = HubDatabase(tables?.connectionString ?? file.description)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: directory)
    }

    static let start = Moment(milliseconds: 1_790_000_000_000)

    static let quiet = Logger(label: "hub-tests") { _ in SwiftLogNoOpLogHandler() }

    /// Opens the database; a generation of its own tells one history from another.
    func open(generation: String = "g1") async throws -> HubStore {
        try await HubStore.open(
            database, origin: HubOrigin(generation: generation, at: Self.start, playbook: try StandardPlaybook.load()))
    }

    /// A new store with the stations given, and their tokens.
    func open(stations: [String]) async throws -> (store: HubStore, tokens: [String: String]) {
        let store = try await open()
        var tokens: [String: String] = [:]
        for station in stations { tokens[station] = try await Self.add(station, to: store) }
        return (store, tokens)
    }

    /// Registers a station and returns its token.
    @discardableResult
    static func add(_ station: String, to store: HubStore) async throws -> String {
        var generator = SystemRandomNumberGenerator()
        let token = StationToken(station: station, using: &generator)
        _ = try await store.addStation(station, site: "PARIS", labelLanguage: .french, token: token, at: start)
        return token.text
    }
}

/// What one station has journaled: events sealed in order, pushed from any place.
struct StationJournal {
    let station: String
    let epoch: Int
    private var chain: EventChain
    private(set) var sealed: [SealedEvent] = []

    init(_ station: String, epoch: Int = 1, _ events: [Event] = []) {
        self.station = station
        self.epoch = epoch
        chain = EventChain(station: station, epoch: epoch, lastSequence: 0, lastHash: .zero)
        for event in events { add(event) }
    }

    mutating func add(_ event: Event) {
        let at = Floor.start.advanced(byMilliseconds: Int64(sealed.count) * 1_000)
        sealed.append(chain.seal(event, step: sealed.count + 1, at: at))
    }

    /// Events of one step, which share their moment.
    mutating func add(step events: [Event]) {
        let (first, at) = (sealed.count + 1, Floor.start.advanced(byMilliseconds: Int64(sealed.count) * 1_000))
        for event in events { sealed.append(chain.seal(event, step: first, at: at)) }
    }

    /// The push that starts with `from` and holds `count` events (all that follow, when nil).
    func push(from: Int = 1, count: Int? = nil) -> PushBatch {
        let events = sealed.dropFirst(from - 1).prefix(count ?? sealed.count).map(\.bytes)
        return PushBatch(
            epoch: epoch, fromSequence: from, previousHash: from == 1 ? .zero : sealed[from - 2].hash,
            events: Array(events))
    }

    func received(from: Int = 1, count: Int? = nil) -> ReceivedBatch {
        ReceivedBatch(station: station, batch: push(from: from, count: count), at: Floor.start)
    }
}

extension HubStore {
    /// Appends one push in a transaction of its own.
    func append(_ batch: ReceivedBatch) async throws -> PushReply? {
        try await append([batch]).replies.first
    }

    /// One number of one row.
    func number(_ sql: String) async throws -> Int? {
        try await reading { try $0.one(Int.self, sql) }
    }
}

/// Events as a bench makes them.
enum Bench {
    static func plate(_ counter: Int, prefix: String = "10001") throws -> LicencePlate {
        guard let prefix = PlatePrefix(prefix) else { throw Missing() }
        return LicencePlate(prefix: prefix, counter: counter)
    }

    static func arrival(_ parcel: String = "10001-000001", rma: String? = "RMA-1") -> Event {
        .parcelArrived(ParcelArrival(parcel: parcel, code: "TRACK1", carrier: nil, rma: rma, lines: []))
    }

    static func identified(_ plate: LicencePlate, parcel: String = "10001-000001") -> Event {
        .itemIdentified(
            ItemIdentification(
                plate: plate, parcel: parcel,
                candidate: ItemCandidate(
                    code: "4006381333931", gtin: GTIN("4006381333931"), serial: nil, lot: nil, isKnown: true),
                name: LocalizedText(french: "Feutre", english: "Felt pen"), category: nil, match: .expected(line: 1),
                sheet: nil, firstQuestion: nil))
    }

    static func graded(_ plate: LicencePlate, _ grade: Grade = .good) -> Event {
        .itemGraded(ItemGrading(plate: plate, grade: grade, hold: nil, tasks: []))
    }

    static func place(_ code: String, _ generation: Int = 1) -> BinPlace {
        BinPlace(code: code, generation: generation)
    }

    struct Missing: Error {}
}
