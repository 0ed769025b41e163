import ArgumentParser
import Hub

/// `returns-hub item …`
struct Item: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what happened to an item, give it another grade or way, and list what is ordered.",
        subcommands: [Show.self, Regrade.self, Send.self, Withdraw.self, Orders.self], defaultSubcommand: Show.self)

    /// `returns-hub item show`, and `returns-hub item PLATE`
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show what happened to one item, oldest first.")

        @Argument(help: "The item's licence plate: L and twelve digits.")
        var plate: String

        @Flag(name: .long, help: "Show why it goes where it goes: rule, version, sums, and what closed other ways.")
        var why = false

        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func validate() throws {
            if why, listing.json { throw ValidationError("--why and --json exclude each other.") }
        }

        func run() async throws {
            if why {
                Output.print(try await database.answer { try await $0.itemDecisions(plate) })
            } else {
                Output.print(try await database.read { try await $0.itemTimeline(plate) }, asJSON: listing.json)
            }
        }
    }
}
