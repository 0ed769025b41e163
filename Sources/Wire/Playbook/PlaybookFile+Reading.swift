import Returns

extension PlaybookFile {
    init(_ top: YAMLMap) throws(DocumentFault) {
        var categories: [Category] = []
        for value in try top["categories"]?.list(limit: WireLimits.categories) ?? [] {
            categories.append(try Category(try value.map(keys: ["id", "fr", "en", "sheet"])))
        }
        var sheets: [GradingSheet] = []
        for value in try top["sheets"]?.list(limit: WireLimits.sheetsPerFile) ?? [] {
            sheets.append(try GradingSheet(try value.map(keys: ["id", "version", "title", "first", "questions"])))
        }
        var table: DispositionTable?
        if let value = top["dispositions"] {
            table = try DispositionTable(try value.map(keys: ["id", "version", "rules"]))
        }
        self.init(categories: categories, sheets: sheets, dispositions: table)
    }
}

extension Category {
    fileprivate init(_ map: YAMLMap) throws(DocumentFault) {
        self.init(
            id: try map.name("id"), name: try map.localized(limit: WireLimits.titleCharacters),
            sheet: try map.name("sheet"))
    }
}

extension GradingSheet {
    fileprivate init(_ map: YAMLMap) throws(DocumentFault) {
        var questions: [Question] = []
        let list = try map.required("questions", allowed: "a list").list(limit: WireLimits.questionsPerSheet)
        for value in list {
            questions.append(try Question(try value.map(keys: ["id", "fr", "en", "help", "answers"])))
        }
        self.init(
            id: try map.name("id"), version: try map.version(),
            title: try map.localized("title", limit: WireLimits.titleCharacters), first: try map.name("first"),
            questions: questions)
    }
}

extension Question {
    fileprivate init(_ map: YAMLMap) throws(DocumentFault) {
        var answers: [Answer] = []
        let list = try map.required("answers", allowed: "a list").list(limit: Limits.answersPerQuestion)
        for value in list {
            let keys = [
                "id", "fr", "en", "question", "grade", "hold", "cap", "tasks", "function", "look", "completeness",
                "packaging",
            ]
            answers.append(try Answer(try value.map(keys: keys)))
        }
        self.init(
            id: try map.name("id"), text: try map.localized(limit: WireLimits.questionCharacters),
            help: try map.localized("help", limit: WireLimits.helpCharacters), answers: answers)
    }
}

extension Answer {
    fileprivate init(_ map: YAMLMap) throws(DocumentFault) {
        var tasks: [String] = []
        for value in try map["tasks"]?.list(limit: WireLimits.tasksPerAnswer) ?? [] {
            tasks.append(try value.plainCode())
        }
        self.init(
            id: try map.name("id"), text: try map.localized(limit: WireLimits.answerCharacters),
            next: try Self.next(map), cap: try map["cap"]?.coded(), tasks: tasks,
            assessment: Assessment(
                function: try map["function"]?.coded(), look: try map["look"]?.coded(),
                completeness: try map["completeness"]?.coded(), packaging: try map["packaging"]?.coded()))
    }

    private static func next(_ map: YAMLMap) throws(DocumentFault) -> Next {
        let allowed = "exactly one of question, grade, hold"
        var ways: [Next] = []
        if map["question"] != nil { ways.append(.question(try map.name("question"))) }
        if let grade = map["grade"] { ways.append(try Self.ending(grade)) }
        if map["hold"] != nil { ways.append(.hold(try map.coded("hold"))) }
        guard let way = ways.first else { throw map.missing("grade", allowed: allowed) }
        guard ways.count == 1 else { throw map.place.fault(found: "\(ways.count) of them", allowed: allowed) }
        return way
    }
}

extension Answer {
    /// A letter, or the word for the grade that follows from what was told.
    private static func ending(_ value: YAMLValue) throws(DocumentFault) -> Next {
        try value.choice(Grade.allCases.map { ($0.wireCode, .grade($0)) } + [(AssessedGrade.word, .assessed)])
    }
}

extension DispositionTable {
    fileprivate init(_ map: YAMLMap) throws(DocumentFault) {
        var rules: [DispositionRule] = []
        let list = try map.required("rules", allowed: "a list").list(limit: WireLimits.rulesPerTable)
        for value in list {
            let keys = ["id", "categories", "grades", "holds", "to", "bin", "label", "reason"]
            rules.append(try DispositionRule(try value.map(keys: keys)))
        }
        self.init(id: try map.name("id"), version: try map.version(), rules: rules)
    }
}

extension DispositionRule {
    fileprivate init(_ map: YAMLMap) throws(DocumentFault) {
        var categories: [String] = []
        for value in try map["categories"]?.list(limit: WireLimits.categories) ?? [] {
            categories.append(try value.text(limit: WireLimits.nameCharacters))
        }
        var grades: [Grade] = []
        for value in try map["grades"]?.list(limit: Grade.allCases.count) ?? [] { grades.append(try value.coded()) }
        let (holds, fitsAnyHold) = try Self.holds(map["holds"])
        self.init(
            id: try map.name("id"), categories: categories, grades: grades, holds: holds, fitsAnyHold: fitsAnyHold,
            disposition: try map.coded("to"), binClass: try map.name("bin"),
            label: try map.localized("label", limit: WireLimits.labelCharacters),
            reason: try map.localized("reason", limit: WireLimits.reasonCharacters))
    }

    /// A list of holds, or the word `any`.
    private static func holds(_ value: YAMLValue?) throws(DocumentFault) -> (holds: [Hold], fitsAny: Bool) {
        guard let value else { return ([], false) }
        if value.isWord("any") { return ([], true) }
        guard value.isList else { throw value.fault(allowed: "any, or a list of \(Hold.wireCodes)") }
        var holds: [Hold] = []
        for value in try value.list(limit: Hold.allCases.count) { holds.append(try value.coded()) }
        return (holds, false)
    }
}

extension YAMLMap {
    fileprivate func version() throws(DocumentFault) -> Int {
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
