import Foundation

@testable import Wire

/// Compressed bodies, as a station or somebody else sends them.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzGzipStreams(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let data = Data(UnsafeBufferPointer(start: start, count: count))
    let limit = 64 * 1_024
    if let inflated = try? GzipReader.inflate(data, limitBytes: limit) {
        claim(inflated.count <= limit, "what is inflated is bounded")
    }
    if let packed = GzipWriter.deflate(data, belowBytes: .max) {
        claim((try? GzipReader.inflate(packed, limitBytes: limit)) == data, "what is written is read again")
        claim((try? GzipReader.inflate(packed.dropLast(), limitBytes: limit)) == nil, "half a stream is none")
    }
    return 0
}
