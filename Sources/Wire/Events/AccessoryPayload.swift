import Returns

extension AccessoryCheck {
    var payload: JSONObject {
        [
            "about": .string("accessories"), "accessories": .strings(accessories), "answer": .integer(answer),
            "missing": .array(missing.map(JSONValue.integer)), "question": .string(question),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        let accessories = try data.texts("accessories", limit: Limits.answersPerQuestion)
        self.init(
            question: try data.name("question"), answer: try data.integer("answer", in: 1...Limits.answersPerQuestion),
            accessories: accessories,
            missing: try data.integers("missing", in: 0...Limits.answersPerQuestion))
    }
}
