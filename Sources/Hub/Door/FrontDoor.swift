import Foundation
import Hummingbird

/// Who comes in, and how much of it: what each station, and each stranger, may still do, and what was refused.
actor FrontDoor {
    private let limits: DoorLimits
    private var stations: [String: StationAllowance] = [:]
    private var users: [UserID: TokenBucket] = [:]
    private var strangers: StrangerBuckets
    /// Hashes of tokens that were right before: with them a station passes whatever its neighbours behind the same
    /// address do. They are still looked up each time, so that a renewed token ends at once.
    private var knownTokens: Set<Data> = []
    private var codeTries: CodeTries
    /// What was refused so far.
    private(set) var counts = HubCounts()

    init(_ limits: DoorLimits = DoorLimits()) {
        self.limits = limits
        strangers = StrangerBuckets(rate: limits.strangers, addressesMax: limits.addresses, at: .now)
        codeTries = CodeTries(addressesMax: limits.addresses)
    }

    /// How many token hashes are kept at most; a hub has fewer stations.
    private static let knownTokensMax = 10_000

    /// Counts a request that showed no token that is known.
    func stranger(from peer: PeerNetwork, at now: ContinuousClock.Instant = .now) throws(HubProblem) {
        if let wait = strangers.take(for: peer, at: now) { throw .tooManyStrangers(wait) }
    }

    /// Whether a token is looked up at all.
    func mayShow(tokenHash: Data, from peer: PeerNetwork, at now: ContinuousClock.Instant = .now) throws(HubProblem) {
        if knownTokens.contains(tokenHash) { return }
        if let wait = strangers.wait(of: peer, at: now) { throw .tooManyStrangers(wait) }
    }

    /// A token was right.
    func recognised(tokenHash: Data) {
        if knownTokens.count >= Self.knownTokensMax { knownTokens.removeAll() }
        knownTokens.insert(tokenHash)
    }

    /// A token was wrong, and may have been right before.
    func forget(tokenHash: Data) {
        knownTokens.remove(tokenHash)
    }

    /// Whether a code is looked at that comes from there.
    func mayTryCode(from peer: PeerNetwork, at now: ContinuousClock.Instant = .now) throws(HubProblem) {
        if let wait = codeTries.wait(of: peer, at: now) { throw .enrolment(.tooManyTries(wait)) }
    }

    /// A code was wrong.
    func codeWasWrong(from peer: PeerNetwork, at now: ContinuousClock.Instant = .now) {
        codeTries.wrong(from: peer, at: now)
    }

    /// A code was right.
    func codeWasRight(from peer: PeerNetwork) {
        codeTries.right(from: peer)
    }

    /// Counts a request of a station that is no push.
    func pull(by station: String, at now: ContinuousClock.Instant = .now) throws(HubProblem) {
        do throws(StationAllowance.Refusal) {
            try stations[station, default: StationAllowance(at: now)].pull(limits, at: now)
        } catch {
            throw .tooMuch(error)
        }
    }

    /// Counts a request of a user; whoever has several sessions has one bucket.
    func asked(by user: UserID, at now: ContinuousClock.Instant = .now) throws(HubProblem) {
        if let wait = users[user, default: TokenBucket(at: now)].take(of: limits.users, at: now) {
            throw .tooManyAsked(wait)
        }
    }

    /// Counts a push, and lets it be read and stored if the station may.
    func pushing(
        by station: String, _ push: @Sendable () async throws -> Response
    ) async throws -> Response {
        do throws(StationAllowance.Refusal) {
            try stations[station, default: StationAllowance(at: .now)].beginPush(limits, at: .now)
        } catch {
            throw HubProblem.tooMuch(error)
        }
        defer { stations[station]?.endPush() }
        return try await push()
    }

    /// The station's push held so many events.
    func charge(events: Int, to station: String, at now: ContinuousClock.Instant = .now) {
        stations[station]?.charge(events: events, limits, at: now)
    }

    /// A request was refused.
    func count(_ problem: HubProblem) {
        counts.refused[problem.name, default: 0] += 1
    }

    /// A certificate was shown and not taken.
    func countCertificate(_ reason: String) {
        counts.certificates[reason, default: 0] += 1
    }

    /// A connection was closed because what arrived was too slow.
    func countSlow(_ phase: ArrivalWatch.Phase) {
        counts.tooSlow[phase.rawValue, default: 0] += 1
    }
}
