extension PostgresComplaint {
    /// Whether a statement that was prepared is another session's, or none's (26000, 42P05): a pooler stands between
    /// that gives each transaction another session.
    var isAboutPreparing: Bool { ["26000", "42P05"].contains(sqlState) }
}

extension PostgresFault {
    /// The fault that a complaint of the server stands for.
    ///
    /// Codes are those of PostgreSQL's appendix A; class 08 and 57P.. say that the connection is, or is about to be,
    /// gone.
    init(_ complaint: PostgresComplaint, connectionIsGone: Bool) {
        switch complaint.sqlState {
        case "40001", "40P01": self = .conflict(complaint)
        case "23505": self = .alreadyThere(complaint)
        case "53100": self = .diskFull(complaint)
        case "25006": self = .readOnlyServer
        case "57014": self = .statementTimedOut
        case "55P03": self = .lockTimedOut
        case let code where code.hasPrefix("08") || code.hasPrefix("57P"):
            self = .connectionLost(reason: complaint.message)
        case _ where connectionIsGone: self = .connectionLost(reason: complaint.message)
        default: self = .statement(complaint)
        }
    }

    /// Whether the connection that met the fault can be used no more.
    var endsConnection: Bool {
        switch self {
        case .connectionLost, .commitUnknown, .readOnlyServer, .otherCluster, .olderTimeline, .cannotConnect, .closed:
            true
        case .badAddress, .conflict, .alreadyThere, .diskFull, .statementTimedOut, .lockTimedOut, .deadlinePassed,
            .cancelled, .statement, .rolledBack, .nulCharacter, .tooManyValues, .wrongType, .unexpectedNull,
            .noSuchColumn, .notOneRow, .alreadyInTransaction, .noFreeConnection, .tooManyWaiting, .noResources:
            false
        }
    }
}
