import Foundation
import Hummingbird
import NIOCore
import Wire

extension Response {
    /// A push's answer with its status.
    init(_ reply: PushReply) {
        self.init(json: reply.encoded(), status: .init(code: reply.status))
    }

    /// JSON.
    init(json: Data, status: HTTPResponse.Status = .ok) {
        self.init(bytes: json, type: "application/json", status: status)
    }

    /// Words for a person.
    init(words: String, status: HTTPResponse.Status = .ok) {
        self.init(bytes: Data(words.utf8), type: "text/plain; charset=utf-8", status: status)
    }

    /// Bytes of a media type.
    init(bytes: Data, type: String, status: HTTPResponse.Status = .ok) {
        self.init(
            status: status, headers: [.contentType: type], body: .init(byteBuffer: ByteBuffer(bytes: bytes)))
    }
}

extension Request {
    /// The whole body; nil when it is longer than `limit` bytes, which is known before it has all been read.
    func body(upTo limit: Int) async throws -> Data? {
        if let announced = headers[.contentLength].flatMap({ Int($0) }), announced > limit { return nil }
        do {
            return Data(try await body.collect(upTo: limit).readableBytesView)
        } catch is NIOTooManyBytesError {
            return nil
        }
    }

    /// A number of the query; nil when it is absent. Throws `badQuery` when it is no number or out of range.
    func number(_ name: String, in range: ClosedRange<Int>) throws -> Int? {
        guard let text = uri.queryParameters[Substring(name)] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw HubProblem.badQuery(field: name)
        }
        return number
    }
}
