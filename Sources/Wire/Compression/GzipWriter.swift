import CZlib
public import Foundation

/// Makes gzip streams (RFC 1952) of one member. Wraps `deflate(3)` of zlib.
public enum GzipWriter {
    /// zlib's fastest. Of events it leaves a fifth; level 6 leaves a seventh and takes twice the time for it.
    private static let level = Z_BEST_SPEED
    /// The largest window of deflate, and gzip's header (zlib.h, `deflateInit2`).
    private static let windowBits: Int32 = 15 + 16
    /// zlib's default for how much memory the state takes.
    private static let memoryLevel: Int32 = 8

    /// The bytes as one stream; nil when it would not be shorter than `belowBytes`, or there is no memory for it.
    public static func deflate(_ bytes: Data, belowBytes: Int) -> Data? {
        guard belowBytes > 1, !bytes.isEmpty, bytes.count <= Int(UInt32.max) else { return nil }
        var stream = z_stream()
        var input = [UInt8](bytes)
        var output = [UInt8](repeating: 0, count: min(belowBytes - 1, longest(bytes.count)))
        let written = withUnsafeMutablePointer(to: &stream) { stream in
            input.withUnsafeMutableBufferPointer { input in
                output.withUnsafeMutableBufferPointer { output in write(stream, input, output) }
            }
        }
        return written.map { Data(output.prefix($0)) }
    }

    /// More than any stream of so many bytes takes: stored blocks, and gzip's header and trailer (zlib.h,
    /// `compressBound`).
    private static func longest(_ count: Int) -> Int {
        Int(compressBound(UInt(count))) + 32
    }

    /// Writes the whole stream at once; nil when it does not fit.
    private static func write(
        _ stream: UnsafeMutablePointer<z_stream>, _ input: UnsafeMutableBufferPointer<UInt8>,
        _ output: UnsafeMutableBufferPointer<UInt8>
    ) -> Int? {
        let size = Int32(MemoryLayout<z_stream>.size)
        guard
            deflateInit2_(
                stream, level, Z_DEFLATED, windowBits, memoryLevel, Z_DEFAULT_STRATEGY, ZLIB_VERSION, size) == Z_OK
        else { return nil }
        defer { deflateEnd(stream) }
        stream.pointee.next_in = input.baseAddress
        stream.pointee.avail_in = UInt32(input.count)
        stream.pointee.next_out = output.baseAddress
        stream.pointee.avail_out = UInt32(clamping: output.count)
        guard CZlib.deflate(stream, Z_FINISH) == Z_STREAM_END else { return nil }
        return output.count - Int(stream.pointee.avail_out)
    }
}
