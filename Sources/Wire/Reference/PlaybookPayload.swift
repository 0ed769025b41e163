import Returns

extension GradingSheet {
    var payload: JSONObject {
        [
            "id": .string(id), "version": .integer(version), "title": .localized(title), "first": .string(first),
            "questions": .array(questions.map { .object($0.payload) }),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            id: try data.name("id"), version: try data.version(), title: try data.localized("title"),
            first: try data.name("first"),
            questions: try data.list("questions", limit: WireLimits.questionsPerSheet) { question throws(WireError) in
                try Question(question)
            })
    }
}

extension Question {
    fileprivate var payload: JSONObject {
        [
            "id": .string(id), "text": .localized(text), "help": .localized(help),
            "answers": .array(answers.map { .object($0.payload) }),
        ]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            id: try data.name("id"), text: try data.localized("text"), help: try data.localized("help"),
            answers: try data.list("answers", limit: Limits.answersPerQuestion) { answer throws(WireError) in
                try Answer(answer)
            })
    }
}

extension Answer {
    /// One of `question`, `grade` and `hold` says where the answer leads; the grade `assessed` follows from what was
    /// told.
    fileprivate var payload: JSONObject {
        let (key, value): (String, JSONValue) =
            switch next {
            case .question(let id): ("question", .string(id))
            case .grade(let grade): ("grade", .coded(grade))
            case .assessed: ("grade", .string(AssessedGrade.word))
            case .hold(let hold): ("hold", .coded(hold))
            }
        let rest: JSONObject = [
            "assessment": assessment.unlessEmpty.map { .object($0.payload) },
            "evidence": evidence.isEmpty ? nil : .strings(evidence.map(\.wireCode)), "id": .string(id),
            "text": .localized(text), "cap": cap.map(JSONValue.coded), "tasks": .strings(tasks),
            "danger": danger.map(JSONValue.coded),
        ]
        return rest.adding(key, value)
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            id: try data.name("id"), text: try data.localized("text"), next: try Self.next(data),
            cap: try data.codedIfAny("cap"), tasks: try data.texts("tasks", limit: WireLimits.tasksPerAnswer),
            assessment: try data.fieldsIfAny("assessment").map { told throws(WireError) in try Assessment(told) }
                ?? Assessment(), evidence: try data.codes("evidence"), danger: try data.codedIfAny("danger"))
    }

    private static func next(_ data: Fields) throws(WireError) -> Next {
        let question = try data.textIfAny("question").map(Next.question)
        let isAssessed = try data.textIfAny("grade") == AssessedGrade.word
        let grade = isAssessed ? Next.assessed : try data.codedIfAny("grade", Grade.self).map(Next.grade)
        let hold = try data.codedIfAny("hold", Hold.self).map(Next.hold)
        let ways = [question, grade, hold].compactMap { $0 }
        guard let way = ways.first else { throw .missingField(path: data.path(of: "grade")) }
        guard ways.count == 1 else {
            throw data.bad("grade", "\(ways.count) ways", allowed: "one of question, grade, hold")
        }
        return way
    }
}

/// How a sheet says that the grade follows from what the answers told.
enum AssessedGrade {
    static let word = "assessed"
}

extension DispositionTable {
    var payload: JSONObject {
        ["id": .string(id), "version": .integer(version), "rules": .array(rules.map { .object($0.payload) })]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            id: try data.name("id"), version: try data.version(),
            rules: try data.list("rules", limit: WireLimits.rulesPerTable) { rule throws(WireError) in
                try DispositionRule(rule)
            })
    }
}

extension DispositionRule {
    var payload: JSONObject {
        when.members.merging([
            "id": .string(id), "disposition": .coded(disposition), "binClass": .string(binClass),
            "ground": ground.map(JSONValue.coded), "label": .localized(label), "reason": .localized(reason),
        ])
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            id: try data.name("id"), when: try ItemCondition(data), disposition: try data.coded("disposition"),
            binClass: try data.name("binClass"), ground: try data.codedIfAny("ground"),
            label: try data.localized("label"), reason: try data.localized("reason"))
    }
}

extension Fields {
    func version() throws(WireError) -> Int {
        try integer("version", in: 1...WireLimits.counters.upperBound)
    }
}
