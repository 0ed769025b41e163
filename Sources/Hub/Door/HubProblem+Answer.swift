import Foundation
import Hummingbird
import Wire

extension HubProblem: HTTPResponseError {
    var status: HTTPResponse.Status { .init(code: details.status) }

    /// The answer, with the header fields that belong to it.
    func response(from request: Request, context: some RequestContext) -> Response {
        var response = Response(bytes: details.encoded(), type: ProblemDetails.mediaType, status: status)
        if let retryAfter { response.headers[.retryAfter] = String(retryAfter.asRetryAfterSeconds) }
        switch self {
        case .unknownToken, .unknownSession: response.headers[.wwwAuthenticate] = "Bearer"
        // What it does read (RFC 9110 §15.5.16).
        case .unknownCoding: response.headers[.acceptEncoding] = ContentCoding.gzip.rawValue
        case .http(let error): response.headers.append(contentsOf: error.headers)
        case .push, .notAPush, .badGzip, .badQuery, .otherStation, .notAllowed, .badParameter, .badCursor, .refused,
            .notAnAct, .badBody, .bodyTooLarge, .keyNeeded, .badKey, .keyReused, .keyInProgress, .tooManyAsked,
            .revoked, .certificateEnded, .enrolment,
            .cursorGone, .queueFull, .tooMuch, .tooManyStrangers, .storeFailed, .notReady:
            break
        }
        return response
    }

    /// The problem in words.
    var details: ProblemDetails {
        switch self {
        case .push(let reply): reply.problem ?? about(500, "The hub is at a loss")
        case .badGzip(.tooLarge): HubProblem.push(.tooLarge).details
        case .notAPush(let error): about(400, "The body is no push", "\(error)")
        case .badGzip(let fault): about(400, "The body is no gzip stream that is taken", fault.sentence)
        case .unknownCoding(let coding):
            about(415, "The hub does not read this coding", "Content-Encoding: \(coding). Send gzip, or no coding.")
        case .badQuery(let field):
            about(400, "The query is not understood", "\(field): missing, or no number in its range.")
        case .unknownToken: about(401, "The hub does not know this token")
        case .otherStation: about(403, "This token is of another station")
        case .unknownSession:
            about(401, "The hub does not know this session", "`returns-hub user session` makes one.")
        case .notAllowed(let role, let permission):
            about(403, "The role does not allow this", "\(role.rawValue) has no \(permission.rawValue).")
        case .badParameter(let name, let allowed):
            about(400, "The query is not understood", "\(TerminalText.safe(name)): \(allowed).")
        case .badCursor:
            about(400, "This is not where a page of this question ended", "Ask without `after`, or as before.")
        case .refused(let refusal): about(refusal.kind.status, refusal.kind.title, "\(refusal)")
        case .notAnAct(let error): about(400, "The body is no act", "\(error)")
        case .badBody(let field, let allowed):
            about(400, "The body is not understood", "\(TerminalText.safe(field)): \(allowed).")
        case .bodyTooLarge:
            about(413, "The body is longer than any act", "At most \(HubLimits.actBodyBytes) bytes.")
        case .keyNeeded:
            about(
                400, "An act needs a key",
                "Send Idempotency-Key: a text that is new for each act and the same each time.")
        case .badKey:
            about(
                400, "This is no key",
                "Idempotency-Key: once, 1 to \(HubLimits.idempotencyKeyBytes.upperBound) printable ASCII characters.")
        case .keyReused: about(422, "The key was used for another request", "Take a new one for each act.")
        case .keyInProgress: about(409, "The request of this key is being carried out", "Ask again.")
        case .tooManyAsked: about(429, "The user asks too often")
        case .revoked(let reason):
            about(
                403, "The hub has taken this station's access back",
                (reason.isEmpty ? "" : reason + " ") + "`returns-hub station enrol` lets it in again.")
        case .certificateEnded:
            about(403, "The certificate has ended", "It still renews itself and delivers events, and nothing else.")
        case .enrolment(let refusal): about(refusal.status, refusal.words.title, refusal.words.detail)
        case .cursorGone: about(410, "The cursor is of another history", "Start without one.")
        case .queueFull: about(429, "More is waiting than the hub can store at once", "Come back when told.")
        case .tooMuch(.requests): about(429, "The station asks too often")
        case .tooMuch(.events): about(429, "The station sends more events than a bench makes")
        case .tooMuch(.pushesUnderWay): about(429, "Earlier pushes of this station are not answered yet")
        case .tooManyStrangers: about(429, "Too many requests without a token that is known")
        case .storeFailed: about(503, "The hub cannot store anything now", "The station keeps its events.")
        case .notReady: about(503, "The database does not take commits")
        case .http(let error): about(Int(error.status.code), error.status.reasonPhrase, error.body)
        }
    }

    private func about(_ status: Int, _ title: String, _ detail: String? = nil) -> ProblemDetails {
        let wait = retryAfter.map { ["retryAfterSeconds": ProblemDetails.Value.number($0.asRetryAfterSeconds)] }
        // Where the status says it all, no other name is made up (RFC 9457 §4.2.1).
        let type = if case .http = self { "about:blank" } else { "/problems/\(name)" }
        return ProblemDetails(type: type, title: title, status: status, detail: detail, fields: wait ?? [:])
    }
}

extension GzipFault {
    /// For whoever reads the station's log.
    fileprivate var sentence: String {
        switch self {
        case .tooLarge(let limit): "It holds more than \(limit) bytes."
        case .damaged: "It is damaged, or no gzip stream."
        case .cutShort: "It ends before its end."
        case .trailingBytes: "Bytes follow its end."
        case .severalMembers: "It has several members; send one."
        case .noMemory: "There is no memory to read it."
        }
    }
}
