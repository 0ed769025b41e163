import Returns

/// Reads a rules file part by part. What cannot be read is noted and left out, so that the rest is read and judged.
struct PlaybookReading {
    private(set) var places: [PlaybookPart: DocumentPlace] = [:]
    private(set) var examples: [SheetReference: [SheetExample]] = [:]
    let faults = FaultList()

    mutating func file(_ yaml: String, file: String) -> PlaybookFile? {
        let keys = ["categories", "groups", "sheets", "dispositions", "policy"]
        guard let top = YAMLDocument.read(yaml, file: file, keys: keys, faults) else { return nil }
        var categories: [Category] = []
        for value in top.elementsIfAny("categories", limit: WireLimits.categories, faults, { $0 }) {
            if let category = category(value) { categories.append(category) }
        }
        var groups: [ProductGroup] = []
        for value in top.elementsIfAny("groups", limit: WireLimits.groupsPerFile, faults, { $0 }) {
            if let group = group(value) { groups.append(group) }
        }
        var sheets: [GradingSheet] = []
        for value in top.elementsIfAny("sheets", limit: WireLimits.sheetsPerFile, faults, { $0 }) {
            if let sheet = sheet(value) { sheets.append(sheet) }
        }
        let table = top["dispositions"].flatMap { self.table($0) }
        let draft = top["policy"].flatMap { policy($0) }
        return PlaybookFile(
            categories: categories, groups: groups, sheets: sheets, dispositions: table, draft: draft,
            examples: examples, places: places)
    }

    private mutating func category(_ value: YAMLValue) -> Category? {
        guard let map = value.map(keys: ["id", "fr", "en", "sheet"], faults) else { return nil }
        let id = faults.take(try map.name("id"))
        let name = map.localized(limit: WireLimits.titleCharacters, faults)
        let sheet = faults.take(try map.name("sheet"))
        guard let id, let name, let sheet else { return nil }
        places[.category(id)] = DocumentPlace(map.place)
        return Category(id: id, name: name, sheet: sheet)
    }

    private mutating func group(_ value: YAMLValue) -> ProductGroup? {
        guard let map = value.map(keys: ["id", "fr", "en", "sheet"], faults) else { return nil }
        let id = faults.take(try map.name("id"))
        let name = map.localized(limit: WireLimits.titleCharacters, faults)
        let sheet = faults.take(try map.name("sheet"))
        guard let id, let name, let sheet else { return nil }
        places[.group(id)] = DocumentPlace(map.place)
        return ProductGroup(id: id, name: name, sheet: sheet)
    }
}

// Sheets.
extension PlaybookReading {
    private mutating func sheet(_ value: YAMLValue) -> GradingSheet? {
        let keys = ["id", "version", "title", "first", "questions", "examples"]
        guard let map = value.map(keys: keys, faults) else { return nil }
        let id = faults.take(try map.name("id"))
        let version = faults.take(try map.version())
        let title = map.localized("title", limit: WireLimits.titleCharacters, faults)
        let first = faults.take(try map.name("first"))
        // Without its name a sheet's parts are still read, for what is wrong in them.
        let reference = SheetReference(id: id ?? "", version: version ?? 0)
        let values = map.elements("questions", limit: WireLimits.questionsPerSheet, faults) { $0 }
        var questions: [Question] = []
        for value in values { if let question = question(value, of: reference) { questions.append(question) } }
        let cases = map.elementsIfAny("examples", limit: WireLimits.examplesPerSheet, faults) { $0 }
        var examples: [SheetExample] = []
        for value in cases {
            guard let example = example(value) else { continue }
            examples.append(example)
            places[.example(reference, number: examples.count)] = DocumentPlace(value.place)
        }
        guard let id, let version, let title, let first, values.count == questions.count else { return nil }
        places[.sheet(reference)] = DocumentPlace(map.place)
        self.examples[reference] = examples.isEmpty ? nil : examples
        return GradingSheet(id: id, version: version, title: title, first: first, questions: questions)
    }

    private mutating func question(_ value: YAMLValue, of sheet: SheetReference) -> Question? {
        guard let map = value.map(keys: ["id", "fr", "en", "help", "answers"], faults) else { return nil }
        let id = faults.take(try map.name("id"))
        let text = map.localized(limit: WireLimits.questionCharacters, faults)
        let help = map.localized("help", limit: WireLimits.helpCharacters, faults)
        let values = map.elements("answers", limit: Limits.answersPerQuestion, faults) { $0 }
        var answers: [Answer] = []
        for value in values {
            guard let answer = answer(value) else { continue }
            answers.append(answer)
            places[.answer(sheet, question: id ?? "", answer.id)] = DocumentPlace(value.place)
        }
        guard let id, let text, let help, values.count == answers.count else { return nil }
        places[.question(sheet, id)] = DocumentPlace(map.place)
        return Question(id: id, text: text, help: help, answers: answers)
    }

    private func answer(_ value: YAMLValue) -> Answer? {
        let keys = [
            "id", "fr", "en", "question", "grade", "hold", "cap", "tasks", "function", "look", "completeness",
            "packaging", "evidence", "danger",
        ]
        guard let map = value.map(keys: keys, faults) else { return nil }
        let before = faults.faults.count
        let id = faults.take(try map.name("id"))
        let text = map.localized(limit: WireLimits.answerCharacters, faults)
        let next = faults.take(try Answer.next(map))
        let cap = map.codedIfAny("cap", faults, Grade.self)
        let tasks = tasks(map) ?? []
        let assessment = Assessment(
            function: map.codedIfAny("function", faults),
            look: map.codedIfAny("look", faults),
            completeness: map.codedIfAny("completeness", faults),
            packaging: map.codedIfAny("packaging", faults))
        let askable = Evidence.askedAtBench.map { ($0.wireCode, $0) }
        let evidence = map.elementsIfAny("evidence", limit: askable.count, faults) {
            value throws(DocumentFault) in try value.choice(askable)
        }
        let danger = map.codedIfAny("danger", faults, Danger.self)
        guard let id, let text, let next, faults.faults.count == before else { return nil }
        return Answer(
            id: id, text: text, next: next, cap: cap, tasks: tasks, assessment: assessment, evidence: evidence,
            danger: danger)
    }

    /// The codes under `tasks`; nil when the key is missing.
    private func tasks(_ map: YAMLMap) -> [String]? {
        map["tasks"]?.elements(limit: WireLimits.tasksPerAnswer, faults) { value throws(DocumentFault) in
            try value.plainCode()
        }
    }

    private func example(_ value: YAMLValue) -> SheetExample? {
        guard let map = value.map(keys: ["answers", "grade", "hold", "tasks"], faults) else { return nil }
        let before = faults.faults.count
        let answers = map.elements("answers", limit: WireLimits.questionsPerSheet, faults) {
            value throws(DocumentFault) in try value.text(limit: WireLimits.nameCharacters)
        }
        let ending = faults.take(try SheetExample.ending(map))
        let tasks = tasks(map)
        guard let ending, faults.faults.count == before else { return nil }
        return SheetExample(answers: answers, grade: ending.grade, hold: ending.hold, tasks: tasks)
    }
}

// The disposition table.
extension PlaybookReading {
    private mutating func table(_ value: YAMLValue) -> DispositionTable? {
        guard let map = value.map(keys: ["id", "version", "rules"], faults) else { return nil }
        let id = faults.take(try map.name("id"))
        let version = faults.take(try map.version())
        let values = map.elements("rules", limit: WireLimits.rulesPerTable, faults) { $0 }
        var rules: [DispositionRule] = []
        for value in values { if let rule = rule(value) { rules.append(rule) } }
        guard let id, let version, values.count == rules.count else { return nil }
        places[.table] = DocumentPlace(map.place)
        return DispositionTable(id: id, version: version, rules: rules)
    }

    private mutating func rule(_ value: YAMLValue) -> DispositionRule? {
        let before = faults.faults.count
        guard let rule = DispositionRule(value, faults), faults.faults.count == before else { return nil }
        places[.rule(rule.id)] = DocumentPlace(value.place)
        return rule
    }

    /// The policy; what cannot be read of it is noted rule by rule, and then there is none.
    private mutating func policy(_ value: YAMLValue) -> PolicyDraft? {
        let before = faults.faults.count
        guard let map = value.map(keys: PolicyDraft.keys, faults) else { return nil }
        places[.policy] = DocumentPlace(map.place)
        places[.secondLook] = map["secondLook"].map { DocumentPlace($0.place) }
        for (id, place) in PolicyDraft.parts(of: map) { places[.policyPart(id)] = place }
        for (index, place) in PolicyDraft.examplePlaces(of: map).enumerated() {
            places[.policyExample(number: index + 1)] = place
        }
        guard let draft = PolicyDraft(map, faults), faults.faults.count == before else { return nil }
        return draft
    }
}

extension Answer {
    fileprivate static func next(_ map: YAMLMap) throws(DocumentFault) -> Next {
        let allowed = "exactly one of question, grade, hold"
        var ways: [Next] = []
        if map["question"] != nil { ways.append(.question(try map.name("question"))) }
        if let grade = map["grade"] { ways.append(try ending(grade)) }
        if map["hold"] != nil { ways.append(.hold(try map.coded("hold"))) }
        guard let way = ways.first else { throw map.missing("grade", allowed: allowed) }
        guard ways.count == 1 else { throw map.place.fault(found: "\(ways.count) of them", allowed: allowed) }
        return way
    }

    /// A letter, or the word for the grade that follows from what was told.
    private static func ending(_ value: YAMLValue) throws(DocumentFault) -> Next {
        try value.choice(Grade.allCases.map { ($0.wireCode, .grade($0)) } + [(AssessedGrade.word, .assessed)])
    }
}

extension SheetExample {
    /// A letter, or a hold, which makes it X.
    fileprivate static func ending(_ map: YAMLMap) throws(DocumentFault) -> (grade: Grade, hold: Hold?) {
        let allowed = "exactly one of grade, hold"
        switch (map["grade"], map["hold"]) {
        case (let grade?, nil): return (try grade.coded(), nil)
        case (nil, let hold?): return (.held, try hold.coded())
        case (nil, nil): throw map.missing("grade", allowed: allowed)
        case (.some, .some): throw map.place.fault(found: "2 of them", allowed: allowed)
        }
    }
}

extension DispositionRule {
    /// A rule of a table or of a policy; all that is wrong in it is noted.
    init?(_ value: YAMLValue, _ faults: FaultList) {
        let keys = ["id"] + ItemCondition.keys + ["to", "bin", "ground", "label", "reason"]
        guard let map = value.map(keys: keys, faults) else { return nil }
        let id = faults.take(try map.name("id"))
        let when = faults.take(try ItemCondition(map))
        let disposition = faults.take(try map.coded("to", Disposition.self))
        let binClass = faults.take(try map.binClass())
        let ground = map.codedIfAny("ground", faults, DestructionGround.self)
        let label = map.localized("label", limit: WireLimits.labelCharacters, faults)
        let reason = map.localized("reason", limit: WireLimits.reasonCharacters, faults)
        guard let id, let when, let disposition, let binClass, let label, let reason else { return nil }
        self.init(
            id: id, when: when, disposition: disposition, binClass: binClass, ground: ground, label: label,
            reason: reason)
    }
}

extension YAMLMap {
    func version() throws(DocumentFault) -> Int {
        try integer("version", in: 1...WireLimits.counters.upperBound)
    }
}

extension YAMLValue {
    /// Capitals, digits and underscores.
    fileprivate func plainCode() throws(DocumentFault) -> String {
        let code = try text(limit: WireLimits.nameCharacters)
        guard code.utf8.allSatisfy({ ASCII.isCapital($0) || ASCII.isDigit($0) || $0 == UInt8(ascii: "_") }) else {
            throw fault(allowed: "capitals, digits, _")
        }
        return code
    }
}
