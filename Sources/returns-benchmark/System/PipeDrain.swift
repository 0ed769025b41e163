import Devices
import SystemPackage

/// The least that reading a pipe can cost: read(2) into one buffer, and nothing else.
struct PipeDrain: Sendable {
    private let pipe: FileDescriptor

    /// Opens the pipe for writing as well, so that it never ends and this never waits for a writer.
    init(path: String) throws {
        pipe = try FileDescriptor.open(path, .readWrite, options: .closeOnExec)
    }

    /// Reads so many bytes, at most `atOnce` in one call, and closes; the time of the last one.
    func drain(_ total: Int, atOnce: Int) throws -> MonotonicTime {
        defer { try? pipe.close() }
        var buffer = [UInt8](repeating: 0, count: atOnce)
        var rest = total
        while rest > 0 { rest -= try buffer.withUnsafeMutableBytes { try pipe.read(into: $0) } }
        return .now()
    }
}
