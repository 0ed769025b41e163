public import Returns

/// A floor in memory that answers fact requests as a station's journal does, from the same events; every look-up is by
/// a key, however large the floor is. Reference data and bins are of the whole floor, everything else is what the one
/// station knows.
public struct DayFloor: Sendable {
    /// The rules.
    public let playbook: Playbook
    private let products: [GTIN: Product]
    private let badges: [String: Badge]
    private var returns: [String: ExpectedReturn] = [:]
    /// The bins with their loads, as all benches see them.
    public internal(set) var board: BinBoard
    private var memories: [String: DayMemory] = [:]

    /// A floor with this master data, on which nothing has happened.
    public init(site: DaySite, loads: [BinStatus]? = nil) {
        playbook = site.playbook
        products = Dictionary(site.products.map { ($0.gtin, $0) }, uniquingKeysWith: { first, _ in first })
        badges = Dictionary(site.badges.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        board = BinBoard(loads ?? site.bins.map { BinStatus(bin: $0, load: 0) })
        for station in site.stations {
            var memory = DayMemory()
            for recall in site.recalls { memory.learn(recall) }
            memories[station.station] = memory
        }
    }

    /// Announces a return.
    mutating func announce(_ announced: ExpectedReturn) {
        for code in announced.codes + [announced.rma] { returns[code] = announced }
    }

    /// A station is told of a recall.
    mutating func tell(_ recall: Recall, to station: StationIdentity) {
        memories[station.station, default: DayMemory()].learn(recall)
    }

    /// The product with this code: the look-up that a decision is measured beside.
    public func product(_ gtin: GTIN) -> Product? { products[gtin] }

    /// What a station is told for one request.
    public func facts(for request: FactRequest, at station: StationIdentity) -> Facts {
        var facts = Facts(station: station, playbook: playbook)
        let memory = memories[station.station] ?? DayMemory()
        if let id = request.badge { facts.badge = badges[id] }
        if !request.parcelKeys.isEmpty {
            facts.returns = announced(under: request.parcelKeys)
            facts.receipt = memory.receipt(under: request.parcelKeys, station: station.station)
            if let rma = facts.returns.first?.rma {
                facts.received = memory.received(of: rma, station: station.station)
            }
        }
        facts.products = request.gtins.compactMap { products[$0] }
        if request.needsRecalls { facts.recalls = recalls(of: request.gtins, in: memory) }
        facts.item = memory.item(request)
        if let code = request.bin { facts.bin = board.status(ofCode: code) }
        if request.needsBins { facts.bins = board }
        return facts
    }

    /// Each return once, in the order of the codes.
    private func announced(under keys: [String]) -> [ExpectedReturn] {
        var seen: Set<String> = []
        return keys.compactMap { returns[$0] }.filter { seen.insert($0.rma).inserted }
    }

    private func recalls(of gtins: [GTIN], in memory: DayMemory) -> [Recall] {
        var found: [String: Recall] = [:]
        for recall in gtins.flatMap({ memory.recalls[$0] ?? [] }) { found[recall.id] = recall }
        return found.values.sorted { $0.id < $1.id }
    }

    /// What a journal's projections do with an event.
    public mutating func note(_ recorded: RecordedEvent, at station: StationIdentity) {
        switch recorded.event {
        case .binReserved(_, let place, let room):
            board.count(1, in: place, measure: room.measure, at: recorded.at)
        case .binReleased(_, let place, let room): board.count(-1, in: place, measure: room.measure)
        case .binDeclaredFull(let place): board.declare(place, isFull: true)
        case .binFullWithdrawn(let place): board.declare(place, isFull: false)
        default: break
        }
        memories[station.station, default: DayMemory()].note(recorded)
    }
}
