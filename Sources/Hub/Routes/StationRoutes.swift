import Foundation
import Hummingbird
import NIOCore
import Returns
import Wire

/// What a station asks for under its own path.
struct StationRoutes: Sendable {
    let store: HubStore
    let sequencer: EventSequencer
    let now: @Sendable () -> Moment

    func add(to group: RouterGroup<HubContext>) {
        group.post("stations/:station/events") { request, context in try await push(request, context) }
        group.get("stations/:station/watermark") { request, context in try await watermark(request, context) }
        group.get("stations/:station/welcome") { _, context in try await welcome(context) }
    }

    private func push(_ request: Request, _ context: HubContext) async throws -> Response {
        let station = try context.requireStation()
        guard let body = try await request.body(upTo: WireLimits.batchBytes) else { return Response(.tooLarge) }
        let batch: PushBatch
        do throws(WireError) {
            batch = try PushBatch(decoding: body)
        } catch .tooLarge {
            return Response(.tooLarge)
        } catch {
            throw HTTPError(.badRequest, message: "not a push: \(error)")
        }
        let outcome = try await sequencer.submit(ReceivedBatch(station: station, batch: batch, at: now()))
        switch outcome {
        case .answered(let reply): return Response(reply)
        case .overloaded(let seconds): throw HTTPError(.serviceUnavailable, headers: [.retryAfter: "\(seconds)"])
        }
    }

    private func watermark(_ request: Request, _ context: HubContext) async throws -> Response {
        let station = try context.requireStation()
        guard let epoch = try request.number("epoch", in: WireLimits.sequences) else {
            throw HTTPError(.badRequest, message: "epoch is missing")
        }
        return Response(json: try await store.watermark(station: station, epoch: epoch).encoded())
    }

    private func welcome(_ context: HubContext) async throws -> Response {
        guard let welcome = try await store.welcome(try context.requireStation()) else { throw HTTPError(.notFound) }
        return Response(json: welcome.encoded())
    }
}

extension HubContext {
    /// The station of the checked token.
    func requireStation() throws -> String {
        guard let station else { throw HTTPError(.unauthorized) }
        return station
    }
}
