import Returns
import Testing

@testable import Hub

/// What the hub lists of the time in which it was out of reach.
@Suite(.overBothStores) struct OutageTests {
    @Test func `each outage is a row of its own, the latest first`() async throws {
        let floor = try Floor()
        let (store, _) = try await floor.open(stations: ["S1", "S2"])
        func outage(_ from: Int64, _ to: Int64) -> Event {
            .hubRegained(
                since: Floor.start.advanced(byMilliseconds: from * 60_000),
                until: Floor.start.advanced(byMilliseconds: to * 60_000))
        }
        _ = try await store.append(StationJournal("S1", [outage(0, 12), outage(60, 66)]).received())
        _ = try await store.append(StationJournal("S2", [outage(30, 95)]).received())
        let listing = try await store.outageListing()
        #expect(listing.columns == ["station", "since", "until", "minutes"])
        #expect(listing.rows.map { $0[0] } == [.text("S1"), .text("S2"), .text("S1")])
        #expect(listing.rows.map { $0[3] } == [.number(6), .number(65), .number(12)])
        #expect(try await store.exceptionListing(openOnly: false).rows.isEmpty)
    }
}
