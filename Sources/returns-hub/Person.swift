import ArgumentParser
import Hub

/// `returns-hub person …`
struct Person: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Keep, show and erase the names behind ids.",
        discussion: """
            Events and records hold the ids of users and badges, and the aliases of badges, never names. The names stand \
            in one place, and erasing one there erases it. Whoever looks is recorded (`returns-hub access-log`).
            """, subcommands: [Name.self, Names.self, Erase.self])

    /// `returns-hub person name`
    struct Name: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Keep the name of a user or of a badge's holder.")

        @Argument(help: "The id of the user or the badge.")
        var id: String

        @Argument(help: "The name.")
        var name: String

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let ask = try PersonAsk(id, name: name, by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.person(.name(ask))))
        }
    }

    /// `returns-hub person names`
    struct Names: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show the names; this is recorded.")

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let request = DeskRequest.person(.names(asJSON: listing.json, by: person.by))
            Output.print(try await DeskClient(database: database.place).perform(request))
        }
    }

    /// `returns-hub person erase`
    struct Erase: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Erase a name, and the alias of a badge, for good.",
            discussion: """
                At the benches the badge is then called by its id. Events stay valid, for no name is in them. Backups \
                hold the name until they are thrown away.
                """)

        @Argument(help: "The id of the user or the badge.")
        var id: String

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let request = DeskRequest.person(.erase(id: id, by: person.by))
            Output.print(try await DeskClient(database: database.place).perform(request))
        }
    }
}

/// `returns-hub access-log`
struct AccessLog: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "access-log",
        abstract: "Show who looked at personal data, the latest first; this is recorded too.",
        discussion: "A record without a subject is of a list, which may have been about anybody.")

    @Option(name: .long, help: "Only what may have been about this one: the id of a user or a badge.")
    var subject: String?

    @OptionGroup var person: PersonOption
    @OptionGroup var database: DatabaseOption
    @OptionGroup var listing: ListingOptions

    func run() async throws {
        let request = DeskRequest.person(.accesses(subject: subject, asJSON: listing.json, by: person.by))
        Output.print(try await DeskClient(database: database.place).perform(request))
    }
}
