import Devices
import SystemPackage

/// The far side of a pseudo-terminal that takes one byte in the time that a serial line needs for ten bits.
struct PacedLine: Sendable {
    let terminal: FileDescriptor
    let baudRate: Int

    /// How long a byte is waited for, in milliseconds.
    private static let patience = 5_000

    /// Takes so many bytes; the time at which the last one was over.
    func take(_ count: Int) throws -> ([UInt8], MonotonicTime) {
        let nanosecondsPerByte = 10 * 1_000_000_000 / Int64(baudRate)
        var taken: [UInt8] = []
        var free = MonotonicTime.now()
        while taken.count < count {
            // A byte that waits begins when the one before is over, however late this thread is woken; a line that has
            // nothing to carry begins with the byte.
            if !Descriptors.waitReadable(terminal, milliseconds: 0) {
                guard Descriptors.waitReadable(terminal, milliseconds: Self.patience) else {
                    throw BenchmarkFault.silent(
                        what: "byte \(taken.count + 1) of the label", milliseconds: Self.patience)
                }
                free = .now()
            }
            free = free.advanced(byNanoseconds: nanosecondsPerByte)
            var byte: UInt8 = 0
            guard try withUnsafeMutableBytes(of: &byte, { try terminal.read(into: $0) }) == 1 else {
                throw BenchmarkFault.stationEnded("the printer's port was closed")
            }
            taken.append(byte)
            Descriptors.rest(until: free)
        }
        return (taken, .now())
    }
}
