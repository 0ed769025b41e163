import Foundation
import Synchronization
import Wire

/// Whether the hub reads compressed pushes. It says so itself at each welcome; an earlier one says nothing, and what it
/// cannot read would not reach it.
final class HubCoding: Sendable {
    /// The name of the coding in header fields (RFC 9110 §8.4.1.3).
    static let gzip = "gzip"

    private let takesGzip = Mutex(false)

    /// What the hub said at the welcome: its `Accept-Encoding` (RFC 9110 §12.5.3).
    func heard(acceptEncoding: String?) {
        let codings = (acceptEncoding ?? "").lowercased().split { $0 == "," || $0 == " " }
        takesGzip.withLock { $0 = codings.contains { $0 == Self.gzip } }
    }

    /// The hub did not read what was compressed.
    func wasRefused() {
        takesGzip.withLock { $0 = false }
    }

    /// The body compressed; nil when it travels as it is: the hub reads no other, or it would save nothing.
    func packed(_ body: Data) -> Data? {
        guard takesGzip.withLock({ $0 }), body.count >= WireLimits.compressedFromBytes else { return nil }
        return GzipWriter.deflate(body, belowBytes: min(body.count, WireLimits.compressedBatchBytes + 1))
    }
}
