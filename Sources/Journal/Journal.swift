import GRDB
public import Returns
import Synchronization
public import SystemPackage
import Wire

/// The station's one durable file: events, what follows from them, label jobs, reference data, and how far the hub is.
///
/// One connection writes and checkpoints, and only this process has it; readers never hold it up. Every write is one
/// transaction with `synchronous=FULL`: when a call returns, its rows are on disk. All calls block the caller for as
/// long as SQLite takes and may be made from any thread.
public final class Journal: Sendable {
    /// The file.
    public let path: FilePath

    let pool: DatabasePool
    /// What the writer knows without asking the file; changed only on the writer's queue, after its commit.
    let memory: Mutex<Memory>
    /// Kept for its connection alone.
    private let inspection: FileInspection.Outcome

    init(path: FilePath, pool: DatabasePool, inspection: FileInspection.Outcome, memory: Memory) {
        self.path = path
        self.pool = pool
        self.inspection = inspection
        self.memory = Mutex(memory)
    }

    /// Who this station is, as stored. A configuration only seeds it, and `adopt` follows the hub.
    public var identity: StationIdentity { known.identity }

    /// The sequence of the last event of the present epoch; 0 before the first.
    public var lastSequence: Int { known.chain.lastSequence }

    /// The memory as it is now.
    var known: Memory { memory.withLock { $0 } }

    /// Folds the write-ahead log into the file and closes every connection. Later calls throw.
    public func close() throws(JournalError) {
        do {
            // The pool closes its writer first and its readers last, and a reader cannot checkpoint. What cannot be
            // folded in now stays in the log, and the next start reads it there.
            if !pool.configuration.readonly {
                _ = try? pool.barrierWriteWithoutTransaction { try $0.checkpoint(.truncate) }
            }
            try pool.close()
        } catch {
            throw JournalError(error, path: path)
        }
    }

    /// One write transaction: all of `body`'s rows, or none of them. What it puts into the memory counts only once the
    /// rows are on disk.
    func write<Value>(_ body: (Database, inout Memory) throws -> Value) throws(JournalError) -> Value {
        // Kept here and not handed back through the pool and its queue, which would copy it at each step.
        var value: Value?
        do {
            try pool.writeWithoutTransaction { db in
                var working = known
                if let fault = working.fault { throw fault }
                try db.transaction { value = try body(db, &working) }
                memory.withLock { $0 = working }
            }
        } catch {
            let error = JournalError(error, path: path)
            if error.endsWriting { memory.withLock { $0.fault = error } }
            throw error
        }
        // Taken out, and not copied out.
        guard let value = value.take() else { preconditionFailure("a committed transaction has run its body") }
        return value
    }

    /// Reads committed rows, all from the same instant.
    func read<Value>(_ body: (Database) throws -> Value) throws(JournalError) -> Value {
        do {
            return try pool.read(body)
        } catch {
            throw JournalError(error, path: path)
        }
    }
}

extension Database {
    /// All of `body`'s rows, or none of them. Beginning and committing stay prepared like every other statement of a
    /// step; SQLite would compile both anew each time otherwise.
    fileprivate func transaction(_ body: () throws -> Void) throws {
        try run("BEGIN IMMEDIATE", [])
        do {
            try body()
            try run("COMMIT", [])
        } catch {
            // What failed first is what counts; SQLite may have rolled back by itself already.
            try? rollback()
            throw error
        }
    }
}
