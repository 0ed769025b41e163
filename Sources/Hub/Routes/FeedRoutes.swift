import Foundation
import Hummingbird
import Returns
import Wire

/// The feed of reference data: `GET feeds/reference?after=CURSOR&wait=SECONDS&limit=N`.
struct FeedRoutes: Sendable {
    let store: HubStore
    let bell: FeedBell

    func add(to group: RouterGroup<HubContext>) {
        group.get("feeds/reference") { request, context in try await page(request, of: context.station) }
    }

    /// A page at once when there is one; otherwise the first news within `wait` seconds, or an empty page.
    private func page(_ request: Request, of station: String?) async throws -> Response {
        let cursor = request.uri.queryParameters["after"].map(String.init)
        let wait = try request.number("wait", in: 0...Int.max) ?? 0
        let limit = try request.number("limit", in: 1...Int.max) ?? HubLimits.feedPageItems
        let items = min(limit, WireLimits.itemsPerFeedPage)
        var answer = try await store.feed(after: cursor, limit: items, for: station)
        if wait > 0, case .page(let page, let reached) = answer, page.items.isEmpty {
            await bell.wait(past: reached, atMost: .seconds(min(wait, HubLimits.feedWaitSeconds)))
            answer = try await store.feed(after: cursor, limit: items, for: station)
        }
        switch answer {
        case .page(let page, _):
            return Response(bytes: page.encoded(), type: "application/x-ndjson", codedFor: request)
        case .gone: throw HubProblem.cursorGone
        }
    }
}
