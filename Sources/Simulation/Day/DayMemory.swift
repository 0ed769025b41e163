import Returns

/// What one station remembers of its own events, kept a second time: it must answer as the tables of its journal do.
struct DayMemory: Sendable {
    /// A parcel as it was received.
    private struct Arrival: Hashable, Sendable {
        let parcel: String
        let code: String
        let at: Moment
    }

    /// An item under its plate.
    private struct Item: Hashable, Sendable {
        let parcel: String
        let gtin: GTIN?
        var serial: String?
        /// The bin that has room for it, or that it is in.
        var place: BinPlace?
        var room = RoomTaken.place
        var isBinned = false
        var at: Moment
    }

    /// A serial number is of one product.
    private struct Piece: Hashable, Sendable {
        let gtin: GTIN
        let serial: String
    }

    private var arrivals: [String: [Arrival]] = [:]
    private var codes: [String: Set<String>] = [:]
    private var items: [LicencePlate: Item] = [:]
    private var plates: [String: Set<LicencePlate>] = [:]
    private var pieces: [Piece: Set<LicencePlate>] = [:]
    /// The recalls that the station was told of, by product.
    private(set) var recalls: [GTIN: [Recall]] = [:]

    /// The station is told of a recall.
    mutating func learn(_ recall: Recall) {
        for gtin in Set(recall.products.map(\.gtin)) { recalls[gtin, default: []].append(recall) }
    }

    /// The first receipt under any of the codes.
    func receipt(under keys: [String], station: String) -> Receipt? {
        keys.flatMap { arrivals[$0] ?? [] }.map(\.at).min().map { Receipt(station: station, at: $0) }
    }

    /// The parcels of a return, oldest first, each under a code of its own where it has one.
    func received(of rma: String, station: String) -> [ReceivedParcel] {
        let whole = (arrivals[rma] ?? []).sorted { ($0.at, $0.parcel) < ($1.at, $1.parcel) }
        return whole.map {
            ReceivedParcel(code: $0.code, receipt: Receipt(station: station, at: $0.at), found: found(in: $0.parcel))
        }
    }

    private func found(in parcel: String) -> [FoundPieces] {
        let gtins = (plates[parcel] ?? []).compactMap { items[$0]?.gtin }
        return Dictionary(grouping: gtins) { $0 }
            .map { FoundPieces(gtin: $0.key, quantity: $0.value.count) }
            .sorted { $0.gtin.fourteen < $1.gtin.fourteen }
    }

    /// The item with the plate, or else the last one with the serial number of one of the products.
    func item(_ request: FactRequest) -> KnownItem? {
        if let plate = request.plate, let item = items[plate] { return known(plate, item) }
        guard let serial = request.serial else { return nil }
        for gtin in request.gtins {
            let found = (pieces[Piece(gtin: gtin, serial: serial)] ?? []).compactMap { plate in
                items[plate].map { (plate, $0) }
            }
            if let last = found.max(by: { ($0.1.at, $0.0) < ($1.1.at, $1.0) }) { return known(last.0, last.1) }
        }
        return nil
    }

    private func known(_ plate: LicencePlate, _ item: Item) -> KnownItem {
        KnownItem(
            plate: plate, parcel: item.parcel, place: item.isBinned ? item.place : nil,
            room: item.isBinned ? item.room : .place, at: item.at)
    }

    /// One event after the other, in the order of the journal.
    mutating func note(_ recorded: RecordedEvent) {
        let at = recorded.at
        switch recorded.event {
        case .parcelArrived(let arrival): receive(arrival, at)
        case .parcelWithdrawn(let parcel): withdraw(parcel)
        case .itemIdentified(let item): add(item, at)
        case .itemVoided(let plate): remove(plate)
        case .itemGraded(let grading): change(grading.plate, at) { _ in }
        case .itemDispositioned(let item): change(item.plate, at) { _ in }
        case .gradingWithdrawn(let plate), .destructionWithdrawn(let plate): change(plate, at) { _ in }
        case .binReserved(let plate, let place, let room):
            change(plate, at) { ($0.place, $0.room, $0.isBinned) = (place, room.givenBack, false) }
        case .binReleased(let plate, let place, _):
            guard items[plate]?.place == place else { break }
            change(plate, at) { ($0.place, $0.isBinned) = (nil, false) }
        case .itemBinned(let plate, let place):
            change(plate, at) {
                if $0.place != place { $0.room = .place }
                ($0.place, $0.isBinned) = (place, true)
            }
        case .itemUnbinned(let plate, _): change(plate, at) { $0.isBinned = false }
        case .evidenceRecorded(let piece) where piece.kind == .serial: name(piece.plate, piece.value, at)
        case .evidenceWithdrawn(let plate, .serial): name(plate, nil, at)
        case .evidenceWithdrawn(let plate, _): change(plate, at) { _ in }
        default: break
        }
    }

    private mutating func receive(_ arrival: ParcelArrival, _ at: Moment) {
        let received = Arrival(parcel: arrival.parcel, code: arrival.code, at: at)
        for code in Set([arrival.code] + (arrival.rma.map { [$0] } ?? [])) {
            arrivals[code, default: []].append(received)
            codes[arrival.parcel, default: []].insert(code)
        }
    }

    private mutating func withdraw(_ parcel: String) {
        for code in codes.removeValue(forKey: parcel) ?? [] { arrivals[code]?.removeAll { $0.parcel == parcel } }
    }

    private mutating func add(_ item: ItemIdentification, _ at: Moment) {
        let (gtin, serial) = (item.candidate.gtin, item.candidate.serial)
        items[item.plate] = Item(parcel: item.parcel, gtin: gtin, serial: serial, at: at)
        plates[item.parcel, default: []].insert(item.plate)
        if let gtin, let serial { pieces[Piece(gtin: gtin, serial: serial), default: []].insert(item.plate) }
    }

    /// The item's serial number was read at the bench, or is taken back.
    private mutating func name(_ plate: LicencePlate, _ serial: String?, _ at: Moment) {
        guard let item = items[plate] else { return }
        if let gtin = item.gtin, let serial = item.serial { pieces[Piece(gtin: gtin, serial: serial)]?.remove(plate) }
        if let gtin = item.gtin, let serial { pieces[Piece(gtin: gtin, serial: serial), default: []].insert(plate) }
        change(plate, at) { $0.serial = serial }
    }

    private mutating func remove(_ plate: LicencePlate) {
        guard let item = items.removeValue(forKey: plate) else { return }
        plates[item.parcel]?.remove(plate)
        if let gtin = item.gtin, let serial = item.serial {
            pieces[Piece(gtin: gtin, serial: serial)]?.remove(plate)
        }
    }

    private mutating func change(_ plate: LicencePlate, _ at: Moment, _ body: (inout Item) -> Void) {
        guard var item = items[plate] else { return }
        item.at = at
        body(&item)
        items[plate] = item
    }
}
