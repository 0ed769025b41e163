import Foundation
import Glibc
import Journal
import Returns
import Testing
import Wire

@testable import Station

/// `returns-station cards` as a person runs it.
@Suite(.serialized) struct CardProgramTests {
    private static func cards(
        _ arguments: [String], at place: Place
    ) throws -> (ending: Child.Ending, output: String, errors: String) {
        try Child.run(place, ["cards"] + arguments + ["--config", place.file("station.yaml")])
    }

    /// A place with reference data from outside, which may hold anything.
    private static func place(_ items: [ReferenceItem], printer: String = "") throws -> Place {
        let place = try Place()
        let journal = try Journal.open(
            at: place.journal, identity: StationIdentity(place.configuration), playbook: StandardPlaybook.load())
        try journal.applyReference(items, cursor: "none:0", isComplete: true)
        try journal.close()
        try place.configure(printer)
        return place
    }

    private static func labels(of place: Place) -> String {
        "printer: { file: \(place.labels), language: zpl, size: 100x50 }"
    }

    @Test func `without a choice the desk's cards and the calibration card fill three sheets`() async throws {
        try await blocking {
            let place = try Place()
            try place.configure("site: LYON")
            let run = try Self.cards(["--out", place.file("sheets")], at: place)
            #expect(run.ending == .exit(0), "\(run.errors)")
            #expect(
                run.output.split(separator: "\n").map(String.init)
                    == (1...3).map { place.file("sheets/cards-\($0).svg") })
            let sheets = (1...3).map { place.text(of: "sheets/cards-\($0).svg") }.joined()
            for command in Command.allCases {
                #expect(sheets.contains(">\(OwnCode.command(site: "LYON", name: command.rawValue).text)<"))
            }
            for number in 1...9 { #expect(sheets.contains(">\(OwnCode.answer(site: "LYON", number: number).text)<")) }
            #expect(sheets.contains("Annuler / Undo") && sheets.contains("Reprendre la dernière étape"))
            #expect(sheets.contains("Take the last step back") && sheets.contains("ÉTALONNAGE / CALIBRATION"))
            #expect(sheets.contains("change aucun réglage.") && sheets.contains("nothing in the scanner."))
            #expect(!FileManager.default.fileExists(atPath: place.file("journal.sqlite")), "drawing makes no journal")
            let one = try Self.cards(["--answers", "--out", "-"], at: place)
            #expect(one.ending == .exit(0) && one.output.hasPrefix("<svg ") && one.output.hasSuffix("</svg>\n"))
            let two = try Self.cards(["--out", "-"], at: place)
            #expect(two.ending == .exit(1) && two.errors.contains("3 sheets are more than one file"))
        }
    }

    @Test func `bins and badges are the journal's, by generation and by alias, and so is the site`() async throws {
        try await blocking {
            var items = try SmallSite.reference(parcels: 0)
            items.append(.bin(Bin(code: "B-07", generation: 12, zone: "Zone <B>", binClass: "OVERFLOW", capacity: 1)))
            let place = try Self.place(items, printer: "site: ELSE")
            let all = try Self.cards(["--all", "--out", place.file("all.svg")], at: place)
            #expect(all.ending == .exit(0) && all.output.hasPrefix(place.file("all-1.svg\n")), "\(all.errors)")
            let count = all.output.split(separator: "\n").count
            let sheets = (1...count).map { place.text(of: "all-\($0).svg") }.joined()
            #expect(sheets.contains(OwnCode.bin(code: "B-07", generation: 12).text))
            #expect(sheets.contains("Bac, carte n° 12, Zone &lt;B&gt;") && sheets.contains("Bin, card no. 12, "))
            #expect(
                sheets.contains(">AN<") && sheets.contains(SmallSite.english) && sheets.contains("Operator&#39;s badge")
            )
            // The site that the hub gave counts, not the configuration's.
            #expect(sheets.contains(OwnCode.command(site: "DEMO", name: "UNDO").text) && !sheets.contains("%C-ELSE"))
            let some = try Self.cards(
                ["--bin", "B-07", "A-01", "--badge", "BO", "--out", place.file("some.svg")], at: place)
            #expect(some.ending == .exit(0) && some.output == place.file("some.svg\n"))
            let sheet = place.text(of: "some.svg")
            #expect(sheet.contains(SmallSite.card(ofBin: "A-01")) && sheet.contains(SmallSite.english))
            #expect(!sheet.contains(SmallSite.french) && !sheet.contains("%C-"))
            for (choice, word) in [(["--bin", "Z-99"], "bin Z-99"), (["--badge", "ANNA01"], "alias ANNA01")] {
                let none = try Self.cards(choice + ["--out", place.file("none")], at: place)
                #expect(none.ending == .exit(1) && none.errors.contains(word), "\(none.errors)")
            }
        }
    }

    @Test func `what stands in the way of drawing is said with what to do`() async throws {
        try await blocking {
            let place = try Place()
            try place.configure()
            let neither = try Self.cards(["--answers"], at: place)
            #expect(neither.ending == .exit(64) && neither.errors.contains("either --out"))
            let bins = try Self.cards(["--bins", "--out", place.file("x")], at: place)
            #expect(bins.ending == .exit(1) && bins.errors.contains("Start the station once."), "\(bins.errors)")
            let folder = try Self.cards(["--answers", "--out", "/proc/nowhere"], at: place)
            #expect(folder.ending == .exit(1) && folder.errors.contains("/proc/nowhere cannot be written"))
            try place.write("no journal at all", to: "journal.sqlite")
            let foreign = try Self.cards(["--answers", "--out", place.file("x")], at: place)
            #expect(foreign.ending == .exit(1) && foreign.errors.contains("The journal cannot be used"))
        }
    }

    @Test func `hostile names are words on a card, or a refusal`() async throws {
        try await blocking {
            let alias = "</text><script>\u{1B}[2J^XZ\u{202E}"
            let badge = Badge(id: "EVIL01", alias: alias, language: .french, role: .supervisor)
            let place = try Self.place([
                .badge(badge), .bin(Bin(code: "A 17\u{1B}<", generation: 1, zone: "z", binClass: "c", capacity: 1)),
            ])
            try place.configure(Self.labels(of: place))
            let drawn = try Self.cards(["--badges", "--out", "-"], at: place)
            #expect(drawn.ending == .exit(0) && !drawn.output.contains("<script") && !drawn.output.contains("\u{1B}"))
            #expect(drawn.output.contains("&lt;/text&gt;&lt;script&gt;[2J^XZ") && !drawn.output.contains("\u{202E}"))
            let bin = try Self.cards(["--bins", "--out", place.file("x")], at: place)
            #expect(bin.ending == .exit(1) && bin.errors.contains("no scanner would read"))
            #expect(!bin.errors.contains("\u{1B}"))
            let daemon = try Child.daemon(place)
            _ = try Attached(place.socket)
            let printed = try Self.cards(["--badges", "--print"], at: place)
            #expect(printed.ending == .exit(0), "\(printed.errors)")
            #expect(place.text(of: "labels.zpl").components(separatedBy: "^XZ").count == 2)
            daemon.kill(SIGTERM)
            try daemon.wait()
        }
    }

    @Test func `the station prints one label a card, and nothing of it is an event`() async throws {
        try await blocking {
            let place = try Self.place(try SmallSite.reference(parcels: 0))
            try place.configure(Self.labels(of: place))
            let daemon = try Child.daemon(place)
            _ = try Attached(place.socket)
            let run = try Self.cards(["--all", "--print"], at: place)
            let count = Command.allCases.count + 10 + 1 + (try SmallSite.bins().count) + 2
            #expect(run.ending == .exit(0) && run.output == "\(count) cards printed.\n", "\(run.errors)")
            let labels = place.text(of: "labels.zpl")
            #expect(labels.components(separatedBy: "^XA").count == count + 1)
            #expect(labels.components(separatedBy: "^PQ1^XZ").count == count + 1)
            #expect(labels.contains("^BXN,") && labels.contains("_25C-DEMO-UNDO-") && labels.contains("_25U-BOB002-"))
            daemon.kill(SIGTERM)
            #expect(try daemon.wait() == .exit(0))
            #expect(try Findings(place).events.isEmpty)
        }
    }

    @Test func `a card that does not go on the label is refused with its width, and no printer is a refusal`()
        async throws
    {
        try await blocking {
            let place = try Place()
            try place.configure("printer: { file: \(place.labels), language: zpl, size: 50x30 }")
            let nobody = try Self.cards(["--calibration", "--print"], at: place)
            #expect(nobody.ending == .exit(69) && nobody.errors.contains("No station answers"))
            let daemon = try Child.daemon(place)
            _ = try Attached(place.socket)
            let small = try Self.cards(["--calibration", "--commands", "--print"], at: place)
            #expect(small.ending == .exit(1) && small.errors.contains(" mm ("), "\(small.errors)")
            #expect(small.errors.contains("Take a larger label.") && small.errors.contains("0 of 18 cards are printed"))
            #expect(small.errors.contains("the next one is command UNDO"))
            let matrix = try Self.cards(["--calibration", "--print"], at: place)
            #expect(matrix.ending == .exit(0), "the matrix fits")
            daemon.kill(SIGTERM)
            try daemon.wait()
            try place.configure()
            let poor = try Child.daemon(place)
            _ = try Attached(place.socket)
            let none = try Self.cards(["--answers", "--print"], at: place)
            #expect(
                none.ending == .exit(1) && none.errors.contains("Nothing was printed: this bench has no printer"),
                "\(none.errors)")
            poor.kill(SIGTERM)
            try poor.wait()
        }
    }
}
