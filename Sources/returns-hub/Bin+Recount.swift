import ArgumentParser
import Hub

extension Bin {
    /// `returns-hub bin recount`
    struct Recount: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take over what was counted in a bin away from a bench, by a handheld or on paper.",
            discussion: """
                Every item that lies in it is named, by --found, in a list, or both. The effect is shown first, and \
                --confirm does it: what is missing has no place and is E21, what is strange lies in the bin, and the \
                bin goes on as its next generation.
                """)

        @OptionGroup var bin: BinOption

        @Option(name: .long, parsing: .upToNextOption, help: "The plates of what lies in it.")
        var found: [String] = []

        @Option(name: .long, help: "A file with one plate a line; - is standard input.")
        var from: String?

        @Flag(name: .long, help: "The effect was seen.")
        var confirm = false

        @OptionGroup var person: PersonOption

        @Option(name: .long, help: "Why.")
        var reason: String?

        @OptionGroup var database: DatabaseOption

        func validate() throws {
            guard from != nil || !found.isEmpty else {
                throw ValidationError(
                    "Name what was counted: --found PLATE …, or --from FILE; an empty file is an empty bin.")
            }
        }

        func run() async throws {
            let counted = try CountedPlates(found: found, from: from)
            let ask = try RecountAsk(bin.code, counted, isConfirmed: confirm, reason: reason, by: person.by)
            Output.print(try await DeskClient(database: database.place).perform(.bin(.recount(ask))))
        }
    }
}
