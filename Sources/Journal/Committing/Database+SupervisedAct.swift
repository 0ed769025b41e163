import Foundation
import GRDB
import Returns
import Wire

extension Database {
    /// The last act of a supervisor on an item or a bin, among the latest events of the present epoch; nil where there
    /// is none, where it was taken back, and where one on several things came after it.
    func supervisedAct(on subject: ActSubject) throws -> SupervisedAct? {
        let newest = try Row.fetchOne(
            cachedStatement(sql: "SELECT epoch, sequence FROM event ORDER BY epoch DESC, sequence DESC LIMIT 1"))
        guard let newest else { return nil }
        let (epoch, last) = (try newest.integer(0), try newest.integer(1))
        // Acts name what they are done to, an undo only the step that it takes back.
        let rows = try Row.fetchCursor(
            cachedStatement(
                sql: """
                    SELECT sequence, bytes FROM event
                    WHERE epoch = ? AND sequence > ? AND (
                        (instr(bytes, ?) > 0 AND instr(bytes, ?) > 0) OR instr(bytes, ?) > 0)
                    ORDER BY sequence DESC
                    """),
            arguments: [
                epoch, last - JournalLimits.eventsSinceAct, Data(EventKind.supervised.rawValue.utf8), subject.bytes,
                Data(EventKind.stepUndone.rawValue.utf8),
            ])
        var search = SupervisedActSearch(on: subject)
        while let row = try rows.next() {
            let recorded = try EventRow.open(row.data(1), sequence: row.integer(0)).recorded
            guard search.isOver(at: recorded), let step = search.step else { continue }
            return SupervisedAct(
                step: step, at: recorded.at, events: try events(ofStep: step, epoch: epoch), on: subject)
        }
        return nil
    }

    private func events(ofStep step: Int, epoch: Int) throws -> [Event] {
        let rows = try Row.fetchCursor(
            cachedStatement(
                sql: "SELECT sequence, step, bytes FROM event WHERE epoch = ? AND sequence >= ? ORDER BY sequence"),
            arguments: [epoch, step])
        var events: [Event] = []
        while let row = try rows.next(), try row.integer(1) == step {
            events.append(try EventRow.open(row.data(2), sequence: row.integer(0)).recorded.event)
        }
        return events
    }
}

extension ActSubject {
    /// How an event's bytes name it.
    fileprivate var bytes: Data {
        switch self {
        case .item(let plate): Data(plate.text.utf8)
        case .bin(let code): Data(code.utf8)
        }
    }
}
