import ArgumentParser
import Station
import Wire

/// `returns-station replay`: plays a recording through the decoder.
struct ReplayRecording: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay",
        abstract: "Play recordings of devices through the decoder and say what it makes of them, a line each.",
        discussion: """
            No station is needed, and none is disturbed. What is in a file, its name says: .evdev, .hidraw with its \
            .descriptor beside it, .serial, or .printer, as `returns-station devices record` writes them. The \
            description beside a recording says how the scanner was set up; an option counts instead of it. Control \
            characters are shown as \\u{1D}.

            Exit codes: 0 played; 1 a file is no recording; 64 wrong usage.
            """)

    @Argument(help: "The recordings.", completion: .file(extensions: ["evdev", "hidraw", "serial", "printer"]))
    var files: [String]

    @Option(help: "The keyboard layout that the scanner is set to: us, fr, de(nodeadkeys) …")
    var layout: String?

    @Option(help: "What ends a scan: enter, tab or idle.")
    var suffix: String?

    @Option(help: "How GS is typed: controlBracket or f8.")
    var gs: String?

    @Option(help: "The silence that ends a scan, in milliseconds.")
    var silence: Int?

    @Option(help: "What begins a code on a serial line: none or stx.")
    var start: String?

    @Option(help: "What ends a code on a serial line: cr, lf, crlf, tab, etx or silence.")
    var end: String?

    @Option(help: "What the check character on a serial line covers: none, code or codeandend.")
    var check: String?

    @Option(help: "What a scanner on a serial line is told: none, acknak or bell.")
    var answers: String?

    @Option(help: "What the printer speaks: zpl, epl2, tspl, escpos or text.")
    var language: String?

    @Flag(help: "Print JSON, for scripts.")
    var json = false

    func validate() throws {
        guard !files.isEmpty else { throw ValidationError("Name at least one recording.") }
        if let silence, silence < 1 { throw ValidationError("--silence takes 1 or more, not \(silence).") }
    }

    mutating func run() async throws {
        var settings = RecordingReplay.Settings()
        (settings.layout, settings.suffix, settings.separator) = (layout, suffix, gs)
        (settings.silence, settings.start, settings.end) = (silence, start, end)
        (settings.check, settings.answers, settings.language) = (check, answers, language)
        do throws(ReplayFault) {
            let report = try RecordingReplay(settings).run(files)
            print(json ? report.json : report.table)
        } catch {
            throw failure(TerminalText.safe(error.description), .failure)
        }
    }
}
