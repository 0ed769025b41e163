import Returns

extension ItemCandidate {
    var payload: JSONObject {
        [
            "code": .string(code), "gtin": gtin.map(JSONValue.gtin), "known": .bool(isKnown),
            "lot": lot.map(JSONValue.string), "serial": serial.map(JSONValue.string),
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
            "category": category.map(JSONValue.string), "firstQuestion": firstQuestion.map(JSONValue.string),
            "item": .object(candidate.payload), "line": match.line.map(JSONValue.integer),
            "match": .coded(match.kind), "name": name.map(JSONValue.localized), "parcel": .string(parcel),
            "plate": .plate(plate), "policy": policy.map(JSONValue.policy), "sheet": sheet.map(JSONValue.sheet),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            plate: try data.plate("plate"), parcel: try data.text("parcel"),
            candidate: try ItemCandidate(try data.fields("item")), name: try data.localizedIfAny("name"),
            category: try data.textIfAny("category"), match: try ItemMatch(data), sheet: try data.sheetIfAny("sheet"),
            firstQuestion: try data.textIfAny("firstQuestion"), policy: try data.policyIfAny("policy"))
    }
}

extension ItemMatch {
    fileprivate init(_ data: Fields) throws(WireError) {
        switch try data.coded("match", MatchKind.self) {
        case .expected: self = .expected(line: try data.integer("line", in: WireLimits.counters))
        case .wrongItem: self = .wrongItem
        case .extra: self = .extra
        case .blind: self = .blind
        case .uncoded: self = .uncoded
        }
    }
}

extension ItemAnswer {
    var payload: JSONObject {
        [
            "answer": .string(answer), "cap": cap.map(JSONValue.coded), "next": next.map(JSONValue.string),
            "plate": .plate(plate), "question": .string(question), "sheet": .sheet(sheet), "tasks": .strings(tasks),
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
            "assessment": assessment.map { .object($0.payload) }, "grade": .coded(grade),
            "hold": hold.map(JSONValue.coded), "plate": .plate(plate), "tasks": .strings(tasks),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            plate: try data.plate("plate"), grade: try data.coded("grade"), hold: try data.codedIfAny("hold"),
            tasks: try data.texts("tasks"),
            assessment: try data.fieldsIfAny("assessment").map { told throws(WireError) in try Assessment(told) })
    }
}

/// Only what was told is written.
extension Assessment {
    var payload: JSONObject {
        [
            "completeness": completeness.map(JSONValue.coded), "function": function.map(JSONValue.coded),
            "look": look.map(JSONValue.coded), "packaging": packaging.map(JSONValue.coded),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            function: try data.codedIfAny("function"), look: try data.codedIfAny("look"),
            completeness: try data.codedIfAny("completeness"), packaging: try data.codedIfAny("packaging"))
    }
}

extension ItemDisposition {
    var payload: JSONObject {
        [
            "basis": basis.map { .object($0.payload) }, "binClass": .string(binClass),
            "disposition": .coded(disposition), "ground": ground.map(JSONValue.coded), "label": .localized(label),
            "plate": .plate(plate), "reason": .localized(reason), "rule": .string(rule), "table": .string(table),
            "tableVersion": .integer(tableVersion),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            plate: try data.plate("plate"), disposition: try data.coded("disposition"),
            binClass: try data.text("binClass"), rule: try data.text("rule"), table: try data.text("table"),
            tableVersion: try data.integer("tableVersion", in: WireLimits.counters),
            label: try data.localized("label"), reason: try data.localized("reason"),
            ground: try data.codedIfAny("ground"),
            basis: try data.fieldsIfAny("basis").map { basis throws(WireError) in try DispositionBasis(basis) })
    }
}
