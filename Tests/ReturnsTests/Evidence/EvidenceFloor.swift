import Returns

/// A floor whose phones have serial numbers and whose sheet for them asks for evidence: a locked one is held for data,
/// a dead one is weighed and photographed.
enum EvidenceFloor {
    static let phone = Fixture.phone

    static var floor: Floor {
        var floor = Fixture.floor
        floor.products.removeAll { $0.gtin == phone }
        floor.products.append(
            Product(
                gtin: phone, name: Fixture.text("Téléphone", "Phone"), category: "connected", supplier: "BETA",
                weightGrams: 500, details: ProductDetails(traits: [.serialised, .dataBearing])))
        floor.returns.removeAll { $0.rma == "RMA-1001" }
        floor.returns.append(
            ExpectedReturn(
                rma: "RMA-1001", codes: ["8R12345678904"],
                lines: [ExpectedLine(number: 1, gtin: phone, quantity: 2, serials: ["SN-4711", "SN-4712"])]))
        floor.playbook = Playbook(
            categories: floor.playbook.categories, sheets: floor.playbook.sheets + [sheet],
            dispositions: floor.playbook.dispositions)
        return floor
    }

    /// The same, and its supplier takes back what has a serial number and a photograph.
    static var agreed: Floor {
        var floor = floor
        floor.playbook = Playbook(
            categories: floor.playbook.categories, sheets: floor.playbook.sheets,
            dispositions: floor.playbook.dispositions,
            policies: [
                Policy(
                    id: "house", version: 1,
                    agreements: [PolicyFixture.agreement("BETA", evidence: [.serial, .photo])],
                    otherwise: floor.playbook.dispositions)
            ])
        return floor
    }

    /// A phone in the hand, before its first question.
    static let asked = """
        \(WorkflowTests.opened)
        scan 9780201379624
        """

    private static let sheet = GradingSheet(
        id: "connected", version: 2, title: Fixture.text("Connecté", "Connected"), first: "power",
        questions: [
            question(
                "power",
                [
                    Answer(id: "free", text: Fixture.text("libre", "free"), next: .question("look")),
                    Answer(
                        id: "locked", text: Fixture.text("verrou", "locked"), next: .hold(.data), tasks: ["ERASE"],
                        evidence: [.serial]),
                    Answer(
                        id: "dead", text: Fixture.text("mort", "dead"), next: .grade(.defective),
                        evidence: [.weight, .photo]),
                    Answer(id: "hot", text: Fixture.text("chaud", "hot"), next: .hold(.hazard)),
                ]),
            question(
                "look",
                [
                    Answer(
                        id: "clean", text: Fixture.text("net", "clean"), next: .grade(.likeNew),
                        tasks: ["ERASE", "TEST_FULL"]),
                    Answer(id: "doubt", text: Fixture.text("doute", "doubt"), next: .hold(.secondLook)),
                ]),
        ])

    private static func question(_ id: String, _ answers: [Answer]) -> Question {
        Question(id: id, text: Fixture.text("\(id) ?", "\(id)?"), help: Fixture.text("", ""), answers: answers)
    }
}
