import ArgumentParser
import Hub

/// `returns-hub scanners`
struct Scanners: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List what the stations' scanners are, and what is wrong with how they are set.",
        discussion: """
            `binding` and `calibration` say what a scanner is; `layout` and `separator` what its codes showed to be \
            wrong since then, with what to do about it.
            """)

    @OptionGroup var database: DatabaseOption
    @OptionGroup var listing: ListingOptions

    func run() async throws {
        let rows = try await database.read { try await $0.scannerListing() }
        Output.print(rows, asJSON: listing.json)
    }
}
