import Glibc
import Synchronization
import SystemPackage

/// Collects what the loop's thread tells and lets a test wait for it: every value is also a byte in a pipe.
final class Inbox<Value: Sendable>: Sendable {
    /// How long a test waits for what must come.
    static var limitMilliseconds: Int32 { 10_000 }

    private let values = Mutex<[Value]>([])
    private let readEnd: FileDescriptor
    private let writeEnd: FileDescriptor

    init() throws {
        (readEnd, writeEnd) = try FileDescriptor.pipe()
    }

    deinit {
        try? readEnd.close()
        try? writeEnd.close()
    }

    var all: [Value] { values.withLock { $0 } }

    func post(_ value: Value) {
        values.withLock { $0.append(value) }
        var byte: UInt8 = 0
        _ = Glibc.write(writeEnd.rawValue, &byte, 1)
    }

    /// Everything posted so far, as soon as `isEnough` says so; what there is when the limit has passed.
    func wait(until isEnough: ([Value]) -> Bool) -> [Value] {
        while !isEnough(all) {
            var descriptor = pollfd(fd: readEnd.rawValue, events: Int16(POLLIN), revents: 0)
            guard poll(&descriptor, 1, Self.limitMilliseconds) == 1 else { break }
            var byte: UInt8 = 0
            _ = Glibc.read(readEnd.rawValue, &byte, 1)
        }
        return all
    }

    func wait(count: Int) -> [Value] {
        wait { $0.count >= count }
    }
}
