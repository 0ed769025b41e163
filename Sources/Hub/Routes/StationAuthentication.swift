import Hummingbird
import Logging

/// Lets only stations pass, and each only to its own path: `Authorization: Bearer TOKEN` (RFC 6750 §2.1).
struct StationAuthentication: RouterMiddleware {
    typealias Context = HubContext

    let store: HubStore

    func handle(
        _ request: Request, context: HubContext, next: (Request, HubContext) async throws -> Response
    ) async throws -> Response {
        guard let token = Self.token(request), let station = try await store.station(holding: token) else {
            throw HTTPError(.unauthorized, headers: [.wwwAuthenticate: "Bearer"], message: "unknown token")
        }
        if let asked = context.parameters.get("station"), asked != station {
            throw HTTPError(.forbidden, message: "this token is not of that station")
        }
        var context = context
        context.station = station
        return try await next(request, context)
    }

    private static func token(_ request: Request) -> String? {
        guard let value = request.headers[.authorization], value.lowercased().hasPrefix("bearer ") else { return nil }
        return String(value.dropFirst("bearer ".count))
    }
}
