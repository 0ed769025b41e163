import Foundation
import Testing

@testable import Station

/// Three stations and a hub, each a process of its own, fill eight cages of five while their cables are pulled and put
/// back. `PIECES=2000` in the environment runs it as long as the acceptance asks for, `SEED` another run.
@Suite(.serialized) struct RightsFloorTests {
    private static let environment = ProcessInfo.processInfo.environment
    static let pieces = environment["PIECES"].flatMap(Int.init) ?? 90
    static let seed = environment["SEED"].flatMap(UInt64.init) ?? 1

    @Test func `no cage holds more than it takes, whichever stations are cut off, and rights and load add up`()
        async throws
    {
        let floor = try await CageFloor(parcelsPerStation: (Self.pieces + 5) / 6, seed: Self.seed)
        try await blocking { try floor.work() }
        let report = try floor.report()
        print(report)
        for cage in report.filled where cage.load > SwappedBins.capacity {
            #expect(cage.withoutRight >= cage.load - SwappedBins.capacity, "\(cage)")
        }
        #expect(report.filled.reduce(0) { $0 + $1.load } > Self.pieces / 8)
        for cage in report.standing {
            #expect(cage.sum == SwappedBins.capacity, "\(cage)")
        }
        #expect(report.pulls > 3)
        #expect(report.itemsAtHub == floor.itemsPlanned)
    }
}
