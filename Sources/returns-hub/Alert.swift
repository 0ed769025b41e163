import ArgumentParser
import Hub

/// `returns-hub alert …`
struct Alert: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "List what another system is told of goods for its stock, and look after what it did not take.",
        discussion: """
            `alerts` in the hub's configuration names a folder or an address; a bin with such goods is told of when it \
            is closed, staged and sent. The running hub delivers, and tries again for up to an hour.
            """,
        subcommands: [List.self, Dead.self, Retry.self, Drop.self], defaultSubcommand: List.self)

    /// `returns-hub alert list`, and `returns-hub alert` alone
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List the latest alerts, latest first.")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let rows = try await database.read { try await $0.alertListing() }
            Output.print(rows, asJSON: listing.json)
        }
    }

    /// `returns-hub alert dead`
    struct Dead: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the alerts that are not tried any more, oldest first, with why.")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let rows = try await database.read { try await $0.alertListing(onlyDead: true) }
            Output.print(rows, asJSON: listing.json)
        }
    }

    /// `returns-hub alert retry`
    struct Retry: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Try an alert again at once, from the first try on.")

        @Argument(help: "The alert's number.")
        var number: String

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let ask = try AlertAsk(number, act: AlertAct.retry.rawValue, by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.alert(ask)))
        }
    }

    /// `returns-hub alert drop`
    struct Drop: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Give an alert up: nobody is told.")

        @Argument(help: "The alert's number.")
        var number: String

        @Option(name: .long, help: "Why.")
        var reason: String

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let ask = try AlertAsk(number, act: AlertAct.drop.rawValue, reason: reason, by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.alert(ask)))
        }
    }
}
