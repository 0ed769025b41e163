import ArgumentParser
import Hub

/// `returns-hub exceptions`
struct Exceptions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List what left the ordinary path: what, whose it is, and until when.",
        discussion: """
            Codes E01 to E20. The declared reason is the customer's, the finding the station's, and the liability \
            says who pays at first sight; what is due first stands first.
            """)

    @Flag(help: "Leave out what was taken back.")
    var open = false

    @OptionGroup var database: DatabaseOption
    @OptionGroup var listing: ListingOptions

    func run() async throws {
        let rows = try await database.read { try await $0.exceptionListing(openOnly: open) }
        Output.print(rows, asJSON: listing.json)
    }
}
