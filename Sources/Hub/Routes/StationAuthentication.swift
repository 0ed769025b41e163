import Hummingbird
import Logging

/// Lets only stations pass, and each only to its own path: `Authorization: Bearer TOKEN` (RFC 6750 §2.1).
struct StationAuthentication: RouterMiddleware {
    typealias Context = HubContext

    let store: HubStore
    let door: FrontDoor

    func handle(
        _ request: Request, context: HubContext, next: (Request, HubContext) async throws -> Response
    ) async throws -> Response {
        guard let token = request.bearerToken else { throw try await stranger(context) }
        let tokenHash = StationToken.hash(token)
        try await door.mayShow(tokenHash: tokenHash, from: context.peer)
        guard let station = try await store.station(holding: token) else {
            await door.forget(tokenHash: tokenHash)
            throw try await stranger(context)
        }
        await door.recognised(tokenHash: tokenHash)
        let isOwnPath = context.parameters.get("station").map { $0 == station } ?? true
        // Pushes are counted where they are read.
        if request.method != .post || !isOwnPath { try await door.pull(by: station) }
        guard isOwnPath else { throw HubProblem.otherStation }
        var context = context
        context.station = station
        return try await next(request, context)
    }

    /// Counts whoever shows no token that is known.
    private func stranger(_ context: HubContext) async throws -> HubProblem {
        try await door.stranger(from: context.peer)
        return .unknownToken
    }
}
