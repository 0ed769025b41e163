import ArgumentParser
import Hub

/// `returns-hub refund …`
struct Refund: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record and list refunds that went out.", subcommands: [Paid.self, List.self])

    /// `returns-hub refund paid`
    struct Paid: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record, for good, that a return's refund went out: it is due no longer.",
            discussion: "Of a late one it says what the law adds (Code de la consommation L242-4).")

        @Argument(help: "The return's number (RMA).")
        var rma: String

        @Option(name: .long, help: "What was paid, in euro, such as 19.90; 0 where nothing is owed.")
        var amount: String?

        @Option(name: .long, help: "The civil day on which it went out, such as 2026-11-01. (default: today)")
        var on: String?

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let payment = try RefundPayment(rma: rma, amount: amount, on: on, by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.recordRefund(payment)))
        }
    }

    /// `returns-hub refund list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the refunds that were recorded, latest first.")

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let rows = try await database.readCases("refund list", by: person) { try await $0.refundListing() }
            Output.print(rows, asJSON: listing.json)
        }
    }
}
