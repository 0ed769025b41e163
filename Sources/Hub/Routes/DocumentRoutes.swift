import Hummingbird
import Wire

/// What can be asked of the hub, as a document for programs: `GET /v1/openapi.json`. Needs no token: it tells what this
/// program is, and nothing of the site.
struct DocumentRoutes: Sendable {
    let door: FrontDoor

    func add(to router: Router<HubContext>) {
        router.get("v1/openapi.json") { request, context in
            try await door.stranger(from: context.peer)
            return Response(bytes: HubDocument.bytes, type: APIDocument.mediaType, codedFor: request)
        }
    }
}
