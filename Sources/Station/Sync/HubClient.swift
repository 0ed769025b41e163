import AsyncHTTPClient
import Foundation
import NIOCore
import NIOHTTP1
import Wire

/// The hub as the station sees it: a few requests, each answered by a value of `Wire` or a fault. Whatever a hub or
/// something that pretends to be one answers, it ends as one of these.
struct HubClient: Sendable {
    /// Why a request brought nothing.
    enum Fault: Error, Equatable {
        /// No answer: the network, the host, a time-out.
        case unreachable(String)
        /// The hub does not know this station or its token.
        case rejected(status: Int, detail: String)
        /// The station has nothing to show: why, and what to do.
        case notEnrolled(String)
        /// The hub is well and asks for patience: so many others come too.
        case paced(retryAfterSeconds: Int?)
        /// The hub cannot do its work now.
        case overloaded(retryAfterSeconds: Int?)
        /// The cursor is of another history of the hub.
        case cursorExpired
        /// An answer that is none of ours.
        case nonsense(status: Int, detail: String)

        /// The patience that the hub asked for, in seconds; nil where it named none.
        var retryAfterSeconds: Int? {
            switch self {
            case .paced(let seconds), .overloaded(let seconds): seconds
            case .unreachable, .rejected, .notEnrolled, .cursorExpired, .nonsense: nil
            }
        }
    }

    /// The longest answer that is read, in bytes, and the longest that it may inflate to.
    static let answerBytesMax = 8 << 20
    /// How long one exchange may take, in seconds, beyond the wait that it asks for itself.
    static let exchangeSeconds: Int64 = 15

    let base: String
    let station: String
    /// What is shown to the hub.
    let line: HubLine
    let http: HTTPClient
    let coding = HubCoding()

    /// Who the hub says this station is.
    func welcome() async throws(Fault) -> StationWelcome {
        let answer = try await get("/v1/stations/\(station)/welcome")
        coding.heard(acceptEncoding: answer.acceptEncoding)
        return try decode(answer, StationWelcome.init(decoding:))
    }

    /// How far the hub has this station's events.
    func watermark(epoch: Int) async throws(Fault) -> Watermark {
        try decode(await get("/v1/stations/\(station)/watermark?epoch=\(epoch)"), Watermark.init(decoding:))
    }

    /// Sends events, compressed where the hub reads that; as they are to one that says it does and then does not.
    func push(_ batch: PushBatch) async throws(Fault) -> PushReply {
        let (path, lines) = ("/v1/stations/\(station)/events", batch.encoded())
        var answer = try await execute(.POST, path, lines: lines, seconds: Self.exchangeSeconds)
        if answer.status == 415 {
            coding.wasRefused()
            answer = try await execute(.POST, path, lines: lines, seconds: Self.exchangeSeconds)
        }
        guard [200, 409, 413].contains(answer.status) else { throw fault(answer) }
        return try decode(answer, PushReply.init(decoding:))
    }

    /// Reference data after a cursor; with nothing new the hub answers when something is, at the latest after `wait`
    /// seconds.
    func feed(after cursor: String?, wait: Int) async throws(Fault) -> FeedPage {
        let after =
            cursor.map { "after=\($0.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")&" } ?? ""
        let answer = try await execute(
            .GET, "/v1/feeds/reference?\(after)wait=\(wait)", seconds: Self.exchangeSeconds + Int64(wait))
        if answer.status == 410 { throw .cursorExpired }
        return try decode(answer, FeedPage.init(decoding:))
    }

    /// Orders about rights behind a number; with none the hub answers when there is one, at the latest after `wait`
    /// seconds.
    func rights(epoch: Int, after number: Int, wait: Int) async throws(Fault) -> RightsPage {
        try decode(
            try await execute(
                .GET, "/v1/stations/\(station)/rights?epoch=\(epoch)&after=\(number)&wait=\(wait)",
                seconds: Self.exchangeSeconds + Int64(wait)),
            RightsPage.init(decoding:))
    }

    /// The next certificate, as PEM, for a request that is PEM too.
    func renewal(_ request: Data) async throws(Fault) -> String {
        let answer = try await execute(
            .POST, "/v1/stations/\(station)/certificate", pem: request, seconds: Self.exchangeSeconds)
        guard answer.status == 200 else { throw fault(answer) }
        return String(decoding: answer.body, as: UTF8.self)
    }

    private struct Answer {
        let status: Int
        let retryAfter: Int?
        let acceptEncoding: String?
        let body: Data
    }

    private func get(_ path: String) async throws(Fault) -> Answer {
        try await execute(.GET, path, seconds: Self.exchangeSeconds)
    }

    /// One exchange by way of a future: the client's own async request starts a task on the shared thread pool, whose
    /// monitor then wakes an idle station once a second for ever.
    private func execute(
        _ method: HTTPMethod, _ path: String, lines: Data? = nil, pem: Data? = nil, seconds: Int64
    ) async throws(Fault) -> Answer {
        guard line.isUsable else {
            throw .notEnrolled("this station is not enrolled at its hub; `returns-station enrol` does it")
        }
        let response: HTTPClient.Response
        do {
            let request = try request(method, path, lines: lines, pem: pem)
            let exchange = http.execute(
                request: request, delegate: ResponseAccumulator(request: request, maxBodySize: Self.answerBytesMax),
                deadline: .now() + .seconds(seconds))
            response = try await withTaskCancellationHandler {
                try await exchange.get()
            } onCancel: {
                exchange.cancel()
            }
        } catch {
            throw .unreachable(String(describing: error))
        }
        return Answer(
            status: Int(response.status.code),
            retryAfter: response.headers.first(name: "Retry-After").flatMap(Int.init),
            acceptEncoding: response.headers.first(name: "Accept-Encoding"), body: try body(of: response))
    }

    /// What the answer holds, inflated where it is compressed.
    private func body(of response: HTTPClient.Response) throws(Fault) -> Data {
        let bytes = response.body.map { Data($0.readableBytesView) } ?? Data()
        guard response.headers.first(name: "Content-Encoding")?.lowercased() == HubCoding.gzip else { return bytes }
        do {
            return try GzipReader.inflate(bytes, limitBytes: Self.answerBytesMax)
        } catch {
            throw .nonsense(status: Int(response.status.code), detail: "gzip: \(error)")
        }
    }

    private func request(_ method: HTTPMethod, _ path: String, lines: Data?, pem: Data?) throws -> HTTPClient.Request {
        var headers = HTTPHeaders(line.authorization.map { [("Authorization", $0)] } ?? [])
        let packed = lines.flatMap(coding.packed)
        if lines == nil, pem == nil { headers.add(name: "Accept-Encoding", value: HubCoding.gzip) }
        if lines != nil { headers.add(name: "Content-Type", value: "application/x-ndjson") }
        if packed != nil { headers.add(name: "Content-Encoding", value: HubCoding.gzip) }
        return try HTTPClient.Request(
            url: base + path, method: method, headers: headers, body: (packed ?? lines ?? pem).map { .bytes($0) },
            tlsConfiguration: line.tls)
    }

    private func decode<Value>(
        _ answer: Answer, _ decoding: (Data) throws(WireError) -> Value
    ) throws(Fault) -> Value {
        guard [200, 409, 413].contains(answer.status) else { throw fault(answer) }
        do {
            return try decoding(answer.body)
        } catch {
            throw .nonsense(status: answer.status, detail: String(describing: error))
        }
    }

    private func fault(_ answer: Answer) -> Fault {
        if (try? ProblemDetails(decoding: answer.body))?.type == "/problems/certificate-ended" { line.hasEnded() }
        return switch answer.status {
        case 401, 403, 404: .rejected(status: answer.status, detail: problem(answer.body))
        case 429: .paced(retryAfterSeconds: answer.retryAfter)
        case 503: .overloaded(retryAfterSeconds: answer.retryAfter)
        default: .nonsense(status: answer.status, detail: detail(answer.body))
        }
    }

    /// The words of a problem; empty for a body that is none.
    private func problem(_ body: Data) -> String {
        (try? ProblemDetails(decoding: body)).map { TerminalText.safe($0.words) } ?? ""
    }

    /// What the answer says of itself: a problem's own words, or how it begins.
    private func detail(_ body: Data) -> String {
        let words = problem(body)
        return words.isEmpty ? beginning(body) : words
    }

    private func beginning(_ body: Data) -> String {
        String(decoding: body.prefix(120), as: UTF8.self)
    }
}
