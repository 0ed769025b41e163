/// How one connection's request arrives, and until when the next part of it must be there. Between requests, and while
/// an answer is on its way, nothing has to arrive, and there is no deadline.
struct ArrivalWatch: Sendable {
    /// What is arriving.
    enum Phase: String, Hashable, Sendable {
        /// Nothing yet on a new connection: whoever connects has something to say.
        case silence
        /// The head of a request.
        case head
        /// The body of a request.
        case body
    }

    private enum State {
        case nothing
        case silence(since: ContinuousClock.Instant)
        case head(since: ContinuousClock.Instant)
        case body(since: ContinuousClock.Instant, bytes: Int)
    }

    private let limits: ArrivalLimits
    private var state = State.nothing

    init(_ limits: ArrivalLimits) {
        self.limits = limits
    }

    /// The connection is new.
    mutating func connected(at now: ContinuousClock.Instant) {
        state = .silence(since: now)
    }

    /// Bytes came that complete nothing.
    mutating func bytesArrived(at now: ContinuousClock.Instant) {
        switch state {
        case .nothing, .silence: state = .head(since: now)
        case .head, .body: break
        }
    }

    /// The head is complete.
    mutating func headArrived(at now: ContinuousClock.Instant) {
        state = .body(since: now, bytes: 0)
    }

    /// A part of the body came.
    mutating func bodyArrived(bytes count: Int) {
        if case .body(let since, let bytes) = state { state = .body(since: since, bytes: bytes + count) }
    }

    /// The request is complete, or nothing more can come.
    mutating func ended() {
        state = .nothing
    }

    /// What is arriving, and when the connection is given up unless more of it has come; nil while nothing has to.
    var deadline: (phase: Phase, at: ContinuousClock.Instant)? {
        switch state {
        case .nothing: nil
        case .silence(let since): (.silence, since + limits.head)
        case .head(let since): (.head, since + limits.head)
        case .body(let since, let bytes):
            (.body, since + limits.body + .seconds(1) * bytes / limits.bytesPerSecond)
        }
    }
}
