import Devices
import Station
import SystemPackage

/// A terminal of 80 × 24 at the station's control socket. It reads the socket itself, on the thread that asks, to know
/// the very moment at which a frame is there.
struct AttachedPrompt {
    private let socket: FileDescriptor
    private var reader = ControlFrameReader()
    private var unseen: [ControlFrame] = []

    private static let introduction = ControlFrame(.hello, text: "80 24 unicode screen")
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
        _ = try socket.writeAll(Self.introduction.encoded)
    }

    /// Waits for the next frame of the screen; strokes of the bell are passed over.
    mutating func nextFrame() throws -> Frame {
        var at = MonotonicTime.now()
        while true {
            while !unseen.isEmpty {
                let frame = unseen.removeFirst()
                guard frame.kind == .output, frame.payload != Self.bell else { continue }
                return Frame(bytes: frame.payload.count, at: at)
            }
            let bytes = try read()
            at = .now()
            unseen = try reader.consume(bytes)
        }
    }

    func close() {
        try? socket.close()
    }

    private func read() throws -> [UInt8] {
        guard Descriptors.waitReadable(socket, milliseconds: Self.patience) else {
            throw BenchmarkFault.silent(what: "a frame of the screen", milliseconds: Self.patience)
        }
        let bytes = try [UInt8](unsafeUninitializedCapacity: Self.readBytes) { buffer, count in
            count = try socket.read(into: UnsafeMutableRawBufferPointer(buffer))
        }
        guard !bytes.isEmpty else { throw BenchmarkFault.stationEnded("it closed the terminal") }
        return bytes
    }
}
