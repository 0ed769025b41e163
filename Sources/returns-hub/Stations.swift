import ArgumentParser
import Hub

/// `returns-hub stations`
struct Stations: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the stations with how far their events have come.",
        discussion: """
            `quarantined` events were stored but not understood; `forked` ones belong to a second history of the same \
            epoch, which a copied or restored disk makes: see `station renew`. `access` is by certificate, until when, or \
            by token, or revoked.
            """)

    @OptionGroup var database: DatabaseOption
    @OptionGroup var listing: ListingOptions

    func run() async throws {
        let rows = try await database.read { try await $0.stationListing() }
        Output.print(rows, asJSON: listing.json)
    }
}
