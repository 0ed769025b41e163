import Foundation
import Hummingbird
import Returns
import Wire

/// Orders about rights to fill bins: `GET stations/:station/rights?epoch=N&after=N&wait=SECONDS`.
struct RightsRoutes: Sendable {
    let store: HubStore
    let bells: OrderBells
    let now: @Sendable () -> Moment

    func add(to group: RouterGroup<HubContext>) {
        group.get("stations/:station/rights") { request, context in try await orders(request, context) }
    }

    /// Orders at once where there are some; otherwise the first within `wait` seconds, or none.
    private func orders(_ request: Request, _ context: HubContext) async throws -> Response {
        let station = try context.requireStation()
        guard let epoch = try request.number("epoch", in: WireLimits.sequences) else {
            throw HubProblem.badQuery(field: "epoch")
        }
        let number = try request.number("after", in: 0...WireLimits.sequences.upperBound) ?? 0
        let wait = try request.number("wait", in: 0...Int.max) ?? 0
        let holder = RightsHolder(station: station, epoch: epoch)
        var answer = try await store.rights(of: holder, after: number, at: now())
        await bells.ring(answer.told)
        if wait > 0, answer.page.orders.isEmpty {
            let bell = await bells.bell(of: holder, at: answer.lastNumber)
            await bell.wait(
                past: answer.lastNumber, atMost: .seconds(min(wait, HubLimits.feedWaitSeconds)))
            answer = try await store.rights(of: holder, after: number, at: now(), isSignOfLife: false)
        }
        return Response(json: answer.page.encoded())
    }
}
