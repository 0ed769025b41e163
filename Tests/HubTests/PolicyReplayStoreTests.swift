import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// `returns-hub policy replay`: what is recorded, decided again.
@Suite(.overBothStores) struct PolicyReplayStoreTests {
    @Test func `items that stand decided since the day are decided again, and no others`() async throws {
        let floor = try Floor()
        let (store, _) = try await floor.open(stations: ["S1"])
        var events = [Bench.arrival()]
        for number in 1...4 { events += try decided(number) }
        // The second is withdrawn, the third voided.
        events += [.gradingWithdrawn(plate: try Bench.plate(2)), .itemVoided(plate: try Bench.plate(3))]
        _ = try await store.append(StationJournal("S1", events).received())
        let report = try await store.replayPolicy(try rules(), since: "2026-09-21")
        #expect(report.items == 2 && report.changed == 2)
        #expect(
            report.listing.table == """
                WHAT         NAME    UNITS  UNITSNOW  UNITSCHANGE  CENTS  CENTSNOW  CENTSCHANGE
                disposition  OUTLET      2         0           -2      0         0            0
                disposition  DONATE      0         2            2      0         0            0
                bins         GIFTS       0         2            2      0         0            0
                bins         OUTLET      2         0           -2      0         0            0
                """)
        #expect(try await store.replayPolicy(try rules(), since: "2026-09-22").items == 0)
    }

    @Test func `what a supervisor chose was no rule's decision, and a plate that was had back stands decided`()
        async throws
    {
        let floor = try Floor()
        let (store, _) = try await floor.open(stations: ["S1"])
        let (first, second) = (try decided(1), try decided(2))
        let words = LocalizedText(french: "x", english: "x")
        let plate = try Bench.plate(1)
        let chosen = ItemDisposition(
            plate: plate, disposition: .lot, binClass: "LOT", rule: "LOT", table: "standard", tableVersion: 1,
            label: words, reason: words, basis: DispositionBasis(step: .supervisor, item: ItemCase(grade: .good)))
        guard case .itemIdentified(let item) = second[0], case .itemGraded(let grading) = second[1],
            case .itemDispositioned(let disposition) = second[2]
        else { throw Bench.Missing() }
        let held = HeldItem(
            identification: item, grading: grading, disposition: disposition, place: Bench.place("A-17"), copies: 1)
        let events =
            [Bench.arrival()] + first + [.itemDispositioned(chosen)] + second
            + [.itemVoided(plate: item.plate), .supervised(badge: "CHEF01", .itemRestored(held))] + second.dropFirst()
        _ = try await store.append(StationJournal("S1", events).received())
        let report = try await store.replayPolicy(try rules(), since: "2026-09-21")
        #expect(report.items == 1 && report.undecided == 0)
    }

    @Test func `what cannot be decided again is counted with its cause`() async throws {
        let floor = try Floor()
        let (store, _) = try await floor.open(stations: ["S1"])
        let words = LocalizedText(french: "x", english: "x")
        let bare = ItemDisposition(
            plate: try Bench.plate(2), disposition: .outlet, binClass: "OUTLET", rule: "R-120", table: "standard",
            tableVersion: 1, label: words, reason: words)
        // The second kept no basis; of the third nobody recorded a grade.
        let events =
            [Bench.arrival()] + (try decided(1))
            + [Bench.identified(try Bench.plate(2)), Bench.graded(try Bench.plate(2)), .itemDispositioned(bare)]
            + (try decided(3)).filter { if case .itemGraded = $0 { false } else { true } } + (try decided(4))
        _ = try await store.append(StationJournal("S1", events).received())
        try await later(store, plate: try Bench.plate(4))
        let report = try await store.replayPolicy(try rules(), since: "2026-09-21")
        #expect(report.items == 4 && report.undecided == 3)
        #expect(report.withoutBasis == 1 && report.incomplete == 1 && report.unreadable == 1)
        #expect(
            report.words == """
                4 items were decided; 1 would have gone another way.
                Questions: 0 asked then, 0 now.
                3 could not be decided again:
                  1 were decided by a version that kept no basis, and are not weighed again.
                  1 have something on record that this version cannot read.
                  1 are decided on record, but what they are or their grade is not there.
                """)
    }

    @Test func `events in quarantine are told of, for they may have decided something`() async throws {
        let floor = try Floor()
        let (store, _) = try await floor.open(stations: ["S1"])
        _ = try await store.append(StationJournal("S1", [Bench.arrival()] + (try decided(1))).received())
        try await store.writing { db in
            try db.run("UPDATE event SET quarantine = 'x', plate = NULL WHERE kind = 'itemDispositioned'")
        }
        let report = try await store.replayPolicy(try rules(), since: "2026-09-21")
        #expect(report.items == 0 && report.quarantined == 1)
        #expect(report.words.hasSuffix("1 events are in quarantine; what they decided is not counted."))
        #expect(try await store.replayPolicy(try rules(), since: "2026-09-22").quarantined == 0)
    }

    /// The item's grade as a later version would have recorded it.
    private func later(_ store: HubStore, plate: LicencePlate) async throws {
        try await store.writing { db in
            let place = "WHERE plate = ? AND kind = 'itemGraded'"
            let bytes = try db.one(Data.self, "SELECT bytes FROM event \(place)", [plate.text]) ?? Data()
            let text = String(decoding: bytes, as: UTF8.self).replacing(#""v":1"#, with: #""v":9"#)
            try db.run("UPDATE event SET bytes = ? \(place)", [Data(text.utf8), plate.text])
        }
    }

    @Test func `a day that is none is refused`() async throws {
        let floor = try Floor()
        let (store, _) = try await floor.open(stations: ["S1"])
        await #expect(throws: HubFault.refused(.badDay("yesterday"))) {
            try await store.replayPolicy(try rules(), since: "yesterday")
        }
    }

    private func decided(_ number: Int) throws -> [Event] {
        let plate = try Bench.plate(number)
        let words = LocalizedText(french: "x", english: "x")
        var item = ItemCase(grade: .good)
        item.category = "apparel"
        return [
            Bench.identified(plate), Bench.graded(plate),
            .itemDispositioned(
                ItemDisposition(
                    plate: plate, disposition: .outlet, binClass: "OUTLET", rule: "R-120", table: "standard",
                    tableVersion: 1, label: words, reason: words,
                    basis: DispositionBasis(step: .otherwise, item: item))),
        ]
    }

    private func rules() throws -> RulesPublication {
        RulesPublication(files: [
            try PlaybookFile.parse(
                yaml: """
                    policy:
                      id: house
                      version: 1
                      require:
                        - id: M-1
                          grades: [B]
                          to: DONATE
                          bin: GIFTS
                          label: { fr: DON, en: GIFT }
                          reason: { fr: la maison donne, en: the house gives }
                      otherwise:
                        - id: O-9
                          holds: any
                          to: HOLD
                          bin: SECOND-LOOK
                          label: { fr: À DÉCIDER, en: TO DECIDE }
                          reason: { fr: personne ne sait, en: nobody knows }
                    """, file: "new.yaml")
        ])
    }
}
