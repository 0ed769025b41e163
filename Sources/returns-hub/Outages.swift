import ArgumentParser
import Hub

/// `returns-hub outages`
struct Outages: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List when stations could not reach the hub (E20), latest first.",
        discussion: """
            A station works on without its hub and tells of an outage of five minutes or more when it is over. Which \
            one is silent right now, `stations` shows by its last push.
            """)

    @OptionGroup var database: DatabaseOption
    @OptionGroup var listing: ListingOptions

    func run() async throws {
        let rows = try await database.read { try await $0.outageListing() }
        Output.print(rows, asJSON: listing.json)
    }
}
