import Devices
import SystemPackage

/// A terminal of 80 × 24 at the station's control socket. It speaks the socket's frames itself (a type byte, the length
/// as two bytes big-endian, the payload) to know the very moment at which a frame is there.
struct AttachedPrompt {
    private let socket: FileDescriptor
    private var unread: [UInt8] = []

    private static let hello: UInt8 = 0x48
    private static let output: UInt8 = 0x4F
    private static let introduction = Array("80 24 unicode screen".utf8)
    private static let bell: [UInt8] = [0x07]
    /// How long a frame is waited for, in milliseconds.
    private static let patience = 5_000
    private static let readBytes = 65_536

    /// A frame of the screen.
    struct Frame {
        /// How many bytes of it the terminal gets.
        let bytes: Int
        /// When its last byte was read.
        let at: MonotonicTime
    }

    /// Attaches to the station that listens on `path`.
    init(path: String) throws {
        socket = try Descriptors.connect(to: path)
        let text = Self.introduction
        _ = try socket.writeAll([Self.hello, UInt8(text.count >> 8), UInt8(text.count & 0xFF)] + text)
    }

    /// Waits for the next frame of the screen; strokes of the bell are passed over.
    mutating func nextFrame() throws -> Frame {
        var at = MonotonicTime.now()
        while true {
            while let payload = takeOutput() {
                if payload != Self.bell { return Frame(bytes: payload.count, at: at) }
            }
            try read()
            at = .now()
        }
    }

    func close() {
        try? socket.close()
    }

    private mutating func read() throws {
        guard Descriptors.waitReadable(socket, milliseconds: Self.patience) else {
            throw BenchmarkFault.silent(what: "a frame of the screen", milliseconds: Self.patience)
        }
        let bytes = try [UInt8](unsafeUninitializedCapacity: Self.readBytes) { buffer, count in
            count = try socket.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        guard !bytes.isEmpty else { throw BenchmarkFault.stationEnded("it closed the terminal") }
        unread += bytes
    }

    private mutating func takeOutput() -> [UInt8]? {
        guard unread.count >= 3 else { return nil }
        let length = Int(unread[1]) << 8 | Int(unread[2])
        guard unread.count >= 3 + length else { return nil }
        let (kind, payload) = (unread[0], Array(unread[3..<(3 + length)]))
        unread.removeFirst(3 + length)
        return kind == Self.output ? payload : Self.bell
    }
}
