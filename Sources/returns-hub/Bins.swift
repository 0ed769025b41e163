import ArgumentParser
import Hub

/// `returns-hub bins`
struct Bins: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List the bins with their loads.",
        discussion: "`load` counts items inside and on their way, `inside` those confirmed by a scan of the bin.")

    @OptionGroup var database: DatabaseOption
    @OptionGroup var listing: ListingOptions

    func run() async throws {
        let rows = try await database.read { try await $0.binListing() }
        Output.print(rows, asJSON: listing.json)
    }
}
