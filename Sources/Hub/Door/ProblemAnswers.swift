import Hummingbird
import Logging

/// Turns everything that goes wrong into problem details, and counts it.
struct ProblemAnswers: RouterMiddleware {
    typealias Context = HubContext

    let door: FrontDoor
    let logger: Logger

    func handle(
        _ request: Request, context: HubContext, next: (Request, HubContext) async throws -> Response
    ) async throws -> Response {
        let problem: HubProblem
        do {
            return try await next(request, context)
        } catch let error as HubProblem {
            problem = error
        } catch let error as HTTPError {
            problem = .http(error)
        } catch let fault as HubFault {
            logger.error("request not answered", metadata: ["reason": "\(fault)"])
            problem = .storeFailed
        }
        await door.count(problem)
        return problem.response(from: request, context: context)
    }
}

/// Counts what comes from strangers: whatever is not under the stations' path has no token. Whoever watches over the
/// hub is let through: behind a proxy he may have the address of a crowd, and his questions cost nothing.
struct StrangerLimit: RouterMiddleware {
    typealias Context = HubContext

    let door: FrontDoor

    func handle(
        _ request: Request, context: HubContext, next: (Request, HubContext) async throws -> Response
    ) async throws -> Response {
        let path = request.uri.path
        if !path.hasPrefix("/v1/"), !HealthRoutes.paths.contains(path) { try await door.stranger(from: context.peer) }
        return try await next(request, context)
    }
}
