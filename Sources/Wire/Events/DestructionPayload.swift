import Returns

extension DestructionApproval {
    var payload: JSONObject {
        [
            "approvedBy": .string(approvedBy), "badge": .string(badge), "evidence": .string(evidence),
            "ground": .coded(ground), "plate": .plate(plate),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            plate: try data.plate("plate"), ground: try data.coded("ground"), evidence: try data.text("evidence"),
            badge: try data.text("badge"), approvedBy: try data.text("approvedBy"))
    }
}

extension DestructionProposal {
    var payload: JSONObject {
        [
            "about": .string("destruction"), "disposition": .object(disposition.payload),
            "evidence": evidence.map(JSONValue.string), "ground": .coded(ground),
        ]
    }

    init(_ data: Fields) throws(WireError) {
        self.init(
            disposition: try ItemDisposition(try data.fields("disposition")), ground: try data.coded("ground"),
            evidence: try data.textIfAny("evidence"))
    }
}
