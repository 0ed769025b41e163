import GRDB
import Wire

/// A walk over the stored chain of events, stride by stride.
struct ChainWalk {
    /// What has been followed so far.
    private(set) var check: ChainCheck
    /// What the walk found, once it is over.
    private(set) var verdict: ChainVerdict?

    init(_ check: ChainCheck) {
        self.check = check
    }

    /// Takes the next row: sequence, step, bytes, hash.
    fileprivate mutating func take(_ row: Row) throws {
        let bytes = try row.data(2)
        let stored = try row.eventHash(3)
        do {
            let header = try check.follow(bytes)
            let agrees = try header.sequence == row.integer(0) && header.step == row.integer(1)
            if !agrees || check.lastHash != stored { verdict = .mismatched(sequence: header.sequence) }
        } catch let fault as ChainFault {
            verdict = .broken(sequence: check.lastSequence + 1, fault)
        }
    }

    /// There are no more rows.
    fileprivate mutating func end() {
        verdict = .intact(events: check.lastSequence, headHash: check.lastHash)
    }
}

extension Database {
    /// Follows the chain for one stride.
    func follow(_ walk: inout ChainWalk) throws {
        let sql = """
            SELECT sequence, step, bytes, hash FROM event WHERE epoch = ? AND sequence > ? ORDER BY sequence LIMIT ?
            """
        let rows = try Row.fetchCursor(
            self, sql: sql,
            arguments: [walk.check.epoch, walk.check.lastSequence, JournalLimits.eventsPerStride])
        var count = 0
        while walk.verdict == nil, let row = try rows.next() {
            try walk.take(row)
            count += 1
        }
        if walk.verdict == nil, count == 0 { walk.end() }
    }
}
