import ArgumentParser
import Hub

/// `returns-hub exceptions …`
struct Exceptions: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List and settle what left the ordinary path.", subcommands: [List.self, Settle.self],
        defaultSubcommand: List.self)

    /// `returns-hub exceptions list`, and `returns-hub exceptions` alone
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List what left the ordinary path: what, whose it is, and until when.",
            discussion: """
                Codes E01 to E21. The declared reason is the customer's, the finding the station's, and the liability \
                says who pays at first sight, until it is settled; `hold` says why the item itself waits. What is due \
                first stands first.
                """)

        @Flag(help: "Leave out what was taken back or settled.")
        var open = false

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let rows = try await database.readCases("exceptions", by: person) {
                try await $0.exceptionListing(openOnly: open)
            }
            Output.print(rows, asJSON: listing.json)
        }
    }

    /// `returns-hub exceptions settle`
    struct Settle: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Settle an exception, for good: what it was in the end, and who pays.",
            discussion: """
                What is settled is no longer due, and never changed. An item that is held stays where it is: a person \
                takes it out of its bin. Settling E16 (after the return window) lets its refund be due again.
                """)

        @Argument(help: "The number that `exceptions` shows, or the item's plate.")
        var subject: String

        @Argument(help: "With a plate: the code, E01 to E21.")
        var code: String?

        @Option(name: .long, help: "What was found in the end: \(ExceptionSettlement.findings).")
        var finding: String

        @Option(name: .long, help: "Who pays: \(ExceptionSettlement.liabilities).")
        var liability: String

        @Option(name: .long, help: "A word for whoever reads it later.")
        var note: String?

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let settlement = try ExceptionSettlement(
                subject, code: code, finding: finding, liability: liability, note: note, by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.settle(settlement)))
        }
    }
}
