public import Returns

/// A floor in memory that answers fact requests as a station's journal does, from the same events; every look-up is by
/// a key, however large the floor is.
public struct DayFloor: Sendable {
    /// The rules.
    public let playbook: Playbook
    private let products: [GTIN: Product]
    private let badges: [String: Badge]
    private var returns: [String: ExpectedReturn] = [:]
    /// The bins with their loads, as all benches see them.
    public internal(set) var board: BinBoard
    private var receipts: [Key: Receipt] = [:]
    private var arrivals: [Key: [ParcelArrival]] = [:]
    private var found: [String: [LicencePlate: GTIN]] = [:]
    private var items: [LicencePlate: KnownItem] = [:]
    private var serials: [String: LicencePlate] = [:]

    /// A code or an authorisation as one station knows it.
    private struct Key: Hashable {
        let station: String
        let text: String
    }

    /// A floor with this master data, on which nothing has happened.
    public init(site: DaySite, loads: [BinStatus]? = nil) {
        playbook = site.playbook
        products = Dictionary(site.products.map { ($0.gtin, $0) }, uniquingKeysWith: { first, _ in first })
        badges = Dictionary(site.badges.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        board = BinBoard(loads ?? site.bins.map { BinStatus(bin: $0, load: 0) })
    }

    /// Announces a return.
    mutating func announce(_ announced: ExpectedReturn) {
        for code in announced.codes + [announced.rma] { returns[code] = announced }
    }

    /// The product with this code: the look-up that a decision is measured beside.
    public func product(_ gtin: GTIN) -> Product? { products[gtin] }

    /// What a station is told for one request.
    public func facts(for request: FactRequest, at station: StationIdentity) -> Facts {
        var facts = Facts(station: station, playbook: playbook)
        if let id = request.badge { facts.badge = badges[id] }
        if !request.parcelKeys.isEmpty { addParcels(under: request.parcelKeys, at: station, to: &facts) }
        facts.products = request.gtins.compactMap { products[$0] }
        facts.item = knownItem(request)
        if let code = request.bin { facts.bin = board.status(ofCode: code) }
        if request.needsBins { facts.bins = board }
        return facts
    }

    private func addParcels(under keys: [String], at station: StationIdentity, to facts: inout Facts) {
        facts.returns = keys.compactMap { returns[$0] }
        facts.receipt = keys.lazy.compactMap { receipts[Key(station: station.station, text: $0)] }.first
        guard let rma = facts.returns.first?.rma else { return }
        facts.received = arrivals[Key(station: station.station, text: rma), default: []].compactMap { arrival in
            let key = Key(station: station.station, text: arrival.code)
            let pieces = Dictionary(grouping: (found[arrival.parcel] ?? [:]).values) { $0 }
                .map { FoundPieces(gtin: $0.key, quantity: $0.value.count) }
                .sorted { $0.gtin.fourteen < $1.gtin.fourteen }
            return receipts[key].map { ReceivedParcel(code: arrival.code, receipt: $0, found: pieces) }
        }
    }

    private func knownItem(_ request: FactRequest) -> KnownItem? {
        if let plate = request.plate, let item = items[plate] { return item }
        return request.serial.flatMap { serials[$0] }.flatMap { items[$0] }
    }

    /// What a journal's projections do with an event.
    public mutating func note(_ recorded: RecordedEvent, at station: StationIdentity) {
        switch recorded.event {
        case .parcelArrived, .parcelWithdrawn: noteParcel(recorded, at: station)
        case .itemIdentified, .itemVoided, .itemBinned, .itemUnbinned, .evidenceRecorded, .evidenceWithdrawn:
            noteItem(recorded)
        case .binReserved(_, let place): board.count(1, in: place)
        case .binReleased(_, let place): board.count(-1, in: place)
        case .binDeclaredFull(let place): board.declare(place, isFull: true)
        case .binFullWithdrawn(let place): board.declare(place, isFull: false)
        default: break
        }
    }

    private mutating func noteParcel(_ recorded: RecordedEvent, at station: StationIdentity) {
        func key(_ text: String) -> Key { Key(station: station.station, text: text) }
        if case .parcelArrived(let arrival) = recorded.event {
            let receipt = Receipt(station: station.station, at: recorded.at)
            for code in [arrival.code, arrival.rma].compactMap(\.self) { receipts[key(code)] = receipt }
            if let rma = arrival.rma { arrivals[key(rma), default: []].append(arrival) }
        }
        if case .parcelWithdrawn(let parcel) = recorded.event {
            for (place, withdrawn) in arrivals where withdrawn.contains(where: { $0.parcel == parcel }) {
                for arrival in withdrawn where arrival.parcel == parcel { receipts[key(arrival.code)] = nil }
                receipts[place] = nil
                arrivals[place]?.removeAll { $0.parcel == parcel }
            }
        }
    }

    private mutating func noteItem(_ recorded: RecordedEvent) {
        switch recorded.event {
        case .itemIdentified(let item):
            items[item.plate] = KnownItem(
                plate: item.plate, parcel: item.parcel, place: nil, at: recorded.at)
            if let serial = item.candidate.serial { serials[serial] = item.plate }
            found[item.parcel, default: [:]][item.plate] = item.candidate.gtin
        case .itemVoided(let plate):
            items[plate] = nil
            for parcel in found.keys where found[parcel]?[plate] != nil { found[parcel]?[plate] = nil }
        case .evidenceRecorded(let piece):
            if piece.kind == .serial, let serial = piece.value { serials[serial] = piece.plate }
        case .evidenceWithdrawn(let plate, .serial): serials = serials.filter { $0.value != plate }
        case .itemBinned(let plate, let place): touch(plate, place, recorded.at)
        case .itemUnbinned(let plate, _): touch(plate, nil, recorded.at)
        default: break
        }
    }

    private mutating func touch(_ plate: LicencePlate, _ place: BinPlace?, _ at: Moment) {
        guard let known = items[plate] else { return }
        items[plate] = KnownItem(plate: plate, parcel: known.parcel, place: place, at: at)
    }
}
