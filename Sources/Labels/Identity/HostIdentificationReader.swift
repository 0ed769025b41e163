/// Finds the answer to `~HI` in what a ZPL printer sends, in pieces of any size, among status frames and noise.
public struct HostIdentificationReader: Sendable {
    private static let startOfText: UInt8 = 0x02
    private static let endOfText: UInt8 = 0x03

    /// The frame so far, from its STX; nil outside.
    private var frame: [UInt8]?

    /// Makes a reader that has seen nothing.
    public init() {}

    /// Takes the next bytes; returns what the last answer in them says. At most `LabelLimits.statusFrameBytes` of a
    /// frame are kept, a longer one is dropped.
    public mutating func consume(_ bytes: some Sequence<UInt8>) -> PrinterIdentity? {
        var found: PrinterIdentity?
        for byte in bytes {
            if byte == Self.startOfText { frame = [] }
            guard frame != nil else { continue }
            frame?.append(byte)
            if byte == Self.endOfText {
                found = frame.flatMap { PrinterIdentity(hostIdentification: $0) } ?? found
                frame = nil
            } else if let count = frame?.count, count >= LabelLimits.statusFrameBytes {
                frame = nil
            }
        }
        return found
    }
}
