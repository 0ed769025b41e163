import ArgumentParser
import Hub

/// `returns-hub item`
struct Item: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show what happened to one item, oldest first.")

    @Argument(help: "The item's licence plate: L and twelve digits.")
    var plate: String

    @OptionGroup var database: DatabaseOption
    @OptionGroup var listing: ListingOptions

    func run() async throws {
        let rows = try await database.read { try await $0.itemTimeline(plate) }
        Output.print(rows, asJSON: listing.json)
    }
}
