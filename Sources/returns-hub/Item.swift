import ArgumentParser
import Hub

/// `returns-hub item …`
struct Item: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what happened to one item, order another grade or way, give its plate up, or have it back.",
        subcommands: [
            Show.self, Regrade.self, Send.self, Withdraw.self, Orders.self, GiveUp.self, Restore.self,
        ], defaultSubcommand: Show.self)

    /// `returns-hub item show`, and `returns-hub item PLATE` alone
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show what happened to one item, oldest first.",
            discussion: "`returns-hub item void` gives its plate up, and `returns-hub item restore` has it back.")

        @OptionGroup var item: PlateOption

        @Flag(
            name: .long, help: "Show why it goes where it goes: rule and version, sums, and what closed the other ways."
        )
        var why = false

        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func validate() throws {
            if why, listing.json { throw ValidationError("--why and --json exclude each other.") }
        }

        func run() async throws {
            if why {
                Output.print(try await database.answer { try await $0.itemDecisions(item.plate) })
            } else {
                Output.print(
                    try await database.read { try await $0.itemTimeline(item.plate) }, asJSON: listing.json)
            }
        }
    }

    /// `returns-hub item void`
    struct GiveUp: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "void", abstract: "Give an item's plate up, as a supervisor does at a bench.",
            discussion: """
                The effect is shown first, and --confirm does it: nothing of the item waits any more, its room is free, \
                and its return counts it no more. Not for what left the house or is on its way out. A bench that has \
                not heard of it may still put the item somewhere: the plate stays given up, and whoever has it back \
                finds the item there.
                """)

        @OptionGroup var item: PlateOption

        @Option(name: .long, help: "Why: \(PlateAsk.reasons).")
        var reason: String

        @Flag(name: .long, help: "The effect was seen.")
        var confirm = false

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let ask = try PlateAsk(item.plate, act: "void", reason: reason, isConfirmed: confirm, by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.item(ask)))
        }
    }

    /// `returns-hub item restore`
    struct Restore: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Have a plate back that was given up at the desk.",
            discussion: """
                What was open about the item waits again. It lies where it lay, if that bin is still the same and not \
                on its way out; else it has no place until it is put somewhere.
                """)

        @OptionGroup var item: PlateOption
        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let ask = try PlateAsk(item.plate, act: "restore", by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.item(ask)))
        }
    }
}

/// Which item.
struct PlateOption: ParsableArguments {
    @Argument(help: "The item's licence plate: L and twelve digits.")
    var plate: String
}
