extension DeskView {
    /// The names behind ids, and who looked at personal data.
    static let persons: [DeskView] = [
        DeskView(
            "people", "people", .readNames, personal: .names, "The names behind the ids of users and badges.",
            columns: columns("person name role alias"), order: [.up("person")],
            rows: .whole { store, _ throws(HubFault) in try await store.nameListing() }),
        DeskView(
            "accesses", "accesses", .readAccesses, personal: .accesses,
            "Who looked at personal data, the latest first; a record without a subject is of a list.",
            words: [
                ViewParameter(
                    name: "subject", kind: .text(HubLimits.nameCharacters),
                    summary: "Only what may have been about this one.")
            ],
            columns: columns("at:t who door data asked subject"), order: [],
            rows: .numbered { store, question, before, limit throws(HubFault) in
                try await store.accessPage(of: question.words["subject"], before: before, limit: limit)
            }),
    ]
}
