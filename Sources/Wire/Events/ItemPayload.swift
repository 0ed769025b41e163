import Returns

extension ItemCandidate {
    var payload: JSONObject {
        [
            "code": .string(code), "gtin": gtin.map(JSONValue.gtin), "serial": serial.map(JSONValue.string),
            "lot": lot.map(JSONValue.string), "known": .bool(isKnown),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            code: try data.text("code"), gtin: try data.gtinIfAny("gtin"), serial: try data.textIfAny("serial"),
            lot: try data.textIfAny("lot"), isKnown: try data.flag("known"))
    }
}

extension ItemIdentification {
    var payload: JSONObject {
        [
            "plate": .plate(plate), "parcel": .string(parcel), "item": .object(candidate.payload),
            "name": name.map(JSONValue.localized), "category": category.map(JSONValue.string),
            "match": .string(match.word), "line": match.line.map(JSONValue.integer),
            "sheet": sheet.map(JSONValue.sheet), "firstQuestion": firstQuestion.map(JSONValue.string),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            plate: try data.plate("plate"), parcel: try data.text("parcel"),
            candidate: try ItemCandidate(try data.fields("item")), name: try data.localizedIfAny("name"),
            category: try data.textIfAny("category"), match: try ItemMatch(data), sheet: try data.sheetIfAny("sheet"),
            firstQuestion: try data.textIfAny("firstQuestion"))
    }
}

extension ItemMatch {
    fileprivate var word: String {
        switch self {
        case .expected: "expected"
        case .wrongItem: "wrongItem"
        case .extra: "extra"
        case .blind: "blind"
        case .uncoded: "uncoded"
        }
    }

    fileprivate var line: Int? {
        switch self {
        case .expected(let line): line
        case .wrongItem, .extra, .blind, .uncoded: nil
        }
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        let word = try data.text("match")
        switch word {
        case "expected": self = .expected(line: try data.integer("line", in: WireLimits.counters))
        case "wrongItem": self = .wrongItem
        case "extra": self = .extra
        case "blind": self = .blind
        case "uncoded": self = .uncoded
        default: throw data.bad("match", word, allowed: "expected, wrongItem, extra, blind, uncoded")
        }
    }
}

extension ItemAnswer {
    var payload: JSONObject {
        [
            "plate": .plate(plate), "sheet": .sheet(sheet), "question": .string(question), "answer": .string(answer),
            "cap": cap.map(JSONValue.coded), "tasks": .strings(tasks), "next": next.map(JSONValue.string),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            plate: try data.plate("plate"), sheet: try data.sheet("sheet"), question: try data.text("question"),
            answer: try data.text("answer"), cap: try data.codedIfAny("cap"), tasks: try data.texts("tasks"),
            next: try data.textIfAny("next"))
    }
}

extension ItemGrading {
    var payload: JSONObject {
        [
            "plate": .plate(plate), "grade": .coded(grade), "hold": hold.map(JSONValue.coded),
            "tasks": .strings(tasks),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            plate: try data.plate("plate"), grade: try data.coded("grade"), hold: try data.codedIfAny("hold"),
            tasks: try data.texts("tasks"))
    }
}

extension ItemDisposition {
    var payload: JSONObject {
        [
            "plate": .plate(plate), "disposition": .coded(disposition), "binClass": .string(binClass),
            "rule": .string(rule), "table": .string(table), "tableVersion": .integer(tableVersion),
            "label": .localized(label), "reason": .localized(reason),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            plate: try data.plate("plate"), disposition: try data.coded("disposition"),
            binClass: try data.text("binClass"), rule: try data.text("rule"), table: try data.text("table"),
            tableVersion: try data.integer("tableVersion", in: WireLimits.counters),
            label: try data.localized("label"), reason: try data.localized("reason"))
    }
}
