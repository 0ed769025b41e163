import Foundation
import GRDB
import Rehearsal
import SystemPackage

/// What a disk holds of an SQLite database at one instant at which somebody else has it open: its file and its
/// write-ahead log.
///
/// For that instant a connection of its own holds the database's write lock: nobody else can commit, and a checkpoint
/// that is under way leaves the log as it is, so file and log together are a state that a power cut could leave.
/// The files stay open here until `release`: closing one of them would drop the locks that SQLite holds on it for the
/// whole process (fcntl(2)).
final class CrashImage: Sendable {
    private let file: FileDescriptor
    private let log: FileDescriptor?
    private let fileBytes: [UInt8]
    private let logBytes: [UInt8]

    init(of path: String) throws {
        file = try FileDescriptor.open(path, .readOnly, options: .closeOnExec)
        log = try? FileDescriptor.open(path + "-wal", .readOnly, options: .closeOnExec)
        let (file, log) = (file, log)
        (fileBytes, logBytes) = try Self.locked(path) {
            (try Self.bytes(of: file), try log.map { try Self.bytes(of: $0) } ?? [])
        }
    }

    /// Closes the files. Whoever had the database open must be gone.
    func release() {
        try? file.close()
        try? log?.close()
    }

    /// Puts the image where the next life finds it; `tail` is what a write that the power cut tore left behind the log.
    func write(to path: String, tail: [UInt8] = []) throws {
        try Data(fileBytes).write(to: URL(fileURLWithPath: path))
        if !logBytes.isEmpty { try Data(logBytes + tail).write(to: URL(fileURLWithPath: path + "-wal")) }
    }

    /// A torn write behind the log: the head of a frame with the log's own salts, and some of its page.
    func tornFrame(_ dice: inout Dice) -> [UInt8] {
        guard logBytes.count >= 32 else { return [] }
        let head = [0, 0, 0, 2, 0, 0, 0, UInt8(dice.number(0...9))] + logBytes[16..<24]
        let noise = (0..<dice.number(0...4_200)).map { _ in UInt8(dice.number(0...255)) }
        return Array((head + noise).prefix(dice.number(1...4_200)))
    }

    private static func locked<Value>(_ path: String, _ body: () throws -> Value) throws -> Value {
        var settings = Configuration()
        settings.busyMode = .timeout(Double(Patience.seconds))
        let queue = try DatabaseQueue(path: path, configuration: settings)
        defer { try? queue.close() }
        return try queue.inDatabase { db in
            try db.execute(sql: "BEGIN IMMEDIATE")
            defer { try? db.execute(sql: "ROLLBACK") }
            return try body()
        }
    }

    private static func bytes(of file: FileDescriptor) throws -> [UInt8] {
        let size = Int(try file.seek(offset: 0, from: .end))
        var offset = 0
        return try [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while offset < size {
                let rest = UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(buffer)[offset...])
                let read = try file.read(fromAbsoluteOffset: Int64(offset), into: rest)
                guard read > 0 else { break }
                offset += read
            }
            count = offset
        }
    }
}
