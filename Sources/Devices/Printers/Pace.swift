/// How fast bytes leave the port.
struct Pace: Equatable {
    /// Time that one byte needs on the wire; zero where the port itself says when it is full.
    let nanosecondsPerByte: Int64
    /// Bytes handed over at once.
    let bytesAtOnceMax: Int

    /// As fast as the port takes them.
    static let byThePort = Pace(nanosecondsPerByte: 0, bytesAtOnceMax: PrinterLimits.writeBytesMax)

    /// The speed of a serial line: ten bits for each byte. Few bytes are in flight at any time, because those are the
    /// ones that a printer which just said "stop" still gets.
    static func serial(_ rate: BaudRate) -> Pace {
        Pace(
            nanosecondsPerByte: 10 * 1_000_000_000 / Int64(rate.rawValue),
            bytesAtOnceMax: PrinterLimits.serialBytesInFlightMax)
    }

    /// Nanoseconds that `count` bytes need on the wire.
    func duration(of count: Int) -> Int64 {
        nanosecondsPerByte * Int64(count)
    }

    /// Whether the bytes that wait in the kernel count as in flight.
    var isSerial: Bool { nanosecondsPerByte > 0 }
}

/// What tells that the last byte has left.
enum DrainSign: Equatable {
    /// The output queue is empty (`TIOCOUTQ`): terminals and sockets.
    case emptyQueue
    /// The port is writable again: FIFOs, and USB printers, which say so when their last transfer has ended.
    case writable
    /// A write that returned is all there is: regular files.
    case written
}
