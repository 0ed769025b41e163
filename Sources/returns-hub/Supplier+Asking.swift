import ArgumentParser
import Hub

extension Supplier {
    /// `returns-hub supplier request`
    struct Request: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write a request for what waits for a supplier, as CSV, and record for good that it was made.",
            discussion: """
                No item is asked for twice, unless the number ran out or the supplier only wanted to see more. What he \
                would not answer in time, and what is more than he takes in a month, is left out. A supplier who needs \
                no authorisation gets the same rows as an announcement.
                """)

        @Argument(help: "The supplier's id, as the agreement names it.")
        var supplier: String

        @Flag(help: "Also where no threshold of the agreed batch is reached.")
        var early = false

        @Option(name: .long, help: "The language of the packaging's words: fr or en.")
        var language = LabelLanguage.fr

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let ask = try SupplierAsk(supplier: supplier, isEarly: early, language: language, by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.askSupplier(ask)))
        }
    }

    /// `returns-hub supplier authorise`
    struct Authorise: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record, for good, the number under which a supplier takes back what he was asked about.")

        @Argument(help: "The request's number, as its rows and `supplier requests` tell it.")
        var request: String

        @Argument(help: "The supplier's number.")
        var number: String

        @Option(name: .long, help: "The last day on which it may be used. (default: as the agreement says)")
        var until: String?

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let answer = try SupplierAnswer(authorising: request, number: number, until: until, by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.recordAnswer(answer)))
        }
    }

    /// `returns-hub supplier refuse`
    struct Refuse: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record, for good, that a supplier refuses what he was asked about.",
            discussion: """
                Reasons (X12 element 1294): \(SupplierAnswer.reasons). What he refuses with MI, PR or SR may be asked for \
                again.
                """)

        @Argument(help: "The request's number.")
        var request: String

        @Option(name: .long, help: "The code of his reason.")
        var reason: String

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let answer = try SupplierAnswer(refusing: request, reason: reason, by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.recordAnswer(answer)))
        }
    }
}
