import Wire

extension HubDocument {
    /// What people's programs ask.
    static let people: [APIOperation] =
        [
            APIOperation(
                .get, "/v1/desk/me", id: "me", "Who the session is of, and what that person may do.", access: .user,
                answers: [APIAnswer(200, "The user.", .json(welcome))] + problems(known)),
            APIOperation(
                .get, "/v1/desk/items/{plate}/decisions", id: "itemDecisions",
                "Why one item goes where it goes: rule and version, sums, and what closed the other ways.",
                access: .user, parameters: [subject("plate")],
                answers: [APIAnswer(200, "Every decision, oldest first.", .json(.named("Words")))]
                    + problems(known + role(.readGoods) + absent)),
        ] + DeskView.all.map(operation) + DeskAct.all.map(operation)

    private static let welcome = APISchema.object([
        APIField("user", .text()), APIField("role", .words(UserRole.allCases.map(\.rawValue))),
        APIField("permissions", .list(.words(Permission.allCases.map(\.rawValue)))), APIField("expires", .time),
    ])

    private static func operation(_ view: DeskView) -> APIOperation {
        let answer = APIAnswer(
            200, "A page of rows.", .json(page(view)), headers: ["Content-Encoding", "Vary"])
        return APIOperation(
            .get, "/v1/desk/" + view.path, id: view.id,
            view.summary + " Allowed to: " + roles(view.permission) + ".", access: .user,
            parameters: (view.subject.map { [subject($0)] } ?? []) + view.parameters.map(\.described),
            answers: [answer]
                + problems(
                    known + role(view.permission) + absent
                        + [.badParameter(name: "", allowed: ""), .badCursor]))
    }

    private static func operation(_ act: DeskAct) -> APIOperation {
        APIOperation(
            .post, "/v1/desk/" + act.path, id: act.id, act.summary + " Allowed to: " + roles(act.permission) + ".",
            access: .user, parameters: (act.subject.map { [subject($0)] } ?? []) + [key],
            body: .json(.object(act.fields.map(\.described), isClosed: true)),
            answers: [APIAnswer(200, "It is done.", .json(.named("Words")))]
                + problems(
                    known + role(act.permission) + absent + [
                        .refused(.bin(.unconfirmed(effect: ""))), .notAnAct(.missingField(path: "")),
                        .badBody(field: "", allowed: ""), .bodyTooLarge, .keyNeeded, .badKey, .keyReused,
                        .keyInProgress,
                    ]))
    }

    private static let key = APIParameter(
        "Idempotency-Key", in: .header,
        .text(length: HubLimits.idempotencyKeyBytes, pattern: "^[!#-+.-\\[\\]-~-]+$"), isRequired: true,
        "New for each act, and the same each time that it is sent: it is done once, and answered alike for "
            + "\(HubLimits.actAnswerHours) hours.")

    /// A page of a view: each row has every column, null where it is not known.
    private static func page(_ view: DeskView) -> APISchema {
        let fields = view.columns.map { column in
            let schema: APISchema =
                switch column.kind {
                case .text: .text()
                case .number: .number()
                case .time: .time
                }
            return APIField(column.name, .orNull(schema))
        }
        return .object([
            APIField("columns", .list(.named("Column"))),
            APIField("rows", .list(.object(fields), atMost: HubLimits.pageRows)),
            APIField("next", .orNull(.text()), "What `after` takes for the next page; null on the last."),
        ])
    }

    /// What can be in the way of every user.
    static let known: [HubProblem] = [.unknownSession, .tooManyStrangers(.zero), .tooManyAsked(.zero), .storeFailed]

    /// What can be in the way of naming something.
    static let absent: [HubProblem] = [.refused(.noSuchItem(plate: "")), .refused(.badPlate(""))]

    static func role(_ permission: Permission) -> [HubProblem] { [.notAllowed(.reader, permission)] }

    static func roles(_ permission: Permission) -> String {
        UserRole.allCases.filter { $0.may(permission) }.map(\.rawValue).joined(separator: ", ")
    }

    static func subject(_ name: String) -> APIParameter {
        let words =
            switch name {
            case "plate": "The item's licence plate: L and twelve digits."
            case "code": "The bin's code, in any case."
            default: "Its number."
            }
        return APIParameter(name, in: .path, .text(length: 1...64), words)
    }
}
