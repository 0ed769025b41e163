import Returns
import Testing
import Wire

@testable import Hub

/// `returns-hub policy replay`: what is recorded, decided again.
@Suite struct PolicyReplayStoreTests {
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
