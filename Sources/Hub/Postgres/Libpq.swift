import CPostgres
import SystemPackage

/// One connection of libpq. Every C call of the hub's way to PostgreSQL stands in this file.
///
/// Not for two threads: whoever opens it uses it. Statements are sent with libpq's asynchronous calls, so that whoever
/// waits can look at a deadline; sending itself waits for the socket and is bounded by `tcp_user_timeout` alone.
final class Libpq {
    private let handle: OpaquePointer
    private let warnings = LibpqWarnings()

    /// `PQconnectdb`: tries every host, each for `connect_timeout`; throws `cannotConnect`.
    init(_ address: PostgresAddress) throws(PostgresFault) {
        guard let handle = PQconnectdb(address.connectionString) else {
            throw .noResources(reason: "libpq has no memory for a connection")
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            let reason = Self.words(PQerrorMessage(handle))
            PQfinish(handle)
            throw .cannotConnect(reason: reason)
        }
        self.handle = handle
        // Without a receiver libpq writes every notice to standard error.
        PQsetNoticeReceiver(
            handle,
            { context, result in
                guard let context, let result else { return }
                Unmanaged<LibpqWarnings>.fromOpaque(context).takeUnretainedValue().add(result)
            }, Unmanaged.passUnretained(warnings).toOpaque())
    }

    deinit { PQfinish(handle) }

    /// `PQsocket`; nil once the connection is gone.
    var socket: FileDescriptor? {
        let socket = PQsocket(handle)
        return socket < 0 ? nil : FileDescriptor(rawValue: socket)
    }

    /// `PQstatus`: whether libpq has given the connection up.
    var isGone: Bool { PQstatus(handle) != CONNECTION_OK }

    /// `PQtransactionStatus`: whether a transaction is open, failed or not.
    var isInTransaction: Bool {
        let status = PQtransactionStatus(handle)
        return status == PQTRANS_INTRANS || status == PQTRANS_INERROR
    }

    /// `PQbackendPID`: the server's process.
    var serverProcess: Int { Int(PQbackendPID(handle)) }

    /// `PQserverVersion`: 150018 for 15.18.
    var serverVersion: Int { Int(PQserverVersion(handle)) }

    /// `PQparameterStatus`: what the server reports unasked, such as `in_hot_standby`.
    func reported(_ name: String) -> String? { PQparameterStatus(handle, name).map { String(cString: $0) } }

    /// `PQerrorMessage` in one line.
    var lastWords: String { Self.words(PQerrorMessage(handle)) }

    /// The warnings since the last call.
    func takeWarnings() -> [String] { warnings.take() }

    // MARK: Statements

    /// `PQsendQuery`: one or more statements without parameters; false when the connection is gone.
    func send(_ sql: String) -> Bool { PQsendQuery(handle, sql) == 1 }

    /// `PQsendQueryParams`: one statement, unnamed, answered in text.
    func send(_ sql: String, _ parameters: PostgresParameters) -> Bool {
        parameters.withPointers { pointers in
            PQsendQueryParams(
                handle, sql, Int32(parameters.count), parameters.types, pointers, parameters.lengths,
                parameters.formats, 0) == 1
        }
    }

    /// `PQsendPrepare`: names a statement for this connection.
    func sendPrepare(_ name: String, _ sql: String, types: [UInt32]) -> Bool {
        PQsendPrepare(handle, name, sql, Int32(types.count), types) == 1
    }

    /// `PQsendQueryPrepared`: a statement by its name, answered in text.
    func send(prepared name: String, _ parameters: PostgresParameters) -> Bool {
        parameters.withPointers { pointers in
            PQsendQueryPrepared(
                handle, name, Int32(parameters.count), pointers, parameters.lengths, parameters.formats, 0) == 1
        }
    }

    /// `PQisBusy`: whether `nextResult` would wait.
    var isBusy: Bool { PQisBusy(handle) == 1 }

    /// `PQconsumeInput`: reads what has come; false when the connection is gone.
    func consumeInput() -> Bool { PQconsumeInput(handle) == 1 }

    /// `PQgetResult`: the next result of what was sent; nil after the last.
    func nextResult() -> LibpqResult? { PQgetResult(handle).map { LibpqResult($0) } }

    /// `PQcancel`: asks the server, on a connection of its own, to end the running statement.
    func requestCancel() {
        guard let cancel = PQgetCancel(handle) else { return }
        defer { PQfreeCancel(cancel) }
        // Whether it came through shows in how the statement ends.
        var words = [CChar](repeating: 0, count: 256)
        _ = PQcancel(cancel, &words, Int32(words.count))
    }

    // MARK: COPY and notifications

    /// `PQputCopyData`: sends a piece of rows; false when the connection is gone.
    func putCopy(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBytes { buffer in
            PQputCopyData(handle, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(buffer.count)) == 1
        }
    }

    /// `PQputCopyEnd`: ends the rows, or takes them back for a reason.
    func endCopy(refusing reason: String?) -> Bool { PQputCopyEnd(handle, reason) == 1 }

    /// `PQnotifies`: the next notification that has been read, if any.
    func nextNotification() -> PostgresNotification? {
        guard let notification = PQnotifies(handle) else { return nil }
        defer { PQfreemem(notification) }
        return PostgresNotification(
            channel: String(cString: notification.pointee.relname), payload: String(cString: notification.pointee.extra)
        )
    }

    fileprivate static func words(_ message: UnsafePointer<CChar>?) -> String {
        guard let message else { return "no reason given" }
        let text = String(cString: message).split(whereSeparator: \.isNewline).joined(separator: " ")
        return text.isEmpty ? "no reason given" : text.replacing("\t", with: " ")
    }
}

extension Libpq {
    /// `PQconninfoParse`: the key words that a connection string says; throws `badAddress`.
    static func parts(of text: String) throws(PostgresFault) -> [PostgresAddress.Part] {
        var message: UnsafeMutablePointer<CChar>?
        guard let options = PQconninfoParse(text, &message) else {
            defer { PQfreemem(message) }
            throw .badAddress(reason: withoutQuotations(words(message)))
        }
        defer { PQconninfoFree(options) }
        var parts: [PostgresAddress.Part] = []
        var option = options
        while let keyword = option.pointee.keyword {
            if let value = option.pointee.val {
                parts.append(PostgresAddress.Part(keyword: String(cString: keyword), value: String(cString: value)))
            }
            option += 1
        }
        return parts
    }

    /// What libpq says about a string quotes pieces of it, and a piece may be half a password.
    private static func withoutQuotations(_ words: String) -> String {
        let pieces = words.split(separator: "\"", omittingEmptySubsequences: false)
        return pieces.enumerated().map { index, piece in
            index.isMultiple(of: 2) ? String(piece) : (piece == "=" ? "\"=\"" : "\"…\"")
        }.joined()
    }
}

/// One result of libpq; its memory goes with it.
final class LibpqResult {
    /// What a result says.
    enum Content {
        /// Done, with `PQcmdStatus` and the number of rows that it changed or has.
        case done(tag: String, rows: Int)
        /// The server waits for rows of a COPY.
        case copyIn
        /// The server, or libpq when it lost the server, complains.
        case complaint(PostgresComplaint)
    }

    private let handle: OpaquePointer

    fileprivate init(_ handle: OpaquePointer) { self.handle = handle }

    deinit { PQclear(handle) }

    /// `PQresultStatus`, and what belongs to it.
    var content: Content {
        let status = PQresultStatus(handle)
        if status == PGRES_COPY_IN { return .copyIn }
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY else {
            return .complaint(complaint)
        }
        let tag = PQcmdStatus(handle).map { String(cString: $0) } ?? ""
        let rows = PQcmdTuples(handle).flatMap { Int(String(cString: $0)) } ?? 0
        return .done(tag: tag, rows: rows)
    }

    private var complaint: PostgresComplaint {
        PostgresComplaint(
            sqlState: field(.sqlState) ?? "",
            message: field(.message) ?? Libpq.words(PQresultErrorMessage(handle)),
            hint: field(.hint), constraint: field(.constraint))
    }

    private func field(_ field: LibpqField) -> String? {
        PQresultErrorField(handle, field.code).map { String(cString: $0) }
    }

    /// `PQntuples`.
    var rowCount: Int { Int(PQntuples(handle)) }
    /// `PQnfields`.
    var columnCount: Int { Int(PQnfields(handle)) }
    /// `PQfname`.
    func columnName(_ column: Int) -> String { PQfname(handle, Int32(column)).map { String(cString: $0) } ?? "" }
    /// `PQftype`: PostgreSQL's number of the type.
    func columnType(_ column: Int) -> UInt32 { PQftype(handle, Int32(column)) }

    /// `PQgetvalue`: the bytes of one value during the call; nil for null.
    func withValue<Value>(_ row: Int, _ column: Int, _ body: (UnsafeRawBufferPointer?) -> Value) -> Value {
        guard PQgetisnull(handle, Int32(row), Int32(column)) == 0 else { return body(nil) }
        let length = Int(PQgetlength(handle, Int32(row), Int32(column)))
        return body(UnsafeRawBufferPointer(start: PQgetvalue(handle, Int32(row), Int32(column)), count: length))
    }
}

/// Fields of a complaint or notice: `PG_DIAG_…` of postgres_ext.h, whose character macros Swift does not import.
private enum LibpqField: Unicode.Scalar {
    case severity = "V"
    case sqlState = "C"
    case message = "M"
    case hint = "H"
    case constraint = "n"

    var code: Int32 { Int32(rawValue.value) }
}

/// The warnings of the running statement; notices and lesser messages are dropped.
private final class LibpqWarnings {
    private var kept: [String] = []

    func add(_ result: OpaquePointer) {
        guard kept.count < PostgresLimits.warnings,
            let severity = PQresultErrorField(result, LibpqField.severity.code),
            String(cString: severity) == "WARNING"
        else { return }
        kept.append(Libpq.words(PQresultErrorField(result, LibpqField.message.code)))
    }

    func take() -> [String] {
        defer { kept = [] }
        return kept
    }
}
