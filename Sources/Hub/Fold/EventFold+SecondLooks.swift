import Returns

extension EventFold {
    /// What two operators answered about an item that was drawn as a sample. Who they were is kept out on purpose: the
    /// pairs tell of questions, not of people. A doubt tells nothing here, because whoever doubts has not answered.
    func foldSecondLook(_ plate: LicencePlate, _ step: SecondLookStep, _ at: Int64) throws {
        // Whether it waits is told to every station, and is in no column.
        try tellAnew(plate)
        switch step {
        case .concluded(let conclusion) where conclusion.isSample: try add(conclusion, of: plate, at)
        case .reopened:
            try db.run("DELETE FROM secondGrading WHERE plate = ? AND station = ?", [plate.text, station])
        case .asked, .opened, .concluded: break
        }
    }

    private func add(_ conclusion: SecondLookConclusion, of plate: LicencePlate, _ at: Int64) throws {
        let added = try db.run(
            """
            INSERT INTO secondGrading (plate, station, sheet, firstGrade, secondGrade, at) VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (plate) DO NOTHING
            """,
            [
                plate.text, station, conclusion.sheet.id, conclusion.firstGrade.rawValue,
                conclusion.secondGrade.rawValue, at,
            ])
        guard added > 0 else { return }
        for first in conclusion.first {
            guard let second = conclusion.second.first(where: { $0.question == first.question }) else { continue }
            try db.run(
                """
                INSERT INTO answerPair (plate, question, first, second) VALUES (?, ?, ?, ?)
                ON CONFLICT (plate, question) DO NOTHING
                """, [plate.text, first.question, first.answer, second.answer])
        }
    }
}
