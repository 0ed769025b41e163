import Foundation
import SystemPackage

/// A file in which the writing process notes what it may count as committed: its process id and the last sequence, each
/// eight bytes. It lies in the page cache, so it outlives the process.
struct Acknowledgements {
    let pid: pid_t
    private let file: FileDescriptor

    struct NothingWritten: Error {}

    private static func path(in folder: FilePath) -> FilePath { folder.appending("acknowledged") }

    /// The writer's end.
    init(in folder: FilePath, pid: pid_t) throws {
        self.pid = pid
        file = try FileDescriptor.open(
            Self.path(in: folder), .readWrite, options: [.create, .truncate], permissions: .ownerReadWrite)
        try write(0)
    }

    /// The reader's end, when the writer is there already.
    init(in folder: FilePath) throws {
        file = try FileDescriptor.open(Self.path(in: folder), .readOnly)
        let words = try Self.words(of: file)
        guard words.count == 2 else { throw NothingWritten() }
        pid = pid_t(words[0])
    }

    /// The reader's end; waits for the writer's first step.
    init(waitingIn folder: FilePath) throws {
        let deadline = ContinuousClock.now + Self.patience
        while ContinuousClock.now < deadline {
            if let found = try? Acknowledgements(in: folder), try found.read() > 0 {
                self = found
                return
            }
            sched_yield()
        }
        throw NothingWritten()
    }

    /// Waits until the writer has noted this sequence.
    func wait(forSequence sequence: Int) throws {
        let deadline = ContinuousClock.now + Self.patience
        while try read() < sequence {
            guard ContinuousClock.now < deadline else { throw NothingWritten() }
            sched_yield()
        }
    }

    /// How long the writing process may take to its next step.
    private static let patience = Duration.seconds(60)

    func write(_ sequence: Int) throws {
        try withUnsafeBytes(of: (Int64(pid), Int64(sequence))) { bytes in
            _ = try file.writeAll(toAbsoluteOffset: 0, bytes)
        }
    }

    func read() throws -> Int {
        let words = try Self.words(of: file)
        guard words.count == 2 else { throw NothingWritten() }
        return Int(words[1])
    }

    private static func words(of file: FileDescriptor) throws -> [Int64] {
        try withUnsafeTemporaryAllocation(byteCount: 16, alignment: 8) { buffer in
            let count = try file.read(fromAbsoluteOffset: 0, into: buffer)
            return count == 16 ? Array(buffer.bindMemory(to: Int64.self)) : []
        }
    }
}

/// Another process, halted while its files are looked at.
enum Halt {
    struct NeverStopped: Error {}

    /// How long the kernel may take to halt every thread.
    private static let patience = Duration.seconds(10)

    static func stop(_ pid: pid_t) throws {
        kill(pid, SIGSTOP)
        let deadline = ContinuousClock.now + patience
        while !isStopped(pid) {
            guard ContinuousClock.now < deadline else { throw NeverStopped() }
            sched_yield()
        }
    }

    static func resume(_ pid: pid_t) {
        kill(pid, SIGCONT)
    }

    /// Whether every thread is in state `T` (proc(5), `/proc/pid/task/tid/stat`, the field behind the name).
    private static func isStopped(_ pid: pid_t) -> Bool {
        let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/task")) ?? []
        return !tasks.isEmpty
            && tasks.allSatisfy { task in
                let stat = (try? String(contentsOfFile: "/proc/\(pid)/task/\(task)/stat", encoding: .utf8)) ?? ""
                return stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].dropFirst(2).first == "T"
            }
    }
}
