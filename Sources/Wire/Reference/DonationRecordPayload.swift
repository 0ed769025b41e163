import Returns

extension DonationRecord {
    /// `{"from":"2027-01-05","subject":"04006381333931"}` or `{"subject":"L…","taken":true}`
    var payload: JSONObject {
        switch outcome {
        case .inVain(let day): ["from": .string(day.description), "subject": .string(subject.text)]
        case .taken: ["subject": .string(subject.text), "taken": .bool(true)]
        }
    }

    init(_ data: Fields) throws(WireError) {
        let text = try data.name("subject")
        guard let subject = DonationSubject(text) else {
            throw data.bad("subject", text, allowed: "a GTIN or a licence plate")
        }
        if try data.flagIfAny("taken") == true {
            self.init(subject: subject, outcome: .taken)
        } else if let day = try data.dayIfAny("from") {
            self.init(subject: subject, outcome: .inVain(from: day))
        } else {
            throw .missingField(path: data.path(of: "from"))
        }
    }
}
