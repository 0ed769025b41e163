import Foundation
import Hummingbird
import Returns
import Wire

/// What people's programs read: every view, page by page, and what is no list.
struct ViewRoutes: Sendable {
    let store: HubStore
    let now: @Sendable () -> Moment

    func add(to group: RouterGroup<HubContext>) {
        for view in DeskView.all {
            let path = view.path.replacing("{", with: ":").replacing("}", with: "")
            group.get(RouterPath(path)) { request, context in try await page(view, request, context) }
        }
        group.get("items/:plate/decisions") { _, context in try await decisions(context) }
        group.get("me") { _, context in try welcome(context) }
    }

    private func page(_ view: DeskView, _ request: Request, _ context: HubContext) async throws -> Response {
        let user = try context.user(may: view.permission)
        let question = try ViewQuestion(request, context, of: view, at: now())
        if let data = view.personal {
            // No record, no answer.
            try await store.record(
                Access(
                    who: user.id.text, door: .network, data: data, asked: view.id,
                    subject: question.words["subject"], at: question.now))
        }
        let page = try await refusing { try await ViewPage(view: view, question: question).read(store) }
        return Response(bytes: page.encoded(), type: "application/json", codedFor: request)
    }

    /// Why an item goes where it goes.
    private func decisions(_ context: HubContext) async throws -> Response {
        _ = try context.user(may: .readGoods)
        let plate = context.parameters.get("plate")?.removingPercentEncoding ?? ""
        return Response(json: WordsAnswer(try await refusing { try await store.itemDecisions(plate) }).encoded())
    }

    private func welcome(_ context: HubContext) throws -> Response {
        guard let user = context.user else { throw HubProblem.unknownSession }
        return Response(
            json: UserWelcome(
                user: user.id.text, role: user.role.rawValue, permissions: user.role.permissions.map(\.rawValue),
                expires: user.expires.utcText
            ).encoded())
    }

    /// A refusal of the store is a problem; any other fault goes on as it is.
    private func refusing<Answer>(_ ask: () async throws -> Answer) async throws -> Answer {
        do {
            return try await ask()
        } catch HubFault.refused(let refusal) {
            throw HubProblem.refused(refusal)
        }
    }
}
