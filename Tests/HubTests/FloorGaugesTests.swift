import Returns
import Testing
import Wire

@testable import Hub

@Suite(.overBothStores) struct FloorGaugesTests {
    @Test func `silence, overfull bins and stranded rights are counted`() async throws {
        let floor = try Floor()
        let store = try await floor.open(stations: ["S1", "S2"]).store
        var journal = StationJournal("S1", [.benchPaused, .benchResumed])
        _ = try await store.append(journal.received())
        journal.add(.benchPaused)
        _ = try await store.importCSV(.bins, [UInt8]("code,zone,class,capacity,generation\nR-1,A,RESTOCK,2,1\n".utf8))
        let later = Floor.start.advanced(byMilliseconds: 90_500)
        let empty = try await store.reading { try FloorGauges(in: $0, at: later) }
        #expect(empty.site == "PARIS" && empty.generation == "g1")
        #expect(empty.silence == ["S1": 90])
        #expect(empty.binsOverCapacity == 0 && empty.strandedRights == 0)
        try await store.writing { db in
            for number in 1...3 {
                try db.run(
                    """
                    INSERT INTO item (plate, hubSequence, station, parcel, identifiedAt, bin, binGeneration)
                    VALUES (?, 0, 'S1', 'P', 0, 'R-1', 1)
                    """, ["L10001000000\(number)"])
            }
            try db.run("INSERT INTO binRight (code, generation, station, epoch, rights) VALUES ('R-1', 1, 'S2', 1, 4)")
        }
        let full = try await store.reading { try FloorGauges(in: $0, at: later) }
        #expect(full.binsOverCapacity == 1)
        #expect(full.strandedRights == 4)
    }
}
