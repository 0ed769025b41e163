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
        subcommands: [Shipped.self, Check.self, Sheet.Publish.self, Replay.self])

    /// `returns-hub policy shipped`
    struct Shipped: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the policy that this program ships with into a folder, as a file to begin with.",
            discussion: """
                Without a folder it is printed. A file that is there already stays as it is, and the command ends. No \
                hub starts with this policy: make its costs and contracts your own, then publish it.
                """)

        @Argument(help: "The folder.", completion: .directory)
        var folder: String?

        func run() throws {
            Output.print(try folder.map(RulesFiles.writeShippedPolicy) ?? StandardPolicy.document.yaml)
        }
    }

    /// `returns-hub policy check`
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say all that is wrong in rules files, with file, line and column. Nothing is changed.",
            discussion: "A policy's own examples are decided, and those that come out otherwise are named.")

        @Argument(help: "The YAML files.", completion: .file(extensions: ["yaml", "yml"]))
        var files: [String]

        func run() throws {
            let read = try RulesFiles.read(files)
            let publication = RulesPublication(files: read)
            let examples = read.compactMap(\.draft).reduce(0) { $0 + $1.examples.count }
            Output.print(
                (publication.items.map { "\($0.words): right" }
                    + (examples == 0 ? [] : ["\(examples) examples come out as they say."]))
                    .joined(separator: "\n"))
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
