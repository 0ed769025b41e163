import GRDB
import Returns

extension Database {
    /// Writes what an event changes in the derived tables, and in the memory of them.
    func project(_ recorded: RecordedEvent, epoch: Int, _ memory: inout Memory) throws {
        for change in RowChange.changes(of: recorded.event) {
            try write(change, of: recorded, epoch: epoch, &memory)
        }
        try noteWord(recorded, memory)
    }

    private func write(_ change: RowChange, of recorded: RecordedEvent, epoch: Int, _ memory: inout Memory) throws {
        let at = recorded.at.milliseconds
        switch change {
        case .receiptAdded(let code, let parcel):
            try run("INSERT OR REPLACE INTO receipt (code, parcel, at) VALUES (?, ?, ?)", [code, parcel, at])
        case .receiptsRemoved(let parcel):
            try run("DELETE FROM receipt WHERE parcel = ?", [parcel])
        case .itemAdded(let plate, let parcel, let gtin, let serial):
            try run(
                "INSERT OR REPLACE INTO item (plate, parcel, gtin, serial, isBinned, at) VALUES (?, ?, ?, ?, 0, ?)",
                [plate.text, parcel, gtin?.fourteen, serial, at])
        case .itemSerial(let plate, let serial):
            try run("UPDATE item SET serial = ?, at = ? WHERE plate = ?", [serial, at, plate.text])
        case .itemGrade(let plate, let grade):
            try run("UPDATE item SET grade = ?, at = ? WHERE plate = ?", [grade?.rawValue, at, plate.text])
        case .itemDisposition(let plate, let disposition):
            try run("UPDATE item SET disposition = ?, at = ? WHERE plate = ?", [disposition?.rawValue, at, plate.text])
        case .itemPlaced(let plate, let place, let room):
            try move(plate, to: place, room, isBinned: false, at: at, &memory)
            if room.byRight { try add(-1, rightsFor: place, &memory) }
        case .itemReleased(let plate, let place, let room):
            try release(plate, from: place, at: at, &memory)
            if room.byRight { try add(1, rightsFor: place, &memory) }
        case .itemBinned(let plate, let place):
            try bin(plate, in: place, at: at, &memory)
        case .itemUnbinned(let plate):
            try run("UPDATE item SET isBinned = 0, at = ? WHERE plate = ?", [at, plate.text])
        case .itemRemoved(let plate):
            try giveBackRoom(of: plate, &memory)
            try run("DELETE FROM item WHERE plate = ?", [plate.text])
        case .binDeclared(let place, let isFull):
            try declare(place, isFull: isFull, &memory)
        case .binState(let place, let state): try set(place, to: state, &memory)
        case .binRenewed(let renewal): try renew(renewal, &memory)
        case .secondLookAsked(let plate):
            try run(
                "INSERT OR REPLACE INTO secondLook (plate, epoch, sequence) VALUES (?, ?, ?)",
                [plate.text, epoch, recorded.sequence])
        case .secondLookEnded(let plate):
            try run("DELETE FROM secondLook WHERE plate = ?", [plate.text])
        case .rightsReported(let hub): try reportRights(to: hub, &memory)
        case .rightsMoved(let number, let rights, let isGrant):
            try moveRights(rights, number: number, isGrant: isGrant, &memory)
        case .labelAdded(let job, let plate):
            try run(
                "INSERT OR REPLACE INTO labelJob (epoch, number, plate, sequence, stage) VALUES (?, ?, ?, ?, 'queued')",
                [epoch, job, plate.text, recorded.sequence])
        case .labelMoved(let job, let stage):
            try run(
                "UPDATE labelJob SET stage = ?, failure = ? WHERE epoch = ? AND number = ?",
                [stage.word, stage.failure?.rawValue, epoch, job])
        }
    }

    /// A bin's load is the number of items whose row names it: both change together. Most items have no room yet, and
    /// then there is none to give back.
    private func move(
        _ plate: LicencePlate, to place: BinPlace, _ room: RoomTaken, isBinned: Bool, at: Int64,
        _ memory: inout Memory
    ) throws {
        let columns = """
            bin = ?, generation = ?, byRight = ?, millilitres = ?, grams = ?, cents = ?, deciwattHours = ?,
            isBinned = ?, at = ?
            """
        let (sizes, target): ([(any RowValue)?], [(any RowValue)?]) = (
            [room.measure.millilitres, room.measure.grams, room.measure.cents, room.measure.deciwattHours],
            [place.code, place.generation]
        )
        let values = target + [room.byRight] + sizes + [isBinned, at, plate.text]
        try run("UPDATE item SET \(columns) WHERE plate = ? AND bin IS NULL", values)
        if changesCount == 0 {
            try giveBackRoom(of: plate, &memory)
            try run("UPDATE item SET \(columns) WHERE plate = ?", values)
        }
        try run(
            """
            INSERT INTO binLoad
                (code, generation, load, isDeclaredFull, millilitres, grams, cents, deciwattHours)
            SELECT ?, ?, 1, 0, ?, ?, ?, ? FROM item WHERE plate = ?
            ON CONFLICT (code, generation) DO UPDATE SET load = load + 1,
                millilitres = millilitres + excluded.millilitres, grams = grams + excluded.grams,
                cents = cents + excluded.cents, deciwattHours = deciwattHours + excluded.deciwattHours
            """, target + sizes + [plate.text])
        guard changesCount > 0 else { return }
        memory.bins?.count(1, in: place, measure: room.measure, at: Moment(milliseconds: at))
    }

    /// Where the caller does not say which bin that was it is in the item's row only: the memory forgets the loads, and
    /// the next step that needs them reads them again.
    private func giveBackRoom(
        of plate: LicencePlate, in place: BinPlace? = nil, taking measure: ItemMeasure = .none, _ memory: inout Memory
    ) throws {
        try run(
            """
            UPDATE binLoad SET load = load - 1, millilitres = binLoad.millilitres - item.millilitres,
                grams = binLoad.grams - item.grams, cents = binLoad.cents - item.cents,
                deciwattHours = binLoad.deciwattHours - item.deciwattHours
            FROM item
            WHERE item.plate = ? AND binLoad.code = item.bin AND binLoad.generation = item.generation
            """, [plate.text])
        guard changesCount > 0 else { return }
        if let place { memory.bins?.count(-1, in: place, measure: measure) } else { memory.forgetBins() }
    }

    /// An item that has moved on meanwhile keeps its new room.
    private func release(_ plate: LicencePlate, from place: BinPlace, at: Int64, _ memory: inout Memory) throws {
        let row = try Row.fetchOne(
            cachedStatement(
                sql: """
                    SELECT millilitres, grams, cents, deciwattHours FROM item
                    WHERE plate = ? AND bin = ? AND generation = ?
                    """),
            arguments: [plate.text, place.code, place.generation])
        guard let row else { return }
        let measure = ItemMeasure(
            millilitres: try row.integer(0), grams: try row.integer(1), cents: try row.integer(2),
            deciwattHours: try row.integer(3))
        try giveBackRoom(of: plate, in: place, taking: measure, &memory)
        try run(
            "UPDATE item SET bin = NULL, generation = NULL, isBinned = 0, at = ? WHERE plate = ?", [at, plate.text])
    }

    /// The ordinary way finds the room reserved already, and then no load changes.
    private func bin(_ plate: LicencePlate, in place: BinPlace, at: Int64, _ memory: inout Memory) throws {
        try run(
            "UPDATE item SET isBinned = 1, at = ? WHERE plate = ? AND bin = ? AND generation = ?",
            [at, plate.text, place.code, place.generation])
        if changesCount == 0 { try move(plate, to: place, .place, isBinned: true, at: at, &memory) }
    }

    private func declare(_ place: BinPlace, isFull: Bool, _ memory: inout Memory) throws {
        try run(
            """
            INSERT INTO binLoad (code, generation, load, isDeclaredFull) VALUES (?, ?, 0, ?)
            ON CONFLICT (code, generation) DO UPDATE SET isDeclaredFull = excluded.isDeclaredFull
            """, [place.code, place.generation, isFull])
        memory.bins?.declare(place, isFull: isFull)
    }
}
