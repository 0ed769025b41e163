import Wire

extension Desk {
    /// Keeps, shows or erases names, or shows who looked; what is shown is recorded first.
    func perform(_ request: PersonRequest) async throws(HubFault) -> String {
        switch request {
        case .name(let ask):
            try await note(.names, "person name", about: ask.id, by: ask.by)
            return try await store.keep(ask)
        case .names(let asJSON, let by):
            try await note(.names, "person names", by: by)
            return Self.text(try await store.nameListing(), asJSON)
        case .erase(let id, let by):
            try await note(.names, "person erase", about: id, by: by)
            return try await store.erase(id)
        case .accesses(let subject, let asJSON, let by):
            try await note(.accesses, "access-log", about: subject, by: by)
            return Self.text(try await store.accessPage(of: subject, limit: HubLimits.listedRows).rows, asJSON)
        case .look(let what, let by):
            try await note(.cases, SettlingWords.checked(what, "command", in: HubLimits.nameCharacters), by: by)
            return ""
        }
    }

    private func note(
        _ data: PersonalData, _ asked: String, about subject: String? = nil, by: String
    ) async throws(HubFault) {
        try await store.record(
            Access(who: by, door: .command, data: data, asked: asked, subject: subject, at: now()))
    }

    private static func text(_ listing: Listing, _ asJSON: Bool) -> String {
        (asJSON ? listing.json : listing.table) + "\n"
    }
}
