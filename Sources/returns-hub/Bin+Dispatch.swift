public import ArgumentParser
public import Hub

extension ManifestFormat: ExpressibleByArgument {}

extension Bin {
    /// `returns-hub bin sscc-prefix`
    struct SSCCNumbering: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "sscc-prefix", abstract: "Set the company's GS1 prefix, with which every SSCC begins.",
            discussion: "A number is never given twice, also when a prefix is set again.")

        @Argument(help: "The GS1 company prefix: 4 to 12 digits, without a check digit.")
        var prefix: String

        @Option(name: .customLong("extension"), help: "The extension digit, 0 to 9.")
        var extensionDigit = "0"

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let prefix = try SSCCPrefix(prefix, extensionDigit: extensionDigit)
            let request = DeskRequest.bin(.number(prefix, by: person.by))
            Output.print(try await DeskClient(database: database.place).perform(request))
        }
    }

    /// `returns-hub bin dispatch`
    struct Dispatch: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Send staged bins off with what is in them, all of them or none; it cannot be undone.",
            discussion: """
                Each bin goes on empty, as its next generation. A supplier's goods leave only under his number where the \
                agreement wants one; what is destroyed because nobody wants it, only once its offers of donation have \
                come to nothing.
                """)

        @Argument(help: "The bins' codes.")
        var codes: [String]

        @Option(name: .long, help: "Who gets them: name, and address if wanted.")
        var to: String

        @Option(name: .long, help: "Who carries them.")
        var carrier: String?

        @Option(
            name: .long, help: "The supplier's number. (default: the one that the books have for these goods)")
        var authorisation: String?

        @Flag(name: .long, help: "The packages bear the marks of dangerous goods that they need.")
        var transportMarks = false

        @OptionGroup var person: PersonOption
        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let ask = try DispatchAsk(
                codes, to: to, carrier: carrier, authorisation: authorisation, bearsMarks: transportMarks, by: person.by
            )
            Output.print(try await DeskClient(database: database.place).perform(.bin(.dispatch(ask))))
        }
    }

    /// `returns-hub bin dispatches`
    struct Dispatches: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List what was sent, latest first.")

        @OptionGroup var database: DatabaseOption
        @OptionGroup var listing: ListingOptions

        func run() async throws {
            let rows = try await database.read { try await $0.dispatchListing() }
            Output.print(rows, asJSON: listing.json)
        }
    }

    /// `returns-hub bin manifest`
    struct ShowManifest: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "manifest", abstract: "Print what leaves, or left, in a bin.",
            discussion: """
                Of a staged bin what lies in it now, of what was sent what left, as it was then. `html` is one page to \
                print: redirect it into a file.
                """)

        @Argument(help: "A bin's code, an SSCC, or a dispatch's number.")
        var subject: String

        @Option(name: .long, help: "csv, json or html.")
        var format = ManifestFormat.csv

        @Option(name: .long, help: "The language of its words: fr or en.")
        var language = LabelLanguage.fr

        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let manifest = try await database.answer { try await $0.manifest(of: subject) }
            Output.print(manifest.text(format, language))
        }
    }

    /// `returns-hub bin register`
    struct Register: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print the register of outgoing waste as CSV.",
            discussion: """
                The code of the European list of waste is proposed from the product's category, battery and dangers; it \
                is empty where the catalogue does not tell. `unweighed` are pieces that the kilograms leave out.
                """)

        @Option(name: .long, help: "The first day, such as 2026-11-01.")
        var from: String

        @Option(name: .long, help: "The last day, counted.")
        var to: String

        @Option(name: .long, help: "csv.")
        var format = RegisterFormat.csv

        @Option(name: .long, help: "The language of its words: fr or en.")
        var language = LabelLanguage.fr

        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let register = try await database.answer { try await $0.wasteRegister(from: from, to: to) }
            switch format {
            case .csv: Output.print(register.csv(language))
            }
        }
    }
}

/// How the register is written.
enum RegisterFormat: String, CaseIterable, ExpressibleByArgument {
    case csv
}
