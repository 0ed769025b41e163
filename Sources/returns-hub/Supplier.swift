import ArgumentParser
import Hub

/// `returns-hub supplier …`
struct Supplier: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List what goes back to suppliers, ask them, and record what they answer.",
        subcommands: [Waiting.self, Request.self, Authorise.self, Refuse.self, Requests.self],
        defaultSubcommand: Waiting.self)

    /// `returns-hub supplier waiting`, and `returns-hub supplier` alone
    struct Waiting: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what waits for each supplier: units, money, windows, batches and numbers.",
            discussion: """
                The one whose goods wait longest stands first. windowEnds is the first window that closes of what no \
                number covers; missed are units about which he would not answer in time; batch tells whether a \
                threshold is reached, and which; month are the units that he was asked about this calendar month. A \
                bin that was emptied and imported with its next generation has left with what was in it.
                """)

        @Flag(help: "Most expected credit first.")
        var money = false

        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let first = money ? WaitingOrder.money : .oldest
            let rows = try await database.read { try await $0.waitingListing(at: .present, first: first) }
            Output.print(rows, asJSON: listing.json)
        }
    }

    /// `returns-hub supplier requests`
    struct Requests: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the requests to suppliers with their answers, latest first.")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let rows = try await database.read { try await $0.requestListing(at: .present) }
            Output.print(rows, asJSON: listing.json)
        }
    }
}
