import ArgumentParser
import Hub

/// `returns-hub donation …`
struct Donation: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Record offers of donation and what came of them: goods may be destroyed on ground h or i only then.",
        subcommands: [Offer.self, Answer.self, List.self], defaultSubcommand: List.self)

    /// `returns-hub donation offer`
    struct Offer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record, for good, that goods are offered to somebody, or listed in public.",
            discussion: """
                Three recipients who do not take the goods are enough, and so is one public listing that has stood for \
                eight weeks. An offer of a product speaks for every piece of it. When somebody accepts, what comes \
                after is offered anew.
                """)

        @Argument(help: "A product code (GTIN), or the licence plate of one item.")
        var subject: String

        @Argument(help: "Who is offered the goods; with --listed, where they are listed.")
        var recipient: String

        @Flag(help: "It is a public listing.")
        var listed = false

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let ask = try DonationAsk(subject, recipient: recipient, isListing: listed, by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.offerDonation(ask)))
        }
    }

    /// `returns-hub donation answer`
    struct Answer: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record, for good, what became of an offer.",
            discussion: "`none` says that nobody answered, or that a listing is taken off without a taker.")

        @Argument(help: "The offer's number, as `donation list` shows it.")
        var offer: String

        @Argument(help: "\(DonationReply.answers).")
        var answer: String

        @Option(name: .long, help: "What else there is to say.")
        var note: String?

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let reply = try DonationReply(offer, answer: answer, note: note, by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.answerDonation(reply)))
        }
    }

    /// `returns-hub donation list`, and `returns-hub donation` alone
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the offers with their answers, latest first, and where those of the same goods stand.")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let rows = try await database.read { try await $0.donationListing(at: .present) }
            Output.print(rows, asJSON: listing.json)
        }
    }
}
