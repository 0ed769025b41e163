import Devices
import Glibc
import SystemPackage
import Testing

/// A thread of a test, for what must come from elsewhere than the loop.
final class WorkThread: Sendable {
    private let thread: pthread_t

    init(_ work: @escaping @Sendable () -> Void) {
        var thread = pthread_t()
        let body = Unmanaged.passRetained(Body(work))
        let failure = pthread_create(
            &thread, nil,
            { argument in
                guard let argument else { return nil }
                Unmanaged<Body>.fromOpaque(argument).takeRetainedValue().work()
                return nil
            }, body.toOpaque())
        precondition(failure == 0, "pthread_create failed with \(failure)")
        self.thread = thread
    }

    func join() {
        pthread_join(thread, nil)
    }

    private final class Body {
        let work: @Sendable () -> Void

        init(_ work: @escaping @Sendable () -> Void) {
            self.work = work
        }
    }
}

/// What /proc says of one thread.
struct ThreadStatus: Equatable {
    var name = ""
    var isAsleep = false
    var switches = 0

    /// The file of the calling thread.
    static func path() -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        let count = readlink("/proc/thread-self", &buffer, buffer.count)
        return "/proc/" + String(decoding: buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
            + "/status"
    }

    init(_ path: String) throws {
        let file = try FileDescriptor.open(path, .readOnly)
        defer { try? file.close() }
        let bytes = try [UInt8](unsafeUninitializedCapacity: 8192) { buffer, count in
            count = try file.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
            let words = line.split(whereSeparator: { $0 == "\t" || $0 == " " })
            guard words.count >= 2 else { continue }
            switch words[0] {
            case "Name:": name = String(words[1])
            case "State:": isAsleep = words[1] == "S"
            case "voluntary_ctxt_switches:", "nonvoluntary_ctxt_switches:": switches += Int(words[1]) ?? 0
            default: break
            }
        }
    }
}
