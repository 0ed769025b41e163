import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// What two operators answered about the same items, as the hub adds it up.
@Suite(.overBothStores) struct AgreementTests {
    private let floor: Floor
    private let store: HubStore

    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1", "S2"]).store
    }

    private static func given(_ answers: [String]) -> [GivenAnswer] {
        zip(["stain", "seam"], answers).map { GivenAnswer(question: $0, answer: $1) }
    }

    private func concluded(
        _ counter: Int, _ first: [String], _ second: [String], grades: (Grade, Grade) = (.new, .new),
        isSample: Bool = true
    ) throws -> Event {
        .secondLookMoved(
            plate: try Bench.plate(counter),
            .concluded(
                SecondLookConclusion(
                    sheet: SheetReference(id: "apparel", version: 2), isSample: isSample, first: Self.given(first),
                    second: Self.given(second), firstGrade: grades.0, secondGrade: grades.1, keepsLabel: false)))
    }

    /// Forty pairs on the first question, of which the first grader answered 20 + 5 with `none`; the second question
    /// is reached by both only where both say `none`.
    private func journal() throws -> StationJournal {
        var journal = StationJournal("S1")
        var counter = 0
        let pairs = [("none", "none", 20), ("none", "odd", 5), ("odd", "none", 5), ("odd", "odd", 10)]
        for (first, second, count) in pairs {
            for _ in 0..<count {
                counter += 1
                let isBoth = first == "none" && second == "none"
                journal.add(
                    try concluded(
                        counter, isBoth ? [first, "sound"] : [first], isBoth ? [second, "sound"] : [second],
                        grades: (first == "none" ? .new : .fair, second == "none" ? .new : .fair)))
            }
        }
        return journal
    }

    @Test func `each question has its pairs, its agreement and its kappa, and the grade comes first`() async throws {
        _ = try await store.append(journal().received())
        let listing = try await store.agreementListing(since: nil)
        #expect(
            listing.columns == ["sheet", "about", "question", "pairs", "observedPermille", "kappaPermille", "verdict"])
        // 30 of 40 agree; by chance (25·25 + 15·15) of 1600 would: (1200 − 850) / (1600 − 850).
        #expect(
            listing.rows == [
                [
                    .text("apparel"), .text("grade"), .text(nil), .number(40), .number(750), .number(467),
                    .text("LOW"),
                ],
                [
                    .text("apparel"), .text("question"), .text("seam"), .number(20), .number(1_000), .number(nil),
                    .text("too few"),
                ],
                [
                    .text("apparel"), .text("question"), .text("stain"), .number(40), .number(750), .number(467),
                    .text("LOW"),
                ],
            ])
    }

    @Test func `a verdict that was taken back does not count, and the one given instead does`() async throws {
        var journal = StationJournal("S1", [try concluded(1, ["none"], ["odd"])])
        journal.add(.secondLookMoved(plate: try Bench.plate(1), .reopened))
        _ = try await store.append(journal.received())
        #expect(try await store.agreementListing(since: nil).rows.isEmpty)
        journal.add(try concluded(1, ["none"], ["none"]))
        _ = try await store.append(journal.received(from: 3))
        let listing = try await store.agreementListing(since: nil)
        #expect(listing.rows.map { $0[3] } == [.number(1), .number(1)])
        #expect(listing.rows.map { $0[4] } == [.number(1_000), .number(1_000)])
    }

    @Test func `doubts are no sample`() async throws {
        _ = try await store.append(
            StationJournal("S1", [try concluded(1, ["none"], ["odd"], isSample: false)]).received())
        #expect(try await store.agreementListing(since: nil).rows.isEmpty)
    }

    @Test func `one station does not take back another's verdict`() async throws {
        _ = try await store.append(StationJournal("S1", [try concluded(1, ["none"], ["none"])]).received())
        _ = try await store.append(
            StationJournal("S2", [.secondLookMoved(plate: try Bench.plate(1), .reopened)]).received())
        #expect(try await store.agreementListing(since: nil).rows.count == 2)
    }

    @Test func `only what was looked at since a day counts`() async throws {
        _ = try await store.append(journal().received())
        #expect(try await store.agreementListing(since: "2026-09-21").rows.count == 3)
        #expect(try await store.agreementListing(since: "2026-09-22").rows.isEmpty)
        await #expect(throws: HubFault.refused(.badDay("yesterday"))) {
            try await store.agreementListing(since: "yesterday")
        }
    }

    @Test func `no column of the pairs could name a person`() async throws {
        let list =
            switch StoreKind.current {
            case .sqlite: "SELECT name FROM pragma_table_info(?) ORDER BY cid"
            case .postgres:
                """
                SELECT attname FROM pg_attribute WHERE attrelid = to_regclass(?) AND attnum > 0 ORDER BY attnum
                """
            }
        let columns = try await store.reading { db in
            try ["secondGrading", "answerPair"].flatMap { try db.all(String.self, list, [$0]) }.map { $0.lowercased() }
        }
        #expect(
            columns == [
                "plate", "station", "sheet", "firstgrade", "secondgrade", "at", "plate", "question", "first", "second",
            ])
    }

    @Test func `the history of an item tells the second look and nobody's name`() async throws {
        let plate = try Bench.plate(1)
        _ = try await store.append(
            StationJournal(
                "S1", [Bench.identified(plate), try concluded(1, ["none"], ["odd"], grades: (.new, .fair))]
            ).received())
        let timeline = try await store.itemTimeline(plate.text)
        #expect(timeline.rows.last?.last == .text("concluded: first N, second C"))
    }
}
