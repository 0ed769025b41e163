/// Why PostgreSQL, or the way to it, did not do what the hub asked. Facts only; `PostgresFault+Words` says them.
public enum PostgresFault: Error, Hashable, Sendable {
    /// Not a connection string that libpq understands; what it said about it, without what it quoted.
    case badAddress(reason: String)
    /// No server let the hub in: none listens, none is writable, or the password is wrong.
    case cannotConnect(reason: String)
    /// The connection broke before a commit was asked for: the server has taken nothing.
    case connectionLost(reason: String)
    /// The connection broke, or the answer came too late, while a commit was on its way: it may have been made or not.
    case commitUnknown(reason: String)
    /// Another transaction was first, or both waited for each other (40001, 40P01): nothing was taken, try again.
    case conflict(PostgresComplaint)
    /// A row with this key is there already (23505).
    case alreadyThere(PostgresComplaint)
    /// The server's disk is full (53100).
    case diskFull(PostgresComplaint)
    /// The server takes no writes (25006), or is a standby.
    case readOnlyServer
    /// The server is not of the cluster that was there before.
    case otherCluster(expected: String, found: String)
    /// The server was left behind by a promotion: its history ended before the one that was seen.
    case olderTimeline(seen: Int, found: Int)
    /// The server's own `statement_timeout` ended the statement, or somebody there cancelled it (57014).
    case statementTimedOut
    /// A lock was not given within `lock_timeout` (55P03).
    case lockTimedOut
    /// The hub's deadline passed; the statement was cancelled and its transaction rolled back.
    case deadlinePassed
    /// The task that waited was cancelled; so was the statement.
    case cancelled
    /// The server refused the statement for any other reason.
    case statement(PostgresComplaint)
    /// The transaction was rolled back although nothing complained, for the server said so at its end.
    case rolledBack
    /// A text with a NUL character, which PostgreSQL cannot keep; its place among the values, from 1.
    case nulCharacter(place: Int)
    /// More values than one statement can have.
    case tooManyValues(Int, limit: Int)
    /// A column holds another type than the one asked for; the number is PostgreSQL's type.
    case wrongType(column: String, expected: String, type: UInt32)
    /// A column has no value where one is needed.
    case unexpectedNull(column: String)
    /// The rows have no such column.
    case noSuchColumn(String)
    /// There is another number of rows than exactly one.
    case notOneRow(found: Int)
    /// A transaction was begun inside another.
    case alreadyInTransaction
    /// The pool is closed.
    case closed
    /// No connection became free in time.
    case noFreeConnection(waitedMilliseconds: Int)
    /// More callers wait for a connection than may.
    case tooManyWaiting(limit: Int)
    /// No pipe or thread for a connection.
    case noResources(reason: String)
}

/// What the server said about a statement: never its parameters, so neither detail nor context.
public struct PostgresComplaint: Hashable, Sendable {
    /// Five characters (PostgreSQL, appendix A).
    public let sqlState: String
    /// The primary message; what it quotes of a value is cut off.
    public let message: String
    /// What the server advises.
    public let hint: String?
    /// The constraint that was violated.
    public let constraint: String?

    /// Keeps what may be told.
    ///
    /// In class 22 (data exceptions) the message ends in the offending value.
    public init(sqlState: String, message: String, hint: String?, constraint: String?) {
        self.sqlState = sqlState
        if sqlState.hasPrefix("22"), let value = message.firstRange(of: ": \"") {
            self.message = String(message[..<value.lowerBound])
        } else {
            self.message = message
        }
        self.hint = hint
        self.constraint = constraint
    }
}
