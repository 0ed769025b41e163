import Foundation
import Returns
import Testing
import Wire

@testable import Simulation

/// The floor's own bookkeeping finds what it is there to find.
struct LedgerTests {
    private static let bin = Bin(code: "A-1", generation: 1, zone: "A", binClass: "RESTOCK", capacity: 1)
    private static let other = Bin(code: "A-2", generation: 1, zone: "A", binClass: "OUTLET", capacity: 1)

    private let first: LicencePlate
    private let second: LicencePlate

    init() throws {
        let prefix = try #require(PlatePrefix("10001"))
        (first, second) = (LicencePlate(prefix: prefix, counter: 1), LicencePlate(prefix: prefix, counter: 2))
    }

    private func identification(_ plate: LicencePlate) -> ItemIdentification {
        ItemIdentification(
            plate: plate, parcel: "P",
            candidate: ItemCandidate(code: "", gtin: nil, serial: nil, lot: nil, isKnown: false), name: nil,
            category: nil, match: .uncoded, sheet: nil, firstQuestion: nil)
    }

    private func identified(_ plate: LicencePlate) -> Event { .itemIdentified(identification(plate)) }

    private func grading(_ plate: LicencePlate, hold: Hold? = nil) -> ItemGrading {
        ItemGrading(plate: plate, grade: hold == nil ? .new : .held, hold: hold, tasks: [])
    }

    private func disposition(_ plate: LicencePlate) -> ItemDisposition {
        let text = LocalizedText(french: "", english: "")
        return ItemDisposition(
            plate: plate, disposition: .restock, binClass: "RESTOCK", rule: "R", table: "T", tableVersion: 1,
            label: text, reason: text)
    }

    private func judged(_ plate: LicencePlate, hold: Hold? = nil) -> [Event] {
        [.itemGraded(grading(plate, hold: hold)), .itemDispositioned(disposition(plate))]
    }

    /// A supervisor had given the plate up, and has it back.
    private func restored(_ plate: LicencePlate) -> Event {
        let item = HeldItem(
            identification: identification(plate), grading: grading(plate), disposition: disposition(plate),
            place: Self.bin.place, copies: 1)
        return .supervised(badge: "CHEF01", .itemRestored(item))
    }

    private func reserved(_ plate: LicencePlate, _ bin: Bin = bin) -> Event {
        .binReserved(plate: plate, place: bin.place)
    }

    private func binned(_ plate: LicencePlate, _ bin: Bin = bin) -> Event {
        .itemBinned(plate: plate, place: bin.place)
    }

    /// Steps as the journal would record them.
    private func ledger(_ steps: [Event]...) -> ItemLedger {
        var sequence = 0
        let recorded = steps.map { events in
            let step = sequence + 1
            return events.map { event in
                sequence += 1
                return RecordedEvent(sequence: sequence, step: step, at: Moment(milliseconds: 0), event: event)
            }
        }
        return ItemLedger(station: "S1", bins: [Self.bin, Self.other], steps: recorded)
    }

    @Test func `an item that goes its way is no finding, and is in one bin`() {
        let ledger = ledger([identified(first)], judged(first) + [reserved(first)], [binned(first)])
        #expect(ledger.findings == [])
        #expect(ledger.items[first]?.binned == Self.bin.place)
        #expect(ledger.load(of: Self.bin.place) == 1)
    }

    @Test func `a plate on two items is found`() {
        #expect(ledger([identified(first)], [identified(first)]).findings.first?.contains("given before") == true)
    }

    @Test func `a bin that is assigned beyond its capacity is found, and what a person does anyway is not`() {
        let start = [identified(first)] + judged(first) + [reserved(first), identified(second)] + judged(second)
        #expect(ledger(start, [reserved(second)]).findings.first?.contains("one too many") == true)
        #expect(ledger(start, [reserved(second), binned(second)]).findings == [])
    }

    @Test func `an item that is binned ungraded, twice, or held in another class of bin is found`() {
        let ungraded = ledger([identified(first)], [reserved(first), binned(first)])
        #expect(ungraded.findings.contains { $0.contains("without grade") })
        let ready = [identified(first)] + judged(first) + [reserved(first)]
        #expect(ledger(ready, [binned(first)], [binned(first)]).findings.contains { $0.contains("already in A-1") })
        let held = [identified(first)] + judged(first, hold: .hazard) + [reserved(first, Self.other)]
        #expect(ledger(held, [binned(first, Self.other)]).findings.contains { $0.contains("held for hazard") })
    }

    @Test func `a plate that was given up and goes on is found`() {
        let ledger = ledger([identified(first)], [.itemVoided(plate: first)], judged(first))
        #expect(ledger.findings.contains { $0.contains("given up and goes on") })
    }

    @Test func `a plate that a supervisor has back goes on, and one that was never given up is found`() {
        let start = [identified(first)] + judged(first) + [reserved(first), binned(first)]
        let out: [Event] = [
            .itemUnbinned(plate: first, place: Self.bin.place), .binReleased(plate: first, place: Self.bin.place),
            .itemVoided(plate: first),
        ]
        let back = [restored(first)] + judged(first) + [reserved(first), binned(first)]
        let ledger = ledger(start, out, back)
        #expect(ledger.findings == [])
        #expect(ledger.items[first]?.binned == Self.bin.place)
        #expect(ledger.load(of: Self.bin.place) == 1)
        #expect(self.ledger(start, [restored(first)]).findings.first?.contains("not given up") == true)
    }

    @Test func `a label that nobody asked for, and one that waits for ever, are found`() {
        let content = LabelContent(
            plate: first, grade: .new, disposition: "", bin: nil, product: "", requestedAt: Moment(milliseconds: 0),
            station: "S1", copy: 1, isHeld: false)
        func labels(_ events: [Event]) -> LabelLedger {
            let recorded = events.enumerated().map {
                RecordedEvent(sequence: $0 + 1, step: $0 + 1, at: Moment(milliseconds: 0), event: $1)
            }
            return LabelLedger(station: "S1", events: recorded)
        }
        let paper = PrintedLabel(format: "^XA^FD>:L>5\(first.text.dropFirst())^FS^XZ")
        #expect(paper.plate == first.text)
        let asked = labels([.labelRequested(job: 1, content: content)])
        #expect(asked.findings(printed: [paper]).count == 1)
        #expect(asked.findings(atTheEndOf: State()).count == 1)
        let sent = labels([
            .labelRequested(job: 1, content: content), .labelMoved(job: 1, plate: first, stage: .sending),
        ])
        #expect(sent.findings(printed: [paper]) == [] && sent.findings(atTheEndOf: State()) == [])
        #expect(sent.findings(printed: [paper, paper]).count == 1)
    }

    @Test func `a hub that is ahead, otherwise or behind is found`() {
        let journal = ["a", "b", "c"].map { Data($0.utf8) }
        func findings(_ hub: [Data], isOver: Bool) -> Int {
            HubAudit.findings(station: "S1", hub: hub, journal: journal, isOver: isOver).count
        }
        #expect(findings([], isOver: false) == 0 && findings(Array(journal.prefix(2)), isOver: false) == 0)
        #expect(findings(journal, isOver: true) == 0)
        #expect(findings(Array(journal.prefix(2)), isOver: true) == 1)
        #expect(findings(journal + [Data("d".utf8)], isOver: false) == 1)
        #expect(findings([journal[1]], isOver: false) == 1)
    }
}
