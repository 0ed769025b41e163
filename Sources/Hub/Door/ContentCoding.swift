import Foundation
import Hummingbird
import NIOCore
import Wire

/// How a body travels (RFC 9110 §8.4).
enum ContentCoding: String {
    case identity, gzip

    /// Of a request's body. Throws `unknownCoding` for any other, or several.
    init(of request: Request) throws(HubProblem) {
        let text = request.headers[.contentEncoding] ?? ""
        switch text.trimmingCharacters(in: .whitespaces).lowercased() {
        case "", "identity": self = .identity
        case "gzip", "x-gzip": self = .gzip
        default: throw .unknownCoding(String(text.prefix(WireLimits.quotedCharacters)))
        }
    }

    /// The best that a request accepts for its answer (RFC 9110 §12.5.3); `identity` unless it names gzip.
    init(acceptedBy request: Request) {
        let accepted = (request.headers[.acceptEncoding] ?? "").split(separator: ",").contains { element in
            let parts = element.lowercased().split(separator: ";").map { $0.trimmingCharacters(in: .whitespaces) }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) } ?? 1
            return parts.first == "gzip" && weight > 0
        }
        self = accepted ? .gzip : .identity
    }
}

extension Request {
    /// The push in the body, inflated as it comes in where it is compressed: neither more than
    /// `WireLimits.compressedBatchBytes` of it is read, nor more than `WireLimits.batchBytes` made of it.
    func push() async throws -> PushBatch {
        let body: Data
        switch try ContentCoding(of: self) {
        case .identity:
            guard let plain = try await self.body(upTo: WireLimits.batchBytes) else { throw HubProblem.push(.tooLarge) }
            body = plain
        case .gzip: body = try await inflated()
        }
        do throws(WireError) {
            return try PushBatch(decoding: body)
        } catch .tooLarge {
            throw HubProblem.push(.tooLarge)
        } catch {
            throw HubProblem.notAPush(error)
        }
    }

    private func inflated() async throws -> Data {
        let announced = headers[.contentLength].flatMap { Int($0) } ?? 0
        guard announced <= WireLimits.compressedBatchBytes else { throw HubProblem.push(.tooLarge) }
        do {
            var reader = try GzipReader(limitBytes: WireLimits.batchBytes)
            var received = 0
            for try await piece in body {
                received += piece.readableBytes
                guard received <= WireLimits.compressedBatchBytes else { throw HubProblem.push(.tooLarge) }
                try reader.read(Data(piece.readableBytesView))
            }
            return try reader.finish()
        } catch let fault as GzipFault {
            throw HubProblem.badGzip(fault)
        }
    }
}

extension Response {
    /// The same compressed, where the request accepts that and it makes a difference.
    init(bytes: Data, type: String, codedFor request: Request) {
        let isAccepted = ContentCoding(acceptedBy: request) == .gzip && bytes.count >= WireLimits.compressedFromBytes
        let packed = isAccepted ? GzipWriter.deflate(bytes, belowBytes: bytes.count) : nil
        self.init(bytes: packed ?? bytes, type: type)
        headers[.vary] = "Accept-Encoding"
        if packed != nil { headers[.contentEncoding] = ContentCoding.gzip.rawValue }
    }
}
