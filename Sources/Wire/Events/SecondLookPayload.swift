import Returns

extension SecondLookStep {
    /// `step` says how far it has come; the rest belongs to that.
    func payload(of plate: LicencePlate) -> JSONObject {
        switch self {
        case .asked(let look): look.payload.adding("plate", .plate(plate)).adding("step", .string("asked"))
        case .opened(let opening): opening.payload.adding("plate", .plate(plate)).adding("step", .string("opened"))
        case .concluded(let conclusion):
            conclusion.payload.adding("plate", .plate(plate)).adding("step", .string("concluded"))
        case .reopened: ["plate": .plate(plate), "step": .string("reopened")]
        }
    }

    init(_ data: Fields) throws(WireError) {
        let step = try data.text("step")
        switch step {
        case "asked": self = .asked(try SecondLook(data))
        case "opened": self = .opened(try SecondLookOpening(data))
        case "concluded": self = .concluded(try SecondLookConclusion(data))
        case "reopened": self = .reopened
        default: throw data.bad("step", step, allowed: "asked, opened, concluded, reopened")
        }
    }
}

extension SecondLook {
    var payload: JSONObject {
        [
            "answers": .answers(answers), "arrival": .object(arrival.payload), "arrivedAt": .moment(arrivedAt),
            "grader": .string(grader), "identification": .object(identification.payload),
            "sampled": sampled.map { .object($0.payload) }, "standing": .object(standing.payload),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            identification: try ItemIdentification(try data.fields("identification")),
            arrival: try ParcelArrival(try data.fields("arrival")), arrivedAt: try data.moment("arrivedAt"),
            grader: try data.text("grader"), answers: try data.answers("answers"),
            standing: try ItemVerdict(try data.fields("standing")),
            sampled: try data.fieldsIfAny("sampled").map { verdict throws(WireError) in try ItemVerdict(verdict) })
    }
}

extension ItemVerdict {
    var payload: JSONObject {
        ["disposition": .object(disposition.payload), "grading": .object(grading.payload)]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            grading: try ItemGrading(try data.fields("grading")),
            disposition: try ItemDisposition(try data.fields("disposition")))
    }
}

extension SecondLookOpening {
    fileprivate var payload: JSONObject {
        [
            "copies": .integer(copies), "grader": .string(grader), "label": label.map { .object($0.payload) },
            "look": .object(look.payload), "place": place.map(JSONValue.place),
        ]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            look: try SecondLook(try data.fields("look")), grader: try data.text("grader"),
            place: try data.placeIfAny("place"),
            label: try data.fieldsIfAny("label").map { label throws(WireError) in try LabelContent(label) },
            copies: try data.integer("copies", in: WireLimits.counters))
    }
}

extension SecondLookConclusion {
    fileprivate var payload: JSONObject {
        [
            "first": .answers(first), "firstGrade": .coded(firstGrade), "keepsLabel": .bool(keepsLabel),
            "sample": .bool(isSample), "second": .answers(second), "secondGrade": .coded(secondGrade),
            "sheet": .sheet(sheet),
        ]
    }

    fileprivate init(_ data: Fields) throws(WireError) {
        self.init(
            sheet: try data.sheet("sheet"), isSample: try data.flag("sample"), first: try data.answers("first"),
            second: try data.answers("second"), firstGrade: try data.coded("firstGrade"),
            secondGrade: try data.coded("secondGrade"), keepsLabel: try data.flag("keepsLabel"))
    }
}

extension JSONValue {
    fileprivate static func answers(_ answers: [GivenAnswer]) -> JSONValue {
        .array(answers.map { .object(["answer": .string($0.answer), "question": .string($0.question)]) })
    }
}

extension Fields {
    fileprivate func answers(_ key: String) throws(WireError) -> [GivenAnswer] {
        try list(key) { given throws(WireError) in
            GivenAnswer(question: try given.text("question"), answer: try given.text("answer"))
        }
    }
}
