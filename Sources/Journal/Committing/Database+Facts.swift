import GRDB
import Returns

extension Database {
    /// Reads what the workflow asked for, and nothing else.
    func facts(for request: FactRequest, _ memory: inout Memory) throws -> Facts {
        var facts = Facts(station: memory.identity, playbook: memory.playbook)
        var request = request
        if request.seeksOrder, let plate = request.plate, let (order, item) = try order(for: plate) {
            facts.order = order
            request = request.carryingOut(orderFor: item)
        }
        if let id = request.badge { facts.badge = try badge(id) }
        if !request.parcelKeys.isEmpty {
            facts.returns = try expectedReturns(under: request.parcelKeys)
            facts.receipt = try receipt(under: request.parcelKeys, station: memory.identity.station)
            if let rma = facts.returns.first?.rma {
                facts.received = try receivedParcels(of: rma, station: memory.identity.station)
            }
        }
        facts.products = try products(request.gtins, &memory)
        if request.needsRecalls { facts.recalls = try recalls(of: request.gtins) }
        facts.item = try knownItem(plate: request.plate, gtins: request.gtins, serial: request.serial)
        if let plate = request.plate, request.seeksSecondLook { facts.secondLook = try waitingItem(plate) }
        if request.needsHeldItem, let plate = request.plate { facts.held = try heldItem(plate) }
        if let serial = request.serial { facts.returned = try returnedSerial(request.gtins, serial: serial) }
        // Wherever a way may be decided.
        if request.needsBins || request.offered != nil {
            let item = request.offered.map { [DonationSubject.item($0)] } ?? []
            facts.donations = try donations(of: request.gtins.map(DonationSubject.product) + item, &memory)
        }
        try addSupervised(request, to: &facts)
        if let code = request.bin { facts.bin = try binStatus(code, memory) }
        if request.needsBins { facts.bins = try binBoard(&memory) }
        if request.needsRights { facts.rights = try rightsStanding(memory) }
        return facts
    }

    /// The products that are known, read from the rows when they are not those of the step before.
    private func products(_ gtins: [GTIN], _ memory: inout Memory) throws -> [Product] {
        guard !gtins.isEmpty else { return [] }
        if let products = memory.products, products.asked == gtins { return products.found }
        let found = try products(gtins)
        memory.products = (gtins, found)
        return found
    }

    /// What came of offers of donation, as quickly: an item is asked about at each of its questions.
    private func donations(of subjects: [DonationSubject], _ memory: inout Memory) throws -> [DonationRecord] {
        guard !subjects.isEmpty else { return [] }
        if let donations = memory.donations, donations.asked == subjects { return donations.found }
        let found = try donationRecords(of: subjects)
        memory.donations = (subjects, found)
        return found
    }

    /// The first receipt under any of the codes, at this station.
    private func receipt(under codes: [String], station: String) throws -> Receipt? {
        let moments = try codes.compactMap { code in
            try first("SELECT min(at) FROM receipt WHERE code = ?", [code]) { try $0.optionalInteger(0) } ?? nil
        }
        return moments.min().map { Receipt(station: station, at: Moment(milliseconds: Int64($0))) }
    }

    /// The parcels of a return that this station received, oldest first: each has a receipt under the return's number
    /// and, unless that was what was scanned, one under a code of its own.
    private func receivedParcels(of rma: String, station: String) throws -> [ReceivedParcel] {
        let statement = try cachedStatement(
            sql: """
                SELECT parcel, at, (SELECT code FROM receipt AS own WHERE own.parcel = whole.parcel AND code <> ?1)
                FROM receipt AS whole WHERE code = ?1 ORDER BY at, parcel
                """)
        return try Row.fetchAll(statement, arguments: [rma]).map { row in
            ReceivedParcel(
                code: try row.optionalText(2) ?? rma, receipt: Receipt(station: station, at: try row.moment(1)),
                found: try pieces(in: row.text(0)))
        }
    }

    /// Only asked for when a return comes in again, so that it may read every item.
    private func pieces(in parcel: String) throws -> [FoundPieces] {
        let statement = try cachedStatement(
            sql: "SELECT gtin, count(*) FROM item WHERE parcel = ? AND gtin IS NOT NULL GROUP BY gtin ORDER BY gtin")
        return try Row.fetchAll(statement, arguments: [parcel]).compactMap { row in
            try GTIN(row.text(0)).map { FoundPieces(gtin: $0, quantity: try row.integer(1)) }
        }
    }

    /// The item with the plate, wherever it was processed.
    func knownItem(_ plate: LicencePlate) throws -> KnownItem? {
        let own = try first(
            "SELECT \(KnownItem.columns) FROM item WHERE plate = ?", [plate.text], KnownItem.init(row:))
        switch try word(on: plate) {
        case .own: return own
        case .gone: return own.map { KnownItem(plate: plate, parcel: $0.parcel, place: nil, at: $0.at) }
        case .told(let history, let at):
            guard let told = history.floorItem(at: at)?.known else { return nil }
            // Where both say the same place the station knows better what it spent on it.
            return own.flatMap { $0.place == told.place ? $0 : nil } ?? told
        }
    }

    private func knownItem(plate: LicencePlate?, gtins: [GTIN], serial: String?) throws -> KnownItem? {
        if let plate, let found = try knownItem(plate) { return found }
        guard let serial else { return nil }
        let bySerial = """
            SELECT \(KnownItem.columns) FROM item WHERE serial = ? AND gtin = ? ORDER BY at DESC, plate DESC LIMIT 1
            """
        for gtin in gtins {
            if let found = try first(bySerial, [serial, gtin.fourteen], KnownItem.init(row:)) { return found }
        }
        return nil
    }

    private func binStatus(_ code: String, _ memory: Memory) throws -> BinStatus? {
        if let bins = memory.bins { return bins.status(ofCode: code) }
        guard let bin = try bin(code) else { return nil }
        let load = try Row.fetchOne(
            cachedStatement(
                sql: "SELECT code, \(BinLoad.columns) FROM binLoad WHERE code = ? AND generation = ?"),
            arguments: [bin.code, bin.generation])
        let rights = memory.rights == nil ? nil : try rights(for: bin.place)
        return try (load.map(BinLoad.init(row:)) ?? BinLoad()).status(of: bin, rights: rights, openedAt: nil)
    }

    /// The board of the bins, read from the rows when the memory has none.
    private func binBoard(_ memory: inout Memory) throws -> BinBoard {
        if let board = memory.bins { return board }
        let openings = try memory.openings ?? openings()
        let board = try binBoard(
            hasRights: memory.rights != nil, openings: openings, from: memory.identity.position)
        memory.bins = board
        return board
    }

    /// The same, from the rows, in the order of the codes.
    func binBoard(
        hasRights: Bool = false, openings: [BinPlace: Moment] = [:], from station: FloorPosition? = nil
    ) throws -> BinBoard {
        let held = try hasRights ? heldRights() : []
        let rights = Dictionary(held.map { ($0.place, $0.count) }) { first, _ in first }
        var loads: [BinPlace: BinLoad] = [:]
        let rows = try Row.fetchCursor(
            cachedStatement(sql: "SELECT code, \(BinLoad.columns) FROM binLoad JOIN bin USING (code, generation)"))
        while let row = try rows.next() {
            loads[BinPlace(code: try row.text(0), generation: try row.integer(1))] = try BinLoad(row: row)
        }
        return BinBoard(
            try bins().map { bin in
                (loads[bin.place] ?? BinLoad()).status(
                    of: bin, rights: hasRights ? rights[bin.place] ?? 0 : nil, openedAt: openings[bin.place])
            }, from: station)
    }

    /// When the oldest item of each bin was last touched on its way in. No index is by bin: every item is read.
    func openings() throws -> [BinPlace: Moment] {
        let rows = try Row.fetchCursor(
            cachedStatement(
                sql: "SELECT bin, generation, min(at) FROM item WHERE bin IS NOT NULL GROUP BY bin, generation"))
        var openings: [BinPlace: Moment] = [:]
        while let row = try rows.next() {
            openings[BinPlace(code: try row.text(0), generation: try row.integer(1))] = try row.moment(2)
        }
        return openings
    }
}

/// A row of the loads, from its second column on.
private struct BinLoad {
    var load = 0
    var isDeclaredFull = false
    var measure = ItemMeasure.none

    static let columns = "generation, load, isDeclaredFull, millilitres, grams, cents, deciwattHours"

    init() {}

    init(row: Row) throws {
        load = try row.integer(2)
        isDeclaredFull = try row.integer(3) != 0
        measure = ItemMeasure(
            millilitres: try row.integer(4), grams: try row.integer(5), cents: try row.integer(6),
            deciwattHours: try row.integer(7))
    }

    func status(of bin: Bin, rights: Int?, openedAt: Moment?) -> BinStatus {
        BinStatus(
            bin: bin, load: load, measure: measure, isDeclaredFull: isDeclaredFull, rights: rights,
            openedAt: load > 0 ? openedAt : nil)
    }
}

extension KnownItem {
    fileprivate static let columns = """
        plate, parcel, bin, generation, isBinned, at, byRight, millilitres, grams, cents, deciwattHours
        """

    /// Reads the columns; a reserved bin is no place yet.
    fileprivate init(row: StandingRow) throws {
        guard let plate = LicencePlate(try row.text(0)) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "an item row holds no licence plate")
        }
        let isBinned = try row.integer(4) != 0
        let place: BinPlace? =
            if isBinned, let code = try row.optionalText(2), let generation = try row.optionalInteger(3) {
                BinPlace(code: code, generation: generation)
            } else { nil }
        let measure = ItemMeasure(
            millilitres: try row.integer(7), grams: try row.integer(8), cents: try row.integer(9),
            deciwattHours: try row.integer(10))
        self.init(
            plate: plate, parcel: try row.text(1), place: place,
            room: place == nil ? .place : RoomTaken(byRight: try row.integer(6) != 0, measure: measure),
            at: try row.moment(5))
    }
}
