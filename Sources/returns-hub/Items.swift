import ArgumentParser
import Hub

/// `returns-hub items`
struct Items: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the latest items, newest first.")

    @Option(name: .long, help: "At most this many.")
    var limit = HubLimits.listedRows

    @OptionGroup var database: DatabaseOption
    @OptionGroup var listing: ListingOptions

    func validate() throws {
        guard limit > 0 else { throw ValidationError("--limit must be 1 or more.") }
    }

    func run() async throws {
        let rows = try await database.read { try await $0.itemListing(limit: limit) }
        Output.print(rows, asJSON: listing.json)
    }
}
