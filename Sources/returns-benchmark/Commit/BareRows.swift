import Foundation
import Returns
import Wire

/// The rows that the journal writes for the steps of a `BenchDay`, as statements for bare SQLite: same tables, same
/// bytes, same inserts and updates. That nothing is forgotten is checked against the journal's own tables.
struct BareRows {
    let epoch: Int

    /// One step: its events, what is derived from them, and the checkpoint where the bench is at rest.
    func statements(of recorded: [RecordedEvent], sealed: [Data], after state: State) -> [BareDatabase.Statement] {
        let events = zip(recorded, sealed).map { row(of: $0, bytes: $1) }
        return events + recorded.flatMap(derived) + checkpoint(state, at: recorded.last?.sequence)
    }

    private func row(of recorded: RecordedEvent, bytes: Data) -> BareDatabase.Statement {
        BareDatabase.Statement(
            "INSERT INTO event (epoch, sequence, step, at, bytes, hash) VALUES (?, ?, ?, ?, ?, ?)",
            [
                integer(epoch), integer(recorded.sequence), integer(recorded.step), moment(recorded.at), .blob(bytes),
                .blob(Data(EventHash(of: bytes).bytes)),
            ])
    }

    /// The checkpoint that follows a step which leaves nothing under way.
    func checkpoint(_ state: State, at sequence: Int?) -> [BareDatabase.Statement] {
        guard let sequence, let checkpoint = Checkpoint(state), checkpoint.state == state else { return [] }
        let sql = """
            INSERT INTO checkpoint (id, epoch, sequence, content) VALUES (1, ?, ?, ?)
            ON CONFLICT (id) DO UPDATE SET epoch = excluded.epoch, sequence = excluded.sequence,
                content = excluded.content
            """
        let content = CheckpointCoding.encode(checkpoint)
        return [BareDatabase.Statement(sql, [integer(epoch), integer(sequence), .blob(content)])]
    }

    /// Events of other kinds derive nothing, or do not happen on a day without surprises.
    private func derived(_ recorded: RecordedEvent) -> [BareDatabase.Statement] {
        let at = moment(recorded.at)
        if case .parcelArrived(let arrival) = recorded.event {
            return [
                BareDatabase.Statement(
                    "INSERT OR REPLACE INTO receipt (code, parcel, at) VALUES (?, ?, ?)",
                    [.text(arrival.code), .text(arrival.parcel), at])
            ]
        }
        if case .itemIdentified(let identified) = recorded.event { return added(identified, at) }
        if case .itemGraded(let grading) = recorded.event {
            return [updated("grade", .text(grading.grade.rawValue), grading.plate, at)]
        }
        if case .itemDispositioned(let way) = recorded.event {
            return [updated("disposition", .text(way.disposition.rawValue), way.plate, at)]
        }
        if case .binReserved(let plate, let place, let room) = recorded.event {
            return placed(plate, place, room, at)
        }
        if case .itemBinned(let plate, let place) = recorded.event {
            return [
                BareDatabase.Statement(
                    "UPDATE item SET isBinned = 1, at = ? WHERE plate = ? AND bin = ? AND generation = ?",
                    [at, .text(plate.text), .text(place.code), integer(place.generation)])
            ]
        }
        return label(recorded)
    }

    private func label(_ recorded: RecordedEvent) -> [BareDatabase.Statement] {
        if case .labelRequested(let job, let content) = recorded.event {
            let sql =
                "INSERT OR REPLACE INTO labelJob (epoch, number, plate, sequence, stage) VALUES (?, ?, ?, ?, 'queued')"
            let values = [integer(epoch), integer(job), .text(content.plate.text), integer(recorded.sequence)]
            return [BareDatabase.Statement(sql, values)]
        }
        if case .labelMoved(let job, _, .sending) = recorded.event { return [moved(job, to: "sending")] }
        if case .labelMoved(let job, _, .sent) = recorded.event { return [moved(job, to: "sent")] }
        if case .labelVerified(let job, _) = recorded.event { return [moved(job, to: "verified")] }
        return []
    }

    private func added(_ identified: ItemIdentification, _ at: BareDatabase.Value) -> [BareDatabase.Statement] {
        let sql =
            "INSERT OR REPLACE INTO item (plate, parcel, gtin, serial, isBinned, at) VALUES (?, ?, ?, ?, 0, ?)"
        let gtin = identified.candidate.gtin.map { BareDatabase.Value.text($0.fourteen) } ?? .null
        let values = [.text(identified.plate.text), .text(identified.parcel), gtin, .null, at]
        return [BareDatabase.Statement(sql, values)]
    }

    private func updated(
        _ column: String, _ value: BareDatabase.Value, _ plate: LicencePlate, _ at: BareDatabase.Value
    ) -> BareDatabase.Statement {
        BareDatabase.Statement("UPDATE item SET \(column) = ?, at = ? WHERE plate = ?", [value, at, .text(plate.text)])
    }

    private func placed(
        _ plate: LicencePlate, _ place: BinPlace, _ room: RoomTaken, _ at: BareDatabase.Value
    ) -> [BareDatabase.Statement] {
        let move = """
            UPDATE item SET bin = ?, generation = ?, byRight = ?, millilitres = ?, grams = ?, cents = ?,
                deciwattHours = ?, isBinned = 0, at = ?
            WHERE plate = ? AND bin IS NULL
            """
        let take = """
            INSERT INTO binLoad (code, generation, load, isDeclaredFull, millilitres, grams, cents, deciwattHours)
            SELECT ?, ?, 1, 0, ?, ?, ?, ? FROM item WHERE plate = ?
            ON CONFLICT (code, generation) DO UPDATE SET load = load + 1,
                millilitres = millilitres + excluded.millilitres, grams = grams + excluded.grams,
                cents = cents + excluded.cents, deciwattHours = deciwattHours + excluded.deciwattHours
            """
        let bin = [BareDatabase.Value.text(place.code), integer(place.generation)]
        let measure = room.measure
        let sizes = [measure.millilitres, measure.grams, measure.cents, measure.deciwattHours].map(integer)
        return [
            BareDatabase.Statement(move, bin + [integer(room.byRight ? 1 : 0)] + sizes + [at, .text(plate.text)]),
            BareDatabase.Statement(take, bin + sizes + [.text(plate.text)]),
        ]
    }

    private func moved(_ job: Int, to stage: String) -> BareDatabase.Statement {
        BareDatabase.Statement(
            "UPDATE labelJob SET stage = ?, failure = NULL WHERE epoch = ? AND number = ?",
            [.text(stage), integer(epoch), integer(job)])
    }

    private func integer(_ number: Int) -> BareDatabase.Value { .integer(Int64(number)) }
    private func moment(_ moment: Moment) -> BareDatabase.Value { .integer(moment.milliseconds) }
}
