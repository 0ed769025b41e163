import Returns

/// Second looks as they are stored.
extension EventSample {
    static func secondLooks() throws -> [EventSample] {
        let plate = try Sample.plate()
        let sample = try look(sampled: verdict(plate, .good, nil, .outlet, "OUTLET"))
        let doubt = try look(sampled: nil)
        func moved(_ name: String, _ step: SecondLookStep) -> EventSample {
            EventSample("secondLookMoved-\(name)", .secondLookMoved(plate: plate, step))
        }
        return [
            moved("asked", .asked(doubt)), moved("asked-sample", .asked(sample)),
            moved(
                "opened",
                .opened(
                    SecondLookOpening(
                        look: sample, grader: "B0043", place: Sample.place, label: try Sample.heldLabel(), copies: 2))),
            moved(
                "opened-bare",
                .opened(SecondLookOpening(look: doubt, grader: "B0043", place: nil, label: nil, copies: 0))),
            moved(
                "concluded",
                .concluded(
                    SecondLookConclusion(
                        sheet: Sample.sheet, isSample: true, first: sample.answers,
                        second: [GivenAnswer(question: "tags", answer: "no")], firstGrade: .good, secondGrade: .fair,
                        keepsLabel: false))),
            moved("reopened", .reopened),
        ]
    }

    static func look(sampled: ItemVerdict?) throws -> SecondLook {
        let plate = try Sample.plate()
        return SecondLook(
            identification: ItemIdentification(
                plate: plate, parcel: "10001-000007", candidate: try Sample.candidate(), name: Sample.words,
                category: "apparel", match: .expected(line: 1), sheet: Sample.sheet, firstQuestion: "tags",
                policy: PolicyReference(id: "house", version: 7)),
            arrival: ParcelArrival(
                parcel: "10001-000007", code: "1Z999AA10123456784", carrier: "UPS", rma: "RMA-1",
                lines: [try Sample.lines()[0]], soldAt: Sample.noon, noticeAt: Sample.noon),
            arrivedAt: Sample.noon, grader: "B0042",
            answers: [
                GivenAnswer(question: "tags", answer: "yes"), GivenAnswer(question: "traces", answer: "washable"),
            ],
            standing: verdict(plate, .held, .secondLook, .hold, "SECOND-LOOK"), sampled: sampled)
    }

    static func verdict(
        _ plate: LicencePlate, _ grade: Grade, _ hold: Hold?, _ disposition: Disposition, _ binClass: String
    ) -> ItemVerdict {
        ItemVerdict(
            grading: ItemGrading(plate: plate, grade: grade, hold: hold, tasks: ["CLEAN"]),
            disposition: ItemDisposition(
                plate: plate, disposition: disposition, binClass: binClass, rule: "R-110", table: "house",
                tableVersion: 7, label: Sample.words, reason: Sample.words))
    }
}
