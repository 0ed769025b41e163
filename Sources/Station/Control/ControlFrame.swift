/// One message on the station's control socket: a type byte, the payload's length as two bytes (big-endian), the
/// payload. Whoever speaks it without `PromptClient` (a test, the benchmark) uses this and `ControlFrameReader`.
public struct ControlFrame: Equatable, Sendable {
    /// What the payload is.
    public enum Kind: UInt8, CaseIterable, Sendable {
        /// Terminal → daemon: `COLUMNS ROWS CHARSET KIND` in ASCII, for example `80 24 unicode screen`.
        case hello = 0x48
        /// Terminal → daemon: bytes of its keyboard.
        case keys = 0x4B
        /// Terminal → daemon: `COLUMNS ROWS`.
        case resize = 0x52
        /// Command → daemon: a question, for example `status`.
        case question = 0x51
        /// Command → daemon: a part of the file that its question announced.
        case file = 0x46
        /// Daemon → terminal: bytes to write as they are.
        case output = 0x4F
        /// Daemon → command: the answer, JSON.
        case answer = 0x41
        /// Daemon → terminal: it is over; a sentence for the person.
        case end = 0x45
    }

    /// What the payload is.
    public let kind: Kind
    /// The payload; more than 65,535 bytes are sent as several frames.
    public let payload: [UInt8]

    /// The longest payload: a length has two bytes.
    static let payloadBytesMax = 65_535

    /// A frame of any bytes.
    public init(_ kind: Kind, _ payload: [UInt8]) {
        self.kind = kind
        self.payload = payload
    }

    /// A frame of text, as UTF-8.
    public init(_ kind: Kind, text: String) {
        self.init(kind, Array(text.utf8))
    }

    /// The payload as text; invalid UTF-8 is replaced.
    var text: String { String(decoding: payload, as: UTF8.self) }

    /// The bytes of this frame; a payload that is too long is sent as several frames of the same kind.
    public var encoded: [UInt8] {
        var bytes: [UInt8] = []
        var rest = payload[...]
        repeat {
            let part = rest.prefix(Self.payloadBytesMax)
            rest = rest.dropFirst(part.count)
            bytes += [kind.rawValue, UInt8(part.count >> 8), UInt8(part.count & 0xFF)] + part
        } while !rest.isEmpty
        return bytes
    }
}

/// Cuts a byte stream into frames, however the reads split it.
public struct ControlFrameReader: Sendable {
    /// The other side does not speak this protocol.
    public struct Violation: Error, Equatable {
        /// The byte that stood where a type was expected.
        let kind: UInt8
    }

    private var buffer: [UInt8] = []

    /// A reader at the beginning of a stream.
    public init() {}

    /// Takes bytes and gives the frames that are now whole. Throws at the first unknown type; the connection is then to
    /// be closed.
    public mutating func consume(_ bytes: some Sequence<UInt8>) throws(Violation) -> [ControlFrame] {
        buffer += bytes
        var frames: [ControlFrame] = []
        var start = 0
        while buffer.count - start >= 3 {
            guard let kind = ControlFrame.Kind(rawValue: buffer[start]) else { throw Violation(kind: buffer[start]) }
            let length = Int(buffer[start + 1]) << 8 | Int(buffer[start + 2])
            guard buffer.count - start - 3 >= length else { break }
            frames.append(ControlFrame(kind, Array(buffer[(start + 3)..<(start + 3 + length)])))
            start += 3 + length
        }
        buffer.removeFirst(start)
        return frames
    }
}
