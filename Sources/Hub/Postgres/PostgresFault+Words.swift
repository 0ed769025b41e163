extension PostgresFault: CustomStringConvertible {
    /// What happened and what to do about it, in one or two sentences.
    public var description: String {
        switch self {
        case .badAddress(let reason):
            "The database's connection string cannot be read: \(reason). Expected host=… dbname=… or postgresql://…"
        case .cannotConnect(let reason): "Cannot connect to PostgreSQL: \(reason)"
        case .connectionLost(let reason): "The connection to PostgreSQL was lost, nothing was taken: \(reason)"
        case .commitUnknown(let reason):
            "The connection to PostgreSQL was lost during a commit; whether it was made is not known: \(reason)"
        case .conflict(let complaint): "Another transaction was first: \(complaint)"
        case .alreadyThere(let complaint): "It is there already: \(complaint)"
        case .diskFull(let complaint): "PostgreSQL's disk is full; make room there: \(complaint)"
        case .readOnlyServer:
            "The PostgreSQL server takes no writes: it is a standby, or set to read only. Name the primary's host, too."
        case .otherCluster(let expected, let found):
            "The PostgreSQL server belongs to cluster \(found), not to \(expected) as before. Check the connection string."
        case .olderTimeline(let seen, let found):
            "The PostgreSQL server is on timeline \(found), but \(seen) was seen: it was left behind by a promotion. Stop it."
        case .statementTimedOut: "PostgreSQL stopped a statement that took longer than its statement_timeout."
        case .lockTimedOut: "PostgreSQL did not give a lock within lock_timeout."
        case .deadlinePassed: "PostgreSQL did not answer before the deadline; the statement was cancelled."
        case .cancelled: "Nobody waits for the answer any more; the statement was cancelled."
        case .statement(let complaint): "PostgreSQL refused a statement: \(complaint)"
        case .rolledBack: "PostgreSQL rolled the transaction back instead of committing it."
        case .nulCharacter(let place): "Value \(place) has a NUL character, which PostgreSQL cannot keep."
        case .tooManyValues(let count, let limit): "A statement with \(count) values; at most \(limit) go into one."
        case .wrongType(let column, let expected, let type):
            "Column \(column) was expected to be \(expected), but is of PostgreSQL's type \(type)."
        case .unexpectedNull(let column): "Column \(column) is null."
        case .noSuchColumn(let column): "There is no column \(column)."
        case .notOneRow(let found): "One row was expected, \(found) were found."
        case .alreadyInTransaction: "A transaction was begun inside another one."
        case .closed: "The hub has closed its connections to PostgreSQL."
        case .noFreeConnection(let milliseconds):
            "No connection to PostgreSQL became free within \(milliseconds) ms."
        case .tooManyWaiting(let limit): "More than \(limit) callers wait for a connection to PostgreSQL."
        case .noResources(let reason): reason
        }
    }
}

extension PostgresComplaint: CustomStringConvertible {
    /// The message, its code, and what the server advises.
    public var description: String {
        let advice = hint.map { " (\($0))" } ?? ""
        return "\(message)\(advice) [\(sqlState)]"
    }
}
