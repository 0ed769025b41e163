import ArgumentParser
import Foundation
import Station
import Wire

/// `returns-station cards`: the cards of the floor, on sheets or on labels.
struct DrawCards: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cards",
        abstract: "Draw command, answer, bin and badge cards and the calibration card, or print them on labels.",
        discussion: """
            --out draws A4 sheets of ten cards as SVG; print them at 100 % and cut along the thin lines. --print has the \
            running station print each card on a label of its own; run it as the account that the station runs as. \
            Command, answer and calibration cards need labels of 100x50 mm.

            Without a choice: commands, answers and the calibration card. Cards carry the station's site, bins the \
            generation that they have now: print a bin's card again when the bin was emptied.

            Exit codes: 0 done; 1 refused, with the reason; 69 no station answers; 78 the configuration cannot be used.
            """)

    @Option(help: "A folder, for cards-1.svg and so on; a file.svg; or - for standard output.", completion: .file())
    var out: String?

    @Flag(help: "Print on the station's label printer.")
    var print = false

    @Flag(help: "All commands.")
    var commands = false

    @Flag(help: "The answers 1 to 9.")
    var answers = false

    @Flag(help: "The code that shows how a scanner is set; scan it once with each scanner.")
    var calibration = false

    @Flag(help: "All bins that the station knows.")
    var bins = false

    @Option(parsing: .upToNextOption, help: "These bins, by their code.")
    var bin: [String] = []

    @Flag(help: "All badges that the station knows.")
    var badges = false

    @Option(parsing: .upToNextOption, help: "These badges, by their alias.")
    var badge: [String] = []

    @Flag(help: "Everything.")
    var all = false

    @OptionGroup var common: ConfigurationOption

    mutating func validate() throws {
        guard (out != nil) != print else { throw ValidationError("Say either --out, with a place, or --print.") }
    }

    mutating func run() async throws {
        let cards = FloorCards(configuration: try common.load(), environment: ProcessInfo.processInfo.environment)
        let selection = selection
        guard let out else {
            let count = try done(try await saying { try await cards.printed(selection) })
            Swift.print("\(count) \(count == 1 ? "card" : "cards") printed.")
            return
        }
        let sheets = try done(try await saying { try cards.sheets(selection) })
        if out == "-" {
            guard sheets.count == 1 else {
                throw failure("\(sheets.count) sheets are more than one file: name a folder with --out.", .failure)
            }
            FileHandle.standardOutput.write(Data(sheets[0].utf8))
        } else {
            for place in try await saying({ try FloorCards.write(sheets, to: out) }) { Swift.print(place) }
        }
    }

    private var selection: CardSelection {
        let isChosen = commands || answers || calibration || bins || !bin.isEmpty || badges || !badge.isEmpty
        let isUsual = all || !isChosen
        return CardSelection(
            commands: commands || isUsual, answers: answers || isUsual, calibration: calibration || isUsual,
            bins: all || bins ? .all : bin.isEmpty ? .none : .named(bin),
            badges: all || badges ? .all : badge.isEmpty ? .none : .named(badge))
    }

    private func done<Value>(_ outcome: FloorCards.Outcome<Value>) throws -> Value {
        switch outcome {
        case .done(let value): return value
        case .refused(let words): throw failure(TerminalText.safe(words), .failure)
        }
    }
}
