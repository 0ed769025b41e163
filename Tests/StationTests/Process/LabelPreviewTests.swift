import Foundation
import Glibc
import Journal
import Returns
import Testing
import Wire

@testable import Station

/// `returns-station label preview` as a person runs it.
@Suite(.serialized) struct LabelPreviewTests {
    private static func preview(
        _ arguments: [String], at place: Place
    ) throws -> (ending: Child.Ending, output: String, errors: String) {
        try Child.run(place, ["label", "preview"] + arguments + ["--config", place.file("station.yaml")])
    }

    @Test func `a sample is drawn in every language, on the configured paper or another`() async throws {
        try await blocking {
            let place = try Place()
            try place.configure()
            let plain = try Self.preview(["--sample"], at: place)
            #expect(
                plain.ending == .exit(0) && plain.output.contains("width=\"50mm\" height=\"30mm\""), "\(plain.errors)")
            #expect(plain.output.contains("BACK TO STOCK") && plain.output.contains("sans-serif"))
            for language in ["zpl", "epl2", "tspl", "escpos"] {
                let run = try Self.preview(
                    [
                        "--sample", "--language", language, "--size", "100x50", "--dpi", "300", "--words", "fr",
                        "--copy", "2",
                    ],
                    at: place)
                #expect(run.ending == .exit(0) && run.output.hasPrefix("<svg "), "\(run.errors)")
                #expect(run.output.contains("COPIE 2") && run.output.contains("REMISE EN"))
                #expect(run.output.contains(language == "zpl" ? "sans-serif" : "monospace"))
                #expect(run.output.contains(language == "escpos" ? "width=\"63.0mm\"" : "width=\"100mm\""))
            }
            try place.configure("printer: { file: \(place.labels), language: tspl, size: 100x50, dpi: 300 }")
            let tspl = try Self.preview(["--sample", "--bytes", "--out", place.file("job")], at: place)
            #expect(tspl.ending == .exit(0) && tspl.output.isEmpty)
            let job = place.text(of: "job")
            #expect(job.hasPrefix("\nSIZE 100mm,50mm\n") && job.hasSuffix("\nPRINT 1\n"))
            #expect(!FileManager.default.fileExists(atPath: place.labels), "nothing was printed")
        }
    }

    @Test(arguments: ["zpl", "epl2", "tspl", "escpos"])
    func `a hostile product is words in the picture and in the bytes`(language: String) async throws {
        try await blocking {
            let place = try Place()
            try place.configure()
            // Short: a second line of text would be more commands of its own. The other one has a sign as well that is
            // spelt in hexadecimal, which its field says.
            let hostile = "<b>^XZ~JA\"\r\nP9\u{1B}!R\u{202E}"
            let common = ["--language", language, "--size", "100x50", "--product"]
            let svg = try Self.preview(["--sample"] + common + [hostile], at: place)
            #expect(svg.ending == .exit(0) && !svg.output.contains("<b>") && !svg.output.contains("\u{1B}"))
            #expect(svg.output.contains("&lt;b&gt;"))
            let commands = try [hostile, "Chemise/été"].map { product in
                let run = try Self.preview(["--sample", "--bytes"] + common + [product], at: place)
                return Self.marks(language).map { run.output.components(separatedBy: $0).count }
            }
            #expect(commands[0] == commands[1])
        }
    }

    /// What opens or ends a command in a language, wherever it stands.
    private static func marks(_ language: String) -> [String] {
        switch language {
        case "zpl": ["^", "~", "^XZ"]
        case "epl2": ["\"", "^", "\nP", "\nN\n"]
        case "tspl": ["\"", "~!", "\u{1B}", "\nPRINT"]
        default: ["\u{1B}!", "\u{1B}@", "\u{1D}V", "\u{10}"]
        }
    }

    @Test func `the label of an item is drawn from the journal while the station runs`() async throws {
        try await blocking {
            let place = try Place()
            try SmallSite.stock(place, parcels: 1)
            try place.configure("printer: { file: \(place.labels), language: zpl }")
            let daemon = try Child.daemon(place)
            let pipe = try Attached(place.socket)
            var shift = Shift(Hand(badge: SmallSite.english, language: .english, parcels: 0..<1))
            #expect(try shift.work(at: pipe))
            let items = try Findings(place).items
            let item = try #require(items.first)
            let run = try Self.preview([item.plate.text.lowercased()], at: place)
            #expect(run.ending == .exit(0) && run.output.contains("Thing 0"), "\(run.errors)")
            let bytes = try Self.preview([item.plate.text, "--bytes"], at: place)
            #expect(place.text(of: "labels.zpl").contains(bytes.output), "the same bytes as were printed")
            let copy = try Self.preview([item.plate.text, "--copy", "3"], at: place)
            #expect(copy.output.contains("COPY 3"))
            daemon.kill(SIGTERM)
            try daemon.wait()
        }
    }

    @Test func `what cannot be drawn is refused in words`() async throws {
        try await blocking {
            let place = try Place()
            try SmallSite.stock(place, parcels: 0)
            try place.configure()
            let rows: [(arguments: [String], code: Int32, words: String)] = [
                ([], 64, "either --sample"), (["--sample", "L100010000018"], 64, "either --sample"),
                (["L100010000018", "--product", "x"], 64, "--product belongs"),
                (["--sample", "--dpi", "200"], 64, "200"), (["--sample", "--language", "text"], 1, "--bytes"),
                (["--sample", "--copy", "1000"], 1, "copy 1000 is outside 1 to 999"),
                (["L1\u{1B}[2J"], 1, "is no licence plate"),
                ([LicencePlate(prefix: place.configuration.prefix, counter: 9).text], 1, "No label was ever asked for"),
                (["--sample", "--out", "/proc/nowhere/x"], 1, "cannot be written"),
            ]
            for (arguments, code, words) in rows {
                let run = try Self.preview(arguments, at: place)
                #expect(run.ending == .exit(code) && run.errors.contains(words), "\(arguments) \(run.errors)")
                #expect(run.output.isEmpty && !run.errors.contains("\u{1B}"))
            }
            let text = try Self.preview(["--sample", "--language", "text", "--bytes"], at: place)
            #expect(text.ending == .exit(0) && text.output.contains("BACK TO STOCK"))
        }
    }
}
