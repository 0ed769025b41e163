import Foundation
import Hummingbird
import Returns
import Wire

/// What the commands of this machine ask of the running hub. Who may ask is decided by the socket's file mode.
struct DeskRoutes: Sendable {
    let desk: Desk
    let bells: HubBells

    func add(to router: Router<HubContext>) {
        router.post("stations") { request, _ in
            let query = request.uri.queryParameters
            let language = query["language"].flatMap { LabelLanguage(rawValue: String($0)) } ?? .fr
            return await perform(
                .addStation(
                    id: String(query["id"] ?? ""), site: query["site"].map(String.init), labelLanguage: language))
        }
        router.post("stations/renewals") { request, _ in
            await perform(.renewStation(id: String(request.uri.queryParameters["id"] ?? "")))
        }
        router.post("imports") { request, _ in
            guard let kind = request.uri.queryParameters["kind"].flatMap({ ImportKind(rawValue: String($0)) }) else {
                throw HTTPError(.badRequest)
            }
            guard let body = try await request.body(upTo: ImportLimits.fileBytes) else {
                throw HTTPError(.contentTooLarge)
            }
            return await perform(.importCSV(kind, Array(body)))
        }
        addSettling(to: router)
        addSuppliers(to: router)
        addDonations(to: router)
        addBins(to: router)
        addItems(to: router)
        addOrders(to: router)
        addBadges(to: router)
        addUsers(to: router)
        addPersons(to: router)
        addTrust(to: router)
        router.post("publications") { request, _ in
            guard let body = try await request.body(upTo: WireLimits.feedPageBytes) else {
                throw HTTPError(.contentTooLarge)
            }
            do throws(WireError) {
                return await perform(.publish(try RulesPublication(decoding: body)))
            } catch {
                return Response(words: "not a publication: \(error)", status: .unprocessableContent)
            }
        }
    }

    private func perform(_ request: DeskRequest) async -> Response {
        await answer { () throws(HubFault) in request }
    }

    /// Carries out what the words of a request come to.
    func answer(_ request: () throws(HubFault) -> DeskRequest) async -> Response {
        do throws(HubFault) {
            let words = try await desk.perform(try request())
            try await bells.ringAll(for: desk.store, at: desk.now())
            await bells.bins.addAll()
            return Response(words: words)
        } catch .refused(let refusal) {
            return Response(words: refusal.description, status: .unprocessableContent)
        } catch {
            return Response(words: error.description, status: .serviceUnavailable)
        }
    }
}
