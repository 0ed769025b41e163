import ArgumentParser
import Hub
import Wire

/// `returns-hub sheet …`
struct Sheet: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Copy, check, draw and publish grading sheets and the rules around them.",
        discussion: """
            A file is YAML and holds any of `categories`, `groups`, `sheets` and `dispositions`; texts stand in French \
            and English side by side.
            """,
        subcommands: [Shipped.self, Check.self, Draw.self, Publish.self])

    /// `returns-hub sheet shipped`
    struct Shipped: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the rules that this program ships with into a folder, as files to begin with.",
            discussion: "A file that is there already stays as it is, and the command ends.")

        @Argument(help: "The folder.", completion: .directory)
        var folder: String

        func run() throws {
            Output.print(try RulesFiles.writeShipped(to: folder).joined(separator: "\n"))
        }
    }

    /// `returns-hub sheet check`
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say all that is wrong in rules files, and show each sheet as a tree.",
            discussion: """
                Every way through a sheet is walked, every text measured for screens of 80x24 and 40x12, and the \
                sheet's own examples are run. Nothing is changed, and no hub is needed.
                """)

        @Argument(help: "The YAML files.", completion: .file(extensions: ["yaml", "yml"]))
        var files: [String]

        @OptionGroup var shown: SheetLanguageOption

        func run() throws {
            let checked = try RulesFiles.check(files)
            for file in checked.compactMap(\.file) where !file.sheets.isEmpty {
                Output.print(SheetTree.text(of: file, in: shown.language))
            }
            // The same files once more, for what is only wrong between them.
            _ = try RulesFiles.read(files)
            Output.print("\(files.count == 1 ? "The file is" : "All \(files.count) files are") right.")
        }
    }

    /// `returns-hub sheet draw`
    struct Draw: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draw the sheets of a file as an SVG picture.",
            discussion: "A file with faults is drawn as far as it can be read; `sheet check` names them.")

        @Argument(help: "The YAML file.", completion: .file(extensions: ["yaml", "yml"]))
        var file: String

        @Option(name: .long, help: "The picture to write.", completion: .file(extensions: ["svg"]))
        var out: String

        @OptionGroup var shown: SheetLanguageOption

        func run() throws {
            let checked = try RulesFiles.check([file])
            let drawn = checked.compactMap(\.file).filter { !$0.sheets.isEmpty }
            guard let first = drawn.first else {
                let faults = checked.flatMap(\.faults)
                throw faults.isEmpty ? ValidationError("\(file) has no sheet.") : HubFault.badRules(faults)
            }
            try RulesFiles.write(SheetPicture.svg(of: first, in: shown.language), to: out)
        }
    }

    /// `returns-hub sheet publish`
    struct Publish: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Publish rules files to all stations, all of them or nothing.",
            discussion: """
                A version that is published never changes: publish a change under the next version. Items that were \
                begun keep the version that they were begun with.
                """)

        @Argument(help: "The YAML files.", completion: .file(extensions: ["yaml", "yml"]))
        var files: [String]

        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let rules = try RulesFiles.publication(files)
            Output.print(try await DeskClient(database: database.place).perform(.publish(rules)))
        }
    }
}

/// Which of a sheet's languages is shown.
struct SheetLanguageOption: ParsableArguments {
    @Option(name: .long, help: "The language of the texts: fr or en.")
    var language = LabelLanguage.en
}
