import Rehearsal
import Testing

@testable import Simulation

/// What follows from a seed follows from it every time.
struct SeedTests {
    @Test func `a branch draws the same whatever else was drawn`() {
        var used = Dice(seed: 3)
        _ = used.next()
        var (one, two) = (Dice(seed: 3).branch("printer"), used.branch("printer"))
        #expect((0..<8).allSatisfy { _ in one.next() == two.next() })
        var other = Dice(seed: 3).branch("network")
        var again = Dice(seed: 3).branch("printer")
        #expect(other.next() != again.next())
    }

    @Test func `the same seed gives the same plan and the same stutter`() {
        #expect(FloorPlan(seed: 11) == FloorPlan(seed: 11))
        #expect(Set((0..<40).map { FloorPlan(seed: $0).benches }) == [1, 2, 3])
        func sent() -> [[UInt8]] {
            var scanner = StutteringScanner(dice: Dice(seed: 5), faultsPerHundred: 80)
            return (0..<60).map { _ in scanner.records(for: "4006381333931", neighbours: ["%B-A-1-1-X"]) }
        }
        #expect(sent() == sent())
        #expect(Set(sent()).count > 10)
    }

    @Test func `the n-th request meets the same fault, whatever else is asked`() {
        let one = NetworkScript(dice: Dice(seed: 9), faultsPerHundred: 50)
        let two = NetworkScript(dice: Dice(seed: 9), faultsPerHundred: 50)
        let alone = (0..<50).map { _ in one.fault(for: "events") }
        let among = (0..<50).map { _ in
            _ = two.fault(for: "reference")
            return two.fault(for: "events")
        }
        #expect(alone == among)
        #expect(Set(alone).count > 5)
        one.heal()
        #expect((0..<50).allSatisfy { _ in one.fault(for: "events") == nil })
    }
}
