import Foundation
import Hummingbird
import NIOCore
import Returns
import Wire

/// What a station asks for under its own path.
struct StationRoutes: Sendable {
    let store: HubStore
    let sequencer: EventSequencer
    let door: FrontDoor
    let now: @Sendable () -> Moment

    func add(to group: RouterGroup<HubContext>) {
        group.post("stations/:station/events") { request, context in try await push(request, context) }
        group.get("stations/:station/watermark") { request, context in try await watermark(request, context) }
        group.get("stations/:station/welcome") { _, context in try await welcome(context) }
    }

    private func push(_ request: Request, _ context: HubContext) async throws -> Response {
        let station = try context.requireStation()
        return try await door.pushing(by: station) {
            let batch = try await request.push()
            switch try await sequencer.submit(ReceivedBatch(station: station, batch: batch, at: now())) {
            case .answered(let reply):
                // Not what was sent away with a ticket: it comes once more.
                await door.charge(events: batch.events.count, to: station)
                guard reply.problem == nil else { throw HubProblem.push(reply) }
                return Response(reply)
            case .overloaded(let wait): throw HubProblem.queueFull(wait)
            }
        }
    }

    private func watermark(_ request: Request, _ context: HubContext) async throws -> Response {
        let station = try context.requireStation()
        guard let epoch = try request.number("epoch", in: WireLimits.sequences) else {
            throw HubProblem.badQuery(field: "epoch")
        }
        return Response(json: try await store.watermark(station: station, epoch: epoch).encoded())
    }

    private func welcome(_ context: HubContext) async throws -> Response {
        guard let welcome = try await store.welcome(try context.requireStation()) else { throw HTTPError(.notFound) }
        // A server's own word that it reads compressed bodies (RFC 9110 §12.5.3); an earlier hub does not say it.
        var response = Response(json: welcome.encoded())
        response.headers[.acceptEncoding] = ContentCoding.gzip.rawValue
        return response
    }
}

extension HubContext {
    /// The station of the checked token.
    func requireStation() throws -> String {
        guard let station else { throw HubProblem.unknownToken }
        return station
    }
}
