import Foundation
import Hub
import Returns
import Wire

/// A hub's store in which items lie in bins: the events are sealed as a station seals them, and the store takes them in
/// as it takes in a station's own.
struct FilledHub {
    let path: String
    let items: Int

    static let bins = 5_000
    /// Items in the first bin: one that has a long list.
    static let itemsInFirst = 2_000
    private static let products = 200
    private static let itemsPerPush = 50
    private static let pushesPerTransaction = 10
    private static let start = Moment(milliseconds: 1_790_000_000_000)

    /// The code of a bin.
    static func code(_ number: Int) -> String { "B-\(number)" }

    /// Fills the store unless a whole one is there; whether it was filled.
    func make() async throws -> Bool {
        if FileManager.default.fileExists(atPath: path) {
            try check()
            return false
        }
        let store = try await HubStore.open(HubDatabase(path), origin: .fresh(at: Self.start))
        var generator = SystemRandomNumberGenerator()
        let token = StationToken(station: "S1", using: &generator)
        _ = try await store.addStation("S1", site: "LYS1", labelLanguage: .french, token: token, at: Self.start)
        let bins = (0..<Self.bins).map { "\(Self.code($0)),F,\(Self.binClass($0)),5000,1\n" }.joined()
        _ = try await store.importCSV(.bins, Array("code,zone,class,capacity,generation\n\(bins)".utf8))
        try await fill(store)
        try await store.close()
        try check()
        return true
    }

    private func fill(_ store: HubStore) async throws {
        guard let prefix = PlatePrefix("10001") else { return }
        var chain = EventChain(station: "S1", epoch: 1)
        var pushes: [PushBatch] = []
        for first in stride(from: 1, through: items, by: Self.itemsPerPush) {
            let last = min(first + Self.itemsPerPush - 1, items)
            let (from, previous) = (chain.lastSequence + 1, chain.lastHash)
            let events = (first...last).flatMap { Self.events(LicencePlate(prefix: prefix, counter: $0), $0) }
            let bytes = events.map { chain.seal($0, step: chain.lastSequence + 1, at: Self.start).bytes }
            pushes.append(PushBatch(epoch: 1, fromSequence: from, previousHash: previous, events: bytes))
            guard pushes.count == Self.pushesPerTransaction || last == items else { continue }
            for reply in try await store.append(pushes, of: "S1", at: Self.start) {
                guard case .accepted(_, let quarantined) = reply, quarantined.isEmpty else {
                    throw BenchmarkFault.wrongOutcome(what: "a push", expected: "taken in whole", found: "\(reply)")
                }
            }
            pushes = []
        }
    }

    /// What a bench journals of one item, as far as the views read it.
    private static func events(_ plate: LicencePlate, _ number: Int) -> [Event] {
        let bin = number <= itemsInFirst ? 0 : number % bins
        let place = BinPlace(code: code(bin), generation: 1)
        let body = "4\(String(100_000_000_000 + number % products).dropFirst())"
        let gtin = GS1CheckDigit.compute(over: body).flatMap { GTIN("\(body)\($0)") }
        let words = LocalizedText(french: "x", english: "x")
        return [
            .itemIdentified(
                ItemIdentification(
                    plate: plate, parcel: "10001-000001",
                    candidate: ItemCandidate(
                        code: gtin?.fourteen ?? "", gtin: gtin, serial: nil, lot: nil, isKnown: true),
                    name: LocalizedText(french: "Produit \(number)", english: "Product \(number)"), category: "toy",
                    match: .blind, sheet: nil, firstQuestion: nil)),
            .itemGraded(ItemGrading(plate: plate, grade: .good, hold: nil, tasks: [])),
            .itemDispositioned(
                ItemDisposition(
                    plate: plate, disposition: .restock, binClass: binClass(bin), rule: "R-1", table: "house",
                    tableVersion: 1, label: words, reason: words)),
            .binReserved(plate: plate, place: place), .itemBinned(plate: plate, place: place),
        ]
    }

    private static func binClass(_ number: Int) -> String { "RESTOCK-\(number % 20)" }

    private func check() throws {
        let bare = try BareDatabase(path: path)
        defer { bare.close() }
        let found = try bare.integer("SELECT count(*) FROM item WHERE bin IS NOT NULL") ?? 0
        guard found == items else {
            throw BenchmarkFault.wrongOutcome(what: path, expected: "\(items) items in bins", found: "\(found)")
        }
    }
}
