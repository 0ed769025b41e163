import Hummingbird
import Returns
import Wire

/// Why the hub refuses a request over HTTP. The one place that says so: every refusal becomes one of these, and each is
/// answered as problem details (RFC 9457) and counted by its name.
enum HubProblem: Error {
    /// A push was looked at and not taken; never `accepted`.
    case push(PushReply)
    /// The body of a push cannot be read.
    case notAPush(WireError)
    /// The body of a push is no gzip stream that is taken.
    case badGzip(GzipFault)
    /// The body is in a coding that the hub does not read.
    case unknownCoding(String)
    /// A field of the query is missing, no number, or out of its range.
    case badQuery(field: String)
    /// No token, or one that is of no station.
    case unknownToken
    /// The token is of another station than the path.
    case otherStation
    /// No session, or one that is nobody's, has run out or was ended.
    case unknownSession
    /// The user's role does not allow it.
    case notAllowed(UserRole, Permission)
    /// A word of the query says nothing, or nobody asks for it.
    case badParameter(name: String, allowed: String)
    /// What asks for the next page is of another question, or nobody's.
    case badCursor
    /// The hub understood and refused; nothing was changed.
    case refused(HubRefusal)
    /// The body of a request for an act is no JSON object that is taken.
    case notAnAct(WireError)
    /// A field of the body is missing, is not asked for, or holds something else.
    case badBody(field: String, allowed: String)
    /// The body of a request for an act is longer than any act.
    case bodyTooLarge
    /// An act is asked for without a key.
    case keyNeeded
    /// What should be a key is none.
    case badKey
    /// The key was used for another request.
    case keyReused
    /// The request of this key is being carried out.
    case keyInProgress
    /// A user asks too often.
    case tooManyAsked(Duration)
    /// The access was taken back; why, in somebody's words.
    case revoked(reason: String)
    /// The certificate has ended not long ago, and this is neither a renewal nor a delivery.
    case certificateEnded
    /// A station is not enrolled, or its certificate not renewed.
    case enrolment(EnrolmentRefusal)
    /// The cursor of a feed is of another history.
    case cursorGone
    /// The queue is full; the time is a ticket.
    case queueFull(Duration)
    /// A station may not do this now.
    case tooMuch(StationAllowance.Refusal)
    /// Too many requests without a token from one address.
    case tooManyStrangers(Duration)
    /// The store did not do its work.
    case storeFailed
    /// The database takes no commits.
    case notReady
    /// What Hummingbird says: no such path, a bad request.
    case http(HTTPError)

    /// How long a station waits after a fault of the disk.
    private static let storeRest = Duration.seconds(10)
    /// How long somebody waits whose earlier request is not answered yet.
    private static let pushRest = Duration.seconds(1)

    /// After what time it makes sense to ask again; nil where it makes none, or any time is as good.
    var retryAfter: Duration? {
        switch self {
        case .queueFull(let wait), .tooManyStrangers(let wait), .tooMuch(.requests(let wait)),
            .tooMuch(.events(let wait)), .tooManyAsked(let wait):
            wait
        case .tooMuch(.pushesUnderWay), .keyInProgress: Self.pushRest
        case .enrolment(let refusal): refusal.retryAfter
        case .storeFailed: Self.storeRest
        case .push, .notAPush, .badGzip, .unknownCoding, .badQuery, .unknownToken, .otherStation, .unknownSession,
            .notAllowed, .badParameter, .badCursor, .refused, .notAnAct, .badBody, .bodyTooLarge, .keyNeeded,
            .badKey, .keyReused, .revoked, .certificateEnded, .cursorGone, .notReady, .http:
            nil
        }
    }

    /// Its name in `type` and in what is counted.
    var name: String {
        switch self {
        case .push(.gap): "gap"
        case .push(.fenced): "fenced"
        case .push, .badGzip(.tooLarge): "too-large"
        case .notAPush: "not-a-push"
        case .badGzip: "bad-gzip"
        case .unknownCoding: "unknown-coding"
        case .badQuery: "bad-query"
        case .unknownToken: "unknown-token"
        case .otherStation: "other-station"
        case .unknownSession: "unknown-session"
        case .notAllowed: "not-allowed"
        case .badParameter: "bad-parameter"
        case .badCursor: "bad-cursor"
        case .refused(let refusal): refusal.kind.rawValue
        case .notAnAct: "not-an-act"
        case .badBody: "bad-body"
        case .bodyTooLarge: "body-too-large"
        case .keyNeeded: "key-needed"
        case .badKey: "bad-key"
        case .keyReused: "key-reused"
        case .keyInProgress: "key-in-progress"
        case .tooManyAsked: "too-many-asked"
        case .revoked: "revoked"
        case .certificateEnded: "certificate-ended"
        case .enrolment(let refusal): refusal.name
        case .cursorGone: "cursor-gone"
        case .queueFull: "queue-full"
        case .tooMuch(.requests): "too-many-requests"
        case .tooMuch(.events): "too-many-events"
        case .tooMuch(.pushesUnderWay): "too-many-pushes"
        case .tooManyStrangers: "too-many-strangers"
        case .storeFailed: "store-failed"
        case .notReady: "not-ready"
        case .http(let error): "http-\(error.status.code)"
        }
    }
}
