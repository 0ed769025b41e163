import Foundation
import Hummingbird
import Wire

/// What people's programs have done: every act of the desk, under a key that makes it safe to ask again.
struct ActRoutes: Sendable {
    let desk: Desk
    let bells: HubBells

    func add(to group: RouterGroup<HubContext>) {
        for act in DeskAct.all {
            let path = act.path.replacing("{", with: ":").replacing("}", with: "")
            group.post(RouterPath(path)) { request, context in try await perform(act, request, context) }
        }
    }

    private func perform(_ act: DeskAct, _ request: Request, _ context: HubContext) async throws -> Response {
        let user = try context.user(may: act.permission)
        let key = try IdempotencyKey(of: request)
        guard let body = try await request.body(upTo: HubLimits.actBodyBytes) else { throw HubProblem.bodyTooLarge }
        let asked = try Self.request(act, body, context, by: user)
        let claim = ActClaim(
            user: user.id, key: key, path: request.uri.path, body: body, attempt: UUID().uuidString)
        switch try await desk.store.claim(claim, at: desk.now()) {
        case .mine: return try await carryOut(asked, claim)
        case .answered(let answer): return Response(answer)
        case .reused: throw HubProblem.keyReused
        case .inProgress: throw HubProblem.keyInProgress
        }
    }

    /// What the body asks for. What says nothing is refused before anything is claimed.
    private static func request(
        _ act: DeskAct, _ body: Data, _ context: HubContext, by user: SignedInUser
    ) throws(HubProblem) -> DeskRequest {
        let subject = act.subject.flatMap { context.parameters.get($0)?.removingPercentEncoding } ?? ""
        let words: ActWords
        do throws(WireError) { words = try ActWords(decoding: body) } catch { throw .notAnAct(error) }
        let order = try ActOrder(words, of: act, subject: subject, by: user)
        do throws(HubFault) {
            return try act.request(order)
        } catch .refused(let refusal) {
            throw .refused(refusal)
        } catch { throw .storeFailed }
    }

    /// Carries it out, and keeps the answer: a client that did not hear it asks again and gets the same.
    private func carryOut(_ request: DeskRequest, _ claim: ActClaim) async throws -> Response {
        let words: String
        do throws(HubFault) {
            words = try await Desk(store: desk.store.carryingOut(claim), now: desk.now).perform(request)
        } catch .refused(.overtaken) {
            throw HubProblem.keyInProgress
        } catch .refused(let refusal) {
            let problem = HubProblem.refused(refusal)
            try await desk.store.keep(ActAnswer(problem), of: claim)
            throw problem
        } catch {
            try? await desk.store.release(claim)
            throw error
        }
        let answer = ActAnswer(words: words)
        // It is done. Where the answer cannot be kept, the words that were committed with it are given again.
        try? await desk.store.keep(answer, of: claim)
        try await bells.ringAll(for: desk.store, at: desk.now())
        await bells.bins.addAll()
        return Response(answer)
    }
}

extension Response {
    fileprivate init(_ answer: ActAnswer) {
        self.init(bytes: answer.body, type: answer.type, status: .init(code: answer.status))
    }
}
