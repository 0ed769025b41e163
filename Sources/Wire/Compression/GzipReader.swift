import CZlib
public import Foundation

/// Inflates one gzip stream (RFC 1952) piece by piece as it comes in, and never further than a limit: what a bomb would
/// inflate to is not made. Wraps `inflate(3)` of zlib.
public struct GzipReader: ~Copyable {
    /// What one call of zlib may write, in bytes.
    private static let windowBytes = 64 * 1_024
    /// The largest window of deflate, and gzip's header and no other (zlib.h, `inflateInit2`).
    private static let windowBits: Int32 = 15 + 16

    private let limit: Int
    /// zlib keeps the stream's own address in its state, so the stream must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private let window: UnsafeMutablePointer<UInt8>
    private var output = Data()
    private var isAtEnd = false

    /// Prepares for a stream that holds at most `limitBytes`. Throws `noMemory`.
    public init(limitBytes: Int) throws(GzipFault) {
        limit = limitBytes
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        window = .allocate(capacity: Self.windowBytes)
        guard inflateInit2_(stream, Self.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw .noMemory
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deinitialize(count: 1)
        stream.deallocate()
        window.deallocate()
    }

    /// How much was inflated so far, in bytes; at most the limit.
    public var inflatedBytes: Int { output.count }

    /// Takes the next bytes of the stream, of any number. Throws all but `cutShort`; the reader is of no use then.
    public mutating func read(_ piece: Data) throws(GzipFault) {
        guard !piece.isEmpty else { return }
        var bytes = [UInt8](piece)
        try bytes.withUnsafeMutableBufferPointer { bytes throws(GzipFault) in
            stream.pointee.next_in = bytes.baseAddress
            stream.pointee.avail_in = UInt32(clamping: bytes.count)
            defer { stream.pointee.next_in = nil }
            try inflateAll()
        }
    }

    /// What the stream held. Throws `cutShort` when its end has not come.
    public consuming func finish() throws(GzipFault) -> Data {
        guard isAtEnd else { throw .cutShort }
        return output
    }

    /// The whole of a stream that is there already.
    public static func inflate(_ bytes: Data, limitBytes: Int) throws(GzipFault) -> Data {
        var reader = try GzipReader(limitBytes: limitBytes)
        try reader.read(bytes)
        return try reader.finish()
    }

    /// Inflates what zlib was given, one window after the other.
    private mutating func inflateAll() throws(GzipFault) {
        while true {
            guard !isAtEnd else { return try refuseWhatFollows() }
            // One byte more than may be is asked for, so that what is too long shows itself and what just fits does
            // not.
            let room = min(Self.windowBytes, limit + 1 - output.count)
            stream.pointee.next_out = window
            stream.pointee.avail_out = UInt32(room)
            let result = CZlib.inflate(stream, Z_NO_FLUSH)
            let written = room - Int(stream.pointee.avail_out)
            guard output.count + written <= limit else { throw .tooLarge(limitBytes: limit) }
            output.append(window, count: written)
            switch result {
            case Z_STREAM_END: isAtEnd = true
            // Nothing moved because nothing is left to read.
            case Z_BUF_ERROR: return
            case Z_OK: if stream.pointee.avail_in == 0, written < room { return }
            case Z_MEM_ERROR: throw .noMemory
            default: throw .damaged
            }
        }
    }

    private func refuseWhatFollows() throws(GzipFault) {
        guard stream.pointee.avail_in > 0, let next = stream.pointee.next_in else { return }
        throw next.pointee == 0x1F ? .severalMembers : .trailingBytes
    }
}
