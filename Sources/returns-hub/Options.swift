import ArgumentParser
import Hub

/// Which database a command works on.
struct DatabaseOption: ParsableArguments {
    @Option(name: .long, help: "The hub's database: a file, or postgresql://…")
    var database = ServeSettings.standardDatabase

    /// The database.
    var place: HubDatabase { HubDatabase(database) }

    /// Reads a listing from the database, whether or not a hub is running.
    func read(_ list: (HubStore) async throws -> Listing) async throws -> Listing {
        try await answer(list)
    }

    /// Reads a listing of customers' cases; that somebody looked is recorded before anything is shown.
    func readCases(
        _ command: String, by person: PersonOption, _ list: (HubStore) async throws -> Listing
    ) async throws -> Listing {
        let listing = try await answer(list)
        _ = try await DeskClient(database: place).perform(.person(.look(command, by: person.by)))
        return listing
    }

    /// Reads anything from the database, whether or not a hub is running.
    func answer<Answer>(_ ask: (HubStore) async throws -> Answer) async throws -> Answer {
        let store = try await HubStore.openReadOnly(place)
        let answer = try await ask(store)
        try await store.close()
        return answer
    }
}

/// How a listing is shown.
struct ListingOptions: ParsableArguments {
    @Flag(name: .long, help: "JSON instead of a table.")
    var json = false
}
