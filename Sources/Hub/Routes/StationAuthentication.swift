import Hummingbird
import Returns
import Trust

/// Lets only stations pass, and each only to its own path: by the certificate of its connection, or by
/// `Authorization: Bearer TOKEN` (RFC 6750 §2.1).
struct StationAuthentication: RouterMiddleware {
    typealias Context = HubContext

    let store: HubStore
    let door: FrontDoor
    let revocations: RevocationCount
    /// Whether connections can have a certificate.
    let speaksTLS: Bool
    let now: @Sendable () -> Moment

    func handle(
        _ request: Request, context: HubContext, next: (Request, HubContext) async throws -> Response
    ) async throws -> Response {
        let taken = await revocations.count
        let access = try await admit(request, context)
        let isOwnPath = context.parameters.get("station").map { $0 == access.station } ?? true
        // Pushes are counted where they are read.
        if request.method != .post || !isOwnPath { try await door.pull(by: access.station) }
        guard isOwnPath else { throw HubProblem.otherStation }
        var context = context
        context.access = access
        let response = try await next(request, context)
        // A request may be held for long. What was taken back meanwhile is not answered any more.
        if await revocations.count != taken { _ = try await admit(request, context) }
        return response
    }

    /// Whose request it is. Throws when it is nobody's, or nobody's any more.
    private func admit(_ request: Request, _ context: HubContext) async throws -> StationAccess {
        let access = try await found(request, context)
        if let reason = access.revokedFor { throw HubProblem.revoked(reason: reason) }
        if let certificate = access.certificate, certificate.standing(at: now()) != .valid,
            !Self.isForDelivery(request)
        {
            throw HubProblem.certificateEnded
        }
        return access
    }

    private func found(_ request: Request, _ context: HubContext) async throws -> StationAccess {
        if let token = request.bearerToken { return try await access(byToken: token, context) }
        guard speaksTLS, let certificate = await PeerCertificate.shown(on: context.channel),
            let access = try await store.access(by: certificate)
        else { throw try await stranger(context) }
        return access
    }

    private func access(byToken token: String, _ context: HubContext) async throws -> StationAccess {
        let tokenHash = StationToken.hash(token)
        try await door.mayShow(tokenHash: tokenHash, from: context.peer)
        guard let access = try await store.access(byToken: token) else {
            await door.forget(tokenHash: tokenHash)
            throw try await stranger(context)
        }
        await door.recognised(tokenHash: tokenHash)
        return access
    }

    /// Counts whoever shows nothing that is known.
    private func stranger(_ context: HubContext) async throws -> HubProblem {
        try await door.stranger(from: context.peer)
        return .unknownToken
    }

    /// Whether a station needs the request to deliver what it has recorded, or to renew its certificate.
    private static func isForDelivery(_ request: Request) -> Bool {
        let last = request.uri.path.split(separator: "/").last.map(String.init) ?? ""
        return ["events", "watermark", "welcome", "certificate"].contains(last)
    }
}
