import ArgumentParser
import Hub
import Wire

/// `returns-hub policy …`
struct Policy: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check, publish and try out the rules by which items go their way.",
        discussion: """
            A policy stands in a YAML file under `policy`: what is forbidden, what is mandatory, what suppliers take \
            back, what each channel brings, and what decides where money cannot.
            """,
        subcommands: [Check.self, Sheet.Publish.self, Replay.self])

    /// `returns-hub policy check`
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say all that is wrong in rules files, with file, line and column. Nothing is changed.")

        @Argument(help: "The YAML files.", completion: .file(extensions: ["yaml", "yml"]))
        var files: [String]

        func run() throws {
            let publication = try RulesFiles.publication(files)
            Output.print(publication.items.map { "\($0.words): right" }.joined(separator: "\n"))
        }
    }

    /// `returns-hub policy replay`
    struct Replay: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Decide the recorded items again under other rules, and show what would have changed.",
            discussion: """
                The files are laid over what is published; nothing is stored. Each item is given the answers and the \
                room in the bins that it had then.
                """)

        @Option(name: .long, parsing: .upToNextOption, help: "The YAML files.", completion: .file(extensions: ["yaml"]))
        var rules: [String]

        @Option(name: .long, help: "The first civil day that counts, for example 2026-11-01.")
        var since: String

        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let publication = try RulesFiles.publication(rules)
            let report = try await database.answer { try await $0.replayPolicy(publication, since: since) }
            if !listing.json { Output.print(report.words) }
            Output.print(report.listing, asJSON: listing.json)
        }
    }
}
