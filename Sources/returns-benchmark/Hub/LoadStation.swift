import Foundation
import Simulation
import Wire

/// One station at the hub that is measured: its events, its requests, and what it has to be answered.
struct LoadStation {
    private let enrolled: MeasuredStore.Enrolled
    var stream: StationStream
    /// The push that goes out next, sealed before it is due.
    private var ready: Push?
    /// The sequence of the last event that the hub has taken.
    private(set) var acknowledged = 0

    /// A push as it goes out.
    private struct Push {
        let request: [UInt8]
        let through: Int
    }

    init(_ enrolled: MeasuredStore.Enrolled, stream: StationStream) {
        (self.enrolled, self.stream) = (enrolled, stream)
    }

    var id: String { enrolled.id }

    /// The push that goes out next; empty when none was sealed.
    var push: [UInt8] { ready?.request ?? [] }

    /// Seals the next push, unless there is one: what is sealed goes out before anything else.
    mutating func prepare(_ batch: Int) {
        guard ready == nil else { return }
        let body = stream.push(batch).batch.encoded()
        let head =
            "POST /v1/stations/\(enrolled.id)/events HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer "
            + "\(enrolled.token)\r\nContent-Type: application/x-ndjson\r\nContent-Length: \(body.count)\r\n\r\n"
        ready = Push(request: Array(head.utf8) + body, through: stream.lastSequence)
    }

    /// Looks at the answer to the push that is out: taken in whole, nothing put aside. How many events it took.
    mutating func accept(_ answer: HTTPAnswer) throws -> Int {
        guard let out = ready, answer.status == 200,
            case .accepted(let mark, let quarantined) = try PushReply(decoding: answer.body),
            mark.acceptedThrough == out.through, quarantined.isEmpty
        else {
            throw BenchmarkFault.wrongOutcome(
                what: "a push of \(id) up to \(ready?.through ?? 0)", expected: "taken in whole",
                found: "\(answer.status) \(String(decoding: answer.body.prefix(400), as: UTF8.self))")
        }
        defer { acknowledged = out.through }
        ready = nil
        return out.through - acknowledged
    }

    func request(_ path: String) -> [UInt8] {
        Array("GET \(path) HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer \(enrolled.token)\r\n\r\n".utf8)
    }

    /// Asks who the hub says that it is.
    var welcome: [UInt8] { request("/v1/stations/\(enrolled.id)/welcome") }

    /// Asks how far the hub has its events.
    var watermark: [UInt8] { request("/v1/stations/\(enrolled.id)/watermark?epoch=1") }

    /// Asks for orders about rights, and has the request held while there is none.
    var rights: [UInt8] {
        request("/v1/stations/\(enrolled.id)/rights?epoch=1&after=\(stream.ordersThrough)&wait=60")
    }

    /// Asks for reference data behind a cursor, and has the request held while there is none.
    func feed(after cursor: String?, wait: Int) -> [UInt8] {
        let after =
            cursor.map { "after=\($0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")&" } ?? ""
        return request("/v1/feeds/reference?\(after)wait=\(wait)")
    }
}
