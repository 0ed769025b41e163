import Hummingbird
import Returns

/// Lets only users pass: `Authorization: Bearer SESSION` (RFC 6750 §2.1). What a user may do is asked at each route.
struct UserAuthentication: RouterMiddleware {
    typealias Context = HubContext

    let store: HubStore
    let door: FrontDoor
    let now: @Sendable () -> Moment

    func handle(
        _ request: Request, context: HubContext, next: (Request, HubContext) async throws -> Response
    ) async throws -> Response {
        guard let token = request.bearerToken else { throw try await stranger(context) }
        let tokenHash = StationToken.hash(token)
        try await door.mayShow(tokenHash: tokenHash, from: context.peer)
        guard let user = try await store.user(holding: token, at: now()) else {
            await door.forget(tokenHash: tokenHash)
            throw try await stranger(context)
        }
        await door.recognised(tokenHash: tokenHash)
        try await door.asked(by: user.id)
        var context = context
        context.user = user
        var response = try await next(request, context)
        // What one user may see, no cache on the way keeps for another (RFC 9111 §5.2.2.5).
        response.headers[.cacheControl] = "no-store"
        return response
    }

    /// Counts whoever shows no session that is known.
    private func stranger(_ context: HubContext) async throws -> HubProblem {
        try await door.stranger(from: context.peer)
        return .unknownSession
    }
}

extension HubContext {
    /// The user of the checked session, who may do this. Throws `notAllowed` for whoever may not.
    func user(may permission: Permission) throws(HubProblem) -> SignedInUser {
        guard let user else { throw .unknownSession }
        guard user.role.may(permission) else { throw .notAllowed(user.role, permission) }
        return user
    }
}
