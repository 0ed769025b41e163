import ArgumentParser
import Hub

/// `returns-hub user …`
struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Say who may use the hub over the network, and as what.",
        discussion: """
            A user has an id, which stands in records beside what the person did, and a role: supervisor (sees goods and \
            cases, acts on them), director (sees everything, decides about money), it (sees the machines), reader (sees \
            the goods). The name stands apart; `returns-hub person` shows and erases it.
            """, subcommands: [Add.self, List.self, Revoke.self, Session.self])

    /// `returns-hub user add`
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Let somebody in from now on.")

        @Argument(help: "The id: \(UserID.words).")
        var id: String

        @Option(name: .long, help: "What the person is there for: \(UserRole.words).")
        var role: String

        @Option(name: .long, help: "The person's name; kept apart from everything else, and erased alone.")
        var name: String?

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let ask = try UserAsk(id, role: role, name: name, by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.user(.add(ask))))
        }
    }

    /// `returns-hub user list`
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the users, without names.",
            discussion: "`lastUsed` is a day: the hub does not record when in a day somebody used it.")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let rows = try await database.read { try await $0.userListing(at: .present) }
            Output.print(rows, asJSON: listing.json)
        }
    }

    /// `returns-hub user revoke`
    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Let somebody in no longer; every token ends at once.",
            discussion: "What the person did stays on record under the id, and nobody gets that id again.")

        @Argument(help: "The user's id.")
        var id: String

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let request = DeskRequest.user(.revoke(try UserID(id), by: person.by))
            Output.print(try await DeskClient(database: database.place).perform(request))
        }
    }

    /// `returns-hub user session`
    struct Session: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Make a token for a user and print it, once.",
            discussion: "The hub keeps only its hash. It goes into the header `Authorization: Bearer TOKEN`.")

        @Argument(help: "The user's id.")
        var id: String

        @Option(name: .long, help: "How many days it holds: 1 to \(HubLimits.sessionDays.upperBound).")
        var days = SessionAsk.standardDays

        @Flag(name: .customLong("end-others"), help: "End every earlier token of the user.")
        var endOthers = false

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let ask = try SessionAsk(id, days: String(days), endsOthers: endOthers, by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.user(.session(ask))))
        }
    }
}
