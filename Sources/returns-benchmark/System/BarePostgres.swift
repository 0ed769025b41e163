import CPostgres
import Foundation

/// PostgreSQL by libpq's blocking calls: prepared statements, nothing around them. The reference of what the hub stores
/// there.
final class BarePostgres {
    /// A value of a statement.
    enum Value {
        case text(String)
        case bytes(Data)
        case null
    }

    private let handle: OpaquePointer

    /// `PQconnectdb`.
    init(_ connectionString: String) throws {
        guard let handle = PQconnectdb(connectionString) else {
            throw BenchmarkFault.postgres(operation: "connect", message: "no memory")
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            let message = String(cString: PQerrorMessage(handle))
            PQfinish(handle)
            throw BenchmarkFault.postgres(operation: "connect", message: message)
        }
        self.handle = handle
    }

    deinit { PQfinish(handle) }

    /// `PQexec`: statements without values.
    func execute(_ sql: String) throws { try check(PQexec(handle, sql), sql).done() }

    /// The first column of the first row; nil when there is none.
    func integer(_ sql: String) throws -> Int64? {
        let result = try check(PQexec(handle, sql), sql)
        defer { PQclear(result.pointer) }
        guard PQntuples(result.pointer) > 0 else { return nil }
        return Int64(String(cString: PQgetvalue(result.pointer, 0, 0)))
    }

    /// `PQprepare`; `bytea` names the places of bytes, from 0.
    func prepare(_ name: String, _ sql: String, places: Int, bytea: (Int) -> Bool) throws {
        let types = (0..<places).map { bytea($0) ? UInt32(17) : 0 }
        try check(PQprepare(handle, name, sql, Int32(places), types), name).done()
    }

    /// `PQexecPrepared`: bytes go in binary, everything else as text.
    func run(_ name: String, _ values: [Value]) throws {
        var buffer: [UInt8] = []
        var starts: [Int?] = []
        var lengths: [Int32] = []
        var formats: [Int32] = []
        for value in values {
            let start = buffer.count
            switch value {
            case .null: starts.append(nil)
            case .text(let text):
                starts.append(start)
                buffer.append(contentsOf: text.utf8)
            case .bytes(let bytes):
                starts.append(start)
                buffer.append(contentsOf: bytes)
            }
            lengths.append(Int32(buffer.count - start))
            if case .bytes = value { formats.append(1) } else { formats.append(0) }
            buffer.append(0)
        }
        let result = buffer.withUnsafeBytes { bytes in
            let base = bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = starts.map { start in start.flatMap { base?.advanced(by: $0) } }
            return PQexecPrepared(handle, name, Int32(values.count), pointers, lengths, formats, 0)
        }
        try check(result, name).done()
    }

    /// A result that is no error.
    private struct Result {
        let pointer: OpaquePointer

        func done() { PQclear(pointer) }
    }

    private func check(_ result: OpaquePointer?, _ operation: String) throws -> Result {
        guard let result else { throw fault(operation) }
        let status = PQresultStatus(result)
        guard status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK else {
            PQclear(result)
            throw fault(operation)
        }
        return Result(pointer: result)
    }

    private func fault(_ operation: String) -> BenchmarkFault {
        .postgres(operation: String(operation.prefix(60)), message: String(cString: PQerrorMessage(handle)))
    }
}
