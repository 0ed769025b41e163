/// What the hub asks of PostgreSQL at most, and how long it waits.
enum PostgresLimits {
    /// Values of one statement: their number is sixteen bits in the protocol (Bind message).
    static let valuesPerStatement = 65_535
    /// Prepared statements of one connection; further ones run unprepared.
    static let preparedStatements = 1_000
    /// Statements of which the text with numbered places is kept.
    static let knownTexts = 2_000
    /// Rows that a cursor fetches at a time.
    static let rowsPerFetch = 500
    /// Bytes of rows that are gathered before they go to a COPY.
    static let copyChunkBytes = 64 * 1_024
    /// Warnings kept of one statement, the first ones.
    static let warnings = 8
    /// How long a cancelled statement may take to end before the connection is given up.
    static let cancelGrace = Duration.seconds(5)
    /// How long the answer to a cancellation is waited for before the next one goes out.
    static let cancelPause = Duration.milliseconds(250)

    /// How long nothing may be heard of other hubs before it is time to look.
    static let silence = Duration.seconds(1)

    /// Connections of a pool unless another number is asked for.
    static let connections = 8
    /// Callers that may wait for a connection.
    static let waitingCallers = 4_096
    /// How long one of them waits at most.
    static let wait = Duration.seconds(10)
    /// How long one call may take from its first statement on, with everything that is tried again.
    static let call = Duration.seconds(60)
    /// How often one call is tried.
    static let attempts = 8
    /// The pause before the second attempt, at most; each further one is twice as long.
    static let firstPause = Duration.milliseconds(20)
    /// The longest pause between two attempts.
    static let longestPause = Duration.seconds(2)

    /// `statement_timeout` of a transaction unless it asks for another.
    static let statement = Duration.seconds(30)
    /// `lock_timeout` of a transaction unless it asks for another.
    static let lock = Duration.seconds(10)
    /// The same for whoever waits to write, while another hub imports a catalogue; below `statement`, which would end
    /// the wait first and name another cause.
    static let writerLock = Duration.seconds(25)

    /// What a connection string is completed with where it says nothing (libpq, parameter key words).
    ///
    /// A peer that went without a word is given up after about 5 + 3 x 3 seconds.
    static let addressDefaults: [(keyword: String, value: String)] = [
        ("connect_timeout", "3"), ("keepalives", "1"), ("keepalives_idle", "5"), ("keepalives_interval", "3"),
        ("keepalives_count", "3"), ("tcp_user_timeout", "15000"), ("application_name", "returns-hub"),
        ("client_encoding", "UTF8"),
    ]
}
