import Foundation
import Returns
import SystemPackage
import Testing
import Wire

@testable import Hub

/// `returns-hub capacity`, over a real store.
@Suite(.overBothStores) struct CapacityTests {
    private static let hour: Int64 = 3_600_000
    /// Monday, 21 September 2026, 18:13:20 in Paris: two hours after the events of these tests.
    private static let now = Floor.start.advanced(byMilliseconds: 2 * hour)
    private static let gtin = "4006381333931"
    private let floor: Floor
    private let store: HubStore

    /// A-1 takes ten items, A-2 stands closed and empty; H-1 takes two. A felt pen cost 12.34 € and takes 0.6 l.
    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1"]).store
        _ = try await store.publish([
            .product(
                Product(
                    gtin: try #require(GTIN(Self.gtin)), name: LocalizedText(french: "Feutre", english: "Felt pen"),
                    category: "apparel", supplier: "ACME", details: ProductDetails(costCents: 1_234, millilitres: 600))),
            .bin(Bin(code: "A-1", generation: 2, zone: "North", binClass: "RESTOCK", capacity: 10)),
            .bin(Bin(code: "H-1", generation: 1, zone: "Cage", binClass: "SECOND-LOOK", capacity: 2)),
        ])
    }

    private static func decided(_ plate: LicencePlate, _ binClass: String) -> Event {
        let words = LocalizedText(french: "parce que", english: "because")
        return .itemDispositioned(
            ItemDisposition(
                plate: plate, disposition: .restock, binClass: binClass, rule: "R", table: "house", tableVersion: 1,
                label: words, reason: words))
    }

    /// So many items in A-1, and one held in H-1; an event a second from 16:13:20 on.
    private func fill(_ count: Int, held: Bool = false) async throws {
        var journal = StationJournal("S1", [Bench.arrival()])
        for counter in 1...count {
            let plate = try Bench.plate(counter)
            journal.add(Bench.identified(plate))
            journal.add(Self.decided(plate, "RESTOCK"))
            journal.add(.itemBinned(plate: plate, place: Bench.place("A-1", 2)))
        }
        if held {
            let plate = try Bench.plate(900)
            journal.add(Bench.identified(plate))
            journal.add(.itemGraded(ItemGrading(plate: plate, grade: .held, hold: .secondLook, tasks: [])))
            journal.add(Self.decided(plate, "SECOND-LOOK"))
            journal.add(.itemBinned(plate: plate, place: Bench.place("H-1")))
        }
        _ = try await store.append(journal.received())
    }

    private func row(_ binClass: String = "RESTOCK") async throws -> [String: Listing.Cell] {
        let listing = try await store.capacityReport(of: binClass, at: Self.now).classes
        return Dictionary(uniqueKeysWithValues: zip(listing.columns, try #require(listing.rows.first)))
    }

    @Test func `a class has its load, its alert, its moments and what gives it room, with the money`() async throws {
        try await fill(7)
        let row = try await row()
        #expect(row["bins"] == .number(1) && row["open"] == .number(1))
        #expect(row["load"] == .number(7) && row["capacity"] == .number(10) && row["fillPercent"] == .number(70))
        #expect(row["alert"] == .text("! from 70 %"))
        // Seven came in the one hour from 16 to 17 h and none in the next, which is all that was seen: 84 a day, and an
        // hour that was never seen is taken as 3.5. Two more come by 18:47:37.
        #expect(row["perDay"] == .number(84))
        #expect(row["likely"] == .text("2026-09-21T18:47+02:00"))
        #expect(row["relief"] == .text("dispatch A-1: 7 items, 4 l, 86.38 € at cost"))
        #expect(row["reliefLitres"] == .number(4))
        #expect(row["reliefUnits"] == .number(7) && row["reliefCents"] == .number(8_638))
    }

    @Test func `an item that is on its way counts, and one that was voided does not`() async throws {
        let (way, void) = (try Bench.plate(1), try Bench.plate(2))
        var journal = StationJournal("S1", [Bench.arrival()])
        for plate in [way, void] {
            journal.add(Bench.identified(plate))
            journal.add(.binReserved(plate: plate, place: Bench.place("A-1", 2)))
        }
        journal.add(.itemVoided(plate: void))
        _ = try await store.append(journal.received())
        #expect(try await row()["load"] == .number(1))
        #expect(try await row()["relief"] == .text(nil))
        #expect(try await row()["likely"] == .text(nil))
    }

    @Test func `an earlier generation fills nothing, and its arrivals are history all the same`() async throws {
        try await fill(7)
        _ = try await store.publish([
            .bin(Bin(code: "A-1", generation: 3, zone: "North", binClass: "RESTOCK", capacity: 10))
        ])
        let row = try await row()
        #expect(row["load"] == .number(0) && row["alert"] == .text("ok") && row["perDay"] == .number(84))
    }

    @Test func `an empty closed bin is opened first, and held items are decided on`() async throws {
        try await fill(9, held: true)
        _ = try await store.publish([
            .bin(Bin(code: "A-2", generation: 1, zone: "North", binClass: "RESTOCK", capacity: 40, isOpen: false)),
            .bin(Bin(code: "H-1", generation: 1, zone: "Cage", binClass: "SECOND-LOOK", capacity: 1)),
        ])
        #expect(try await row()["relief"] == .text("open A-2: empty, takes 40"))
        #expect(try await row()["likely"] == .text("2026-09-21T18:13+02:00"))
        #expect(try await row("SECOND-LOOK")["relief"] == .text("decide on H-1: 1 of 1 items are held"))
    }

    @Test func `announced returns that have not come bring the likely moment nearer`() async throws {
        try await fill(1)
        let quiet = try await row()["likely"]
        let gtin = try #require(GTIN(Self.gtin))
        let announce = { (rma: String, notice: Moment) in
            ReferenceItem.expectedReturn(
                ExpectedReturn(
                    rma: rma, codes: [], lines: [ExpectedLine(number: 1, gtin: gtin, quantity: 5_000)],
                    noticeAt: notice))
        }
        // A notice of last year is no parcel on its way.
        _ = try await store.publish([announce("RMA-8", Self.now.advanced(byMilliseconds: -400 * 24 * Self.hour))])
        #expect(try await row()["likely"] == quiet)
        _ = try await store.publish([announce("RMA-9", Self.now)])
        // 5,000 in 120 hours beside 12 a day; eight fit.
        #expect(try await row()["likely"] == .text("2026-09-21T18:24+02:00"))
    }

    @Test func `bins that are due to be closed and classes short of empty ones are named`() async throws {
        try await fill(7, held: true)
        let terms = { (closing: ClosingTerms) in BinDetails(closing: closing) }
        _ = try await store.publish([
            .bin(
                Bin(
                    code: "A-1", generation: 2, zone: "North", binClass: "RESTOCK", capacity: 10,
                    details: terms(ClosingTerms(authorisationCents: 8_638, ageHours: 1)))),
            .bin(Bin(code: "A-2", generation: 1, zone: "North", binClass: "RESTOCK", capacity: 10)),
            .bin(Bin(code: "A-3", generation: 1, zone: "North", binClass: "RESTOCK", capacity: 10, isOpen: false)),
            .bin(
                Bin(
                    code: "H-1", generation: 1, zone: "Cage", binClass: "SECOND-LOOK", capacity: 2,
                    details: terms(ClosingTerms(cutOffMinuteOfDay: 17 * 60)))),
        ])
        let report = try await store.capacityReport(at: Self.now)
        #expect(
            report.advice.sorted() == [
                "close now: A-1, enough to ask for the supplier's authorisation", "close now: H-1, cut-off 09-21 17:00",
                "only 1 empty bin left for RESTOCK",
            ])
        #expect(try await row()["empty"] == .number(1))
        #expect(try await row()["close"] == .text("A-1 enough to ask for the supplier's authorisation"))
        #expect(report.chart(columns: 80).hasSuffix("\nonly 1 empty bin left for RESTOCK"))
        // A cent less, and only its age is left; the item came in shortly before two hours ago.
        _ = try await store.publish([
            .bin(
                Bin(
                    code: "A-1", generation: 2, zone: "North", binClass: "RESTOCK", capacity: 10,
                    details: terms(ClosingTerms(authorisationCents: 8_639, ageHours: 1))))
        ])
        #expect(try await row()["close"] == .text("A-1 open for 1 h"))
    }

    @Test func `the most urgent class stands first, and each bin can be listed`() async throws {
        try await fill(3, held: true)
        _ = try await store.publish([
            .bin(Bin(code: "H-1", generation: 1, zone: "Cage", binClass: "SECOND-LOOK", capacity: 1))
        ])
        let report = try await store.capacityReport(at: Self.now)
        #expect(report.classes.rows.map { $0[0] } == [.text("SECOND-LOOK"), .text("RESTOCK")])
        #expect(
            report.bins.rows == [
                [
                    .text("SECOND-LOOK"), .text("H-1"), .number(1), .text("Cage"), .text("full"), .number(1),
                    .number(1), .number(1), .number(1), .number(100), .text("!!! from 95 %"), .number(1_234),
                    .number(1), .text("full"),
                ],
                [
                    .text("RESTOCK"), .text("A-1"), .number(2), .text("North"), .text("open"), .number(3), .number(3),
                    .number(0), .number(10), .number(30), .text("ok"), .number(3_702), .number(3), .text(nil),
                ],
            ])
    }

    @Test func `a class that no bin is of is refused, and a file that cannot be written says why`() async throws {
        await #expect(throws: HubFault.refused(.noSuchBinClass("GOLD"))) {
            try await store.capacityReport(of: "GOLD", at: Self.now)
        }
        #expect(
            HubFault.refused(.noSuchBinClass("GOLD")).description
                == "No bin is of the class GOLD. `returns-hub capacity` lists the classes.")
        #expect(throws: HubFault.file(path: "/nowhere/a.svg", .noSuchFileOrDirectory)) {
            try RulesFiles.write("<svg/>", to: "/nowhere/a.svg")
        }
    }

    @Test func `a floor without bins has an empty list, and pictures of nothing`() async throws {
        let bare = try Floor()
        let report = try await bare.open(stations: []).store.capacityReport(at: Self.now)
        #expect(report.classes.rows.isEmpty && report.bins.rows.isEmpty)
        #expect(report.chart(columns: 80).split(separator: "\n").count == 1)
        #expect(Self.isWellFormed(report.svg))
    }

    @Test func `the chart fits the terminal and shows the alert without a colour`() async throws {
        try await fill(7, held: true)
        let lines = try await store.capacityReport(at: Self.now).chart(columns: 80).split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines.allSatisfy { $0.count <= 80 })
        let bar = String(repeating: "#", count: 30) + "|......|...|.."
        #expect(lines[1].hasPrefix("RESTOCK     [\(bar)]  70 % !  "), "\(lines[1])")
        let narrow = try await store.capacityReport(at: Self.now).chart(columns: 1)
        #expect(narrow.contains("[#######.||]"), "\(narrow)")
    }

    @Test func `a class with a hostile name breaks neither the picture nor the terminal`() {
        let name = "</text><script>alert(1)</script>&\u{1B}]0;x\u{7}\u{202E}\"'" + String(repeating: "W", count: 50)
        // No hub reads such a name from its own feed; the picture relies on nobody for that.
        let bin = Bin(code: "X-1", generation: 1, zone: "X", binClass: name, capacity: 1)
        let fill = ClassFill(binClass: name, bins: [BinFill(bin: bin, load: 1, inside: 1)])
        let report = CapacityReport(
            at: Self.now, calendar: .metropolitanFrance,
            rows: [
                CapacityRow(
                    fill: fill,
                    forecast: FillForecast(
                        load: 1, capacity: 1, rates: .none, at: Self.now, in: .metropolitanFrance),
                    thousandthsPerDay: 0, values: [:], closings: [])
            ], stranded: [])
        #expect(Self.isWellFormed(report.svg))
        #expect(report.svg.contains("&lt;/text&gt;&lt;script&gt;"))
        #expect(!report.svg.contains("<script"))
        for text in [report.svg, report.chart(columns: 80), report.classes.table, report.bins.table] {
            #expect(!text.unicodeScalars.contains { TerminalText.isControl($0) && $0 != "\n" })
        }
    }

    /// Whether every element that is opened is closed, in its order, and every `&` begins one of XML's own entities.
    private static func isWellFormed(_ svg: String) -> Bool {
        var open: [Substring] = []
        for part in svg.split(separator: "<", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: ">") else { return false }
            let name = part.prefix { $0 != " " && $0 != ">" && $0 != "/" || $0 == "/" && part.first == "/" }
            if part.first == "/" {
                guard open.popLast() == name.dropFirst() else { return false }
            } else if part[..<end].last != "/" {
                open.append(name)
            }
        }
        let entities = svg.split(separator: "&", omittingEmptySubsequences: false).dropFirst()
        return open.isEmpty && entities.allSatisfy { rest in ["amp;", "lt;", "gt;"].contains { rest.hasPrefix($0) } }
    }
}
