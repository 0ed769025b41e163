import Foundation
import Hub
import Returns
import Simulation
import Wire

/// A hub's store with the record of many items: the workflow decides every step, the chain seals every event as at a
/// station, and the store takes the pushes in as it takes in a station's own, views and all.
struct RecordedHub {
    let site: DaySite
    let path: String

    private static let itemsPerParcel = 100
    /// Fits into one push, whatever is asked and answered.
    private static let itemsPerPush = 20
    private static let pushesPerTransaction = 10

    /// Fills the store unless a whole one is there; whether it was filled.
    func make(items: Int) async throws -> Bool {
        let database = HubDatabase(path)
        if FileManager.default.fileExists(atPath: path) {
            try check(items: items)
            return false
        }
        let store = try await HubStore.open(database, origin: .fresh(at: site.morning))
        let identity = site.stations[0]
        var generator = SystemRandomNumberGenerator()
        let token = StationToken(station: identity.station, using: &generator)
        _ = try await store.addStation(
            identity.station, site: "LYS1", labelLanguage: .french, token: token, at: site.morning)
        _ = try await store.publishRules(RulesPublication(items: site.playbook.policies.map(ReferenceItem.policy)))
        try await fill(store, identity, items: items)
        try await store.close()
        try check(items: items)
        return true
    }

    private func fill(_ store: HubStore, _ identity: StationIdentity, items: Int) async throws {
        var walk = LargeFloorWalk(site: site, isRecorded: true)
        var chain = EventChain(station: identity.station, epoch: identity.epoch)
        var pushes: [PushBatch] = []
        walk.begin()
        for number in 0..<items {
            if number.isMultiple(of: Self.itemsPerParcel) { walk.nextParcel() }
            try walk.workItem()
            let isLast = number == items - 1
            guard isLast || (number + 1).isMultiple(of: Self.itemsPerPush) else { continue }
            pushes.append(Self.push(walk.takeRecord(), &chain))
            if isLast || pushes.count == Self.pushesPerTransaction {
                try await take(pushes, into: store, of: identity.station)
                pushes = []
            }
        }
    }

    private static func push(_ recorded: [RecordedEvent], _ chain: inout EventChain) -> PushBatch {
        let (from, previous) = (chain.lastSequence + 1, chain.lastHash)
        let events = recorded.map { chain.seal($0.event, step: $0.step, at: $0.at).bytes }
        return PushBatch(epoch: chain.epoch, fromSequence: from, previousHash: previous, events: events)
    }

    private func take(_ pushes: [PushBatch], into store: HubStore, of station: String) async throws {
        for reply in try await store.append(pushes, of: station, at: site.morning) {
            guard case .accepted(_, let quarantined) = reply, quarantined.isEmpty else {
                throw BenchmarkFault.wrongOutcome(what: "a push", expected: "taken in whole", found: "\(reply)")
            }
        }
    }

    private func check(items: Int) throws {
        let bare = try BareDatabase(path: path)
        defer { bare.close() }
        let found = try bare.integer("SELECT count(*) FROM item WHERE disposition IS NOT NULL") ?? 0
        guard found == items else {
            throw BenchmarkFault.wrongOutcome(
                what: path, expected: "\(items) items that are decided", found: "\(found)")
        }
    }
}

extension LargeFloorWalk {
    /// One item from its scan to its bin.
    fileprivate mutating func workItem() throws {
        let product = nextProduct()
        keep(decide(.scan(Barcode(parsing: product.gtin.display))))
        while besides != nil || isAsking && answersLeft > 0 { keep(decide(besides ?? .press(nextAnswer))) }
        guard isDecided else {
            throw BenchmarkFault.wrongOutcome(
                what: "an item's last step", expected: "a label or a lock", found: "\(phase)")
        }
        binItem()
    }
}
