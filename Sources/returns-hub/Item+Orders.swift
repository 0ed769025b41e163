import ArgumentParser
import Hub

extension Item {
    /// `returns-hub item grade`
    struct Regrade: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "grade", abstract: "Order another grade for an item, which also is how a hold is released.",
            discussion: """
                The effect is shown first, and --confirm orders it. The item stays where it lies until its plate is \
                scanned at a bench: there it gets its new label and its bin. Every bench knows of the order at once.
                """)

        @OptionGroup var item: PlateOption

        @Option(name: .customLong("grade"), help: "The grade: \(OrderAsk.grades).")
        var grade: String

        @OptionGroup var options: OrderOptions

        func run() async throws {
            try await options.perform(.grade, on: item.plate, value: grade)
        }
    }

    /// `returns-hub item send`
    struct Send: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Order another way for an item than the rules send it; without --to, list those that are open.",
            discussion: """
                Never against a prohibition, a mandate or a supplier's agreement, and never into destruction. As with \
                `grade`, the effect is shown first and the item waits in its bin until its plate is scanned.
                """)

        @OptionGroup var item: PlateOption

        @Option(name: .customLong("to"), help: "The channel, supplier or rule that opens the way.")
        var way: String?

        @OptionGroup var options: OrderOptions

        func run() async throws {
            try await options.perform(.way, on: item.plate, value: way)
        }
    }

    /// `returns-hub item withdraw`
    struct Withdraw: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Withdraw the order for an item that nobody has carried out yet.")

        @OptionGroup var item: PlateOption

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let ask = try OrderAsk(item.plate, .withdraw, by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.order(ask)))
        }
    }

    /// `returns-hub item orders`
    struct Orders: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the orders that wait for a bench, with the bin that each item lies in.")

        @Flag(name: .long, help: "Also those that were carried out, overtaken or withdrawn, or whose item has gone.")
        var all = false

        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let rows = try await database.read { try await $0.orderListing(all: all) }
            Output.print(rows, asJSON: listing.json)
        }
    }
}

/// What an order takes beside the item.
struct OrderOptions: ParsableArguments {
    @Option(name: .long, help: "Why: for a grade \(OrderAsk.gradeReasons); for a way \(OrderAsk.wayReasons).")
    var reason: String?

    @Flag(name: .long, help: "The effect was seen.")
    var confirm = false

    @OptionGroup var person: PersonOption
    @OptionGroup var database: DatabaseOption

    /// Has it ordered and prints what was.
    func perform(_ word: OrderAsk.Word, on plate: String, value: String?) async throws {
        let ask = try OrderAsk(plate, word, value: value, reason: reason, isConfirmed: confirm, by: person.by)
        Output.print(try await DeskClient(database: database.place).perform(.order(ask)))
    }
}
