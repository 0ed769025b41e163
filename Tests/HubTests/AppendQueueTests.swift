import Testing

@testable import Hub

/// The order in which pushes are stored, and who is sent away for how long.
struct AppendQueueTests {
    private let start = ContinuousClock.now

    /// A queue with pushes of these stations and sizes, named by their place.
    private func queue(_ pushes: [(String, Int)]) -> AppendQueue<Int> {
        var queue = AppendQueue<Int>()
        for (place, push) in pushes.enumerated() {
            #expect(queue.add(place, of: push.0, events: push.1, at: start) == nil)
        }
        return queue
    }

    @Test func `what a bench just did goes before what others bring`() {
        var queue = queue([("A", 500), ("B", 500), ("C", 4), ("D", 50), ("E", 51)])
        #expect(queue.takeGroup() == [2, 3, 0, 1, 4])
        #expect(queue.isEmpty)
        #expect(queue.queuedEvents == 0)
    }

    @Test func `a transaction takes one push of each station, and no more than it can hold`() {
        var queue = queue([("A", 500), ("A", 500), ("B", 500), ("C", 500), ("D", 500), ("E", 500)])
        #expect(queue.takeGroup() == [0, 2, 3, 4])
        #expect(queue.takeGroup() == [1, 5])
        #expect(queue.takeGroup() == [])
    }

    @Test func `live pushes leave a quarter of each transaction to the backlog`() {
        var queue = queue([("A", 500)] + (0..<60).map { ("L\($0)", 50) })
        let group = queue.takeGroup()
        #expect(group.contains(0))
        #expect(group.count == 31)
    }

    @Test func `a push beyond the largest transaction is taken by itself`() {
        var queue = queue([("A", 2_500), ("B", 60)])
        #expect(queue.takeGroup() == [0])
        #expect(queue.takeGroup() == [1])
    }

    @Test func `whoever is sent away gets the next place, and whoever asks again keeps his`() {
        var queue = AppendQueue<Int>()
        for station in 0..<30 { #expect(queue.add(station, of: "S\(station)", events: 500, at: start) == nil) }
        // 15,000 events at 5,000 a second, then one push more each.
        #expect(queue.add(30, of: "S30", events: 500, at: start) == .seconds(3))
        #expect(queue.add(31, of: "S31", events: 500, at: start) == .milliseconds(3_100))
        #expect(queue.add(32, of: "S32", events: 250, at: start) == .milliseconds(3_200))
        #expect(queue.add(33, of: "S33", events: 500, at: start) == .milliseconds(3_250))
        #expect(queue.add(30, of: "S30", events: 500, at: start + .seconds(1)) == .seconds(2))
        // For the few events of a bench there is room left.
        #expect(queue.add(34, of: "S34", events: 4, at: start) == nil)
        // Without anybody in the queue the one who comes early is taken.
        while !queue.isEmpty { _ = queue.takeGroup() }
        #expect(queue.add(31, of: "S31", events: 500, at: start + .seconds(1)) == nil)
    }

    @Test func `tickets follow what the disk was measured to do`() {
        var queue = AppendQueue<Int>()
        for _ in 0..<100 { queue.appended(events: 2_000, in: .seconds(2)) }
        #expect((999.0...1_001).contains(queue.eventsPerSecond))
        // A small transaction takes as long as its sync, and says nothing of the rate.
        for _ in 0..<100 { queue.appended(events: 1, in: .milliseconds(10)) }
        #expect((999.0...1_001).contains(queue.eventsPerSecond))
    }

    @Test func `no ticket is for later than ten minutes, and an empty push takes a place`() {
        var queue = AppendQueue<Int>()
        for _ in 0..<200 { queue.appended(events: 1_000, in: .seconds(1_000)) }
        for station in 0..<30 { _ = queue.add(station, of: "S\(station)", events: 500, at: start) }
        #expect(queue.add(99, of: "S99", events: 500, at: start) == .seconds(600))
        #expect(queue.add(98, of: "S98", events: 500, at: start) == .seconds(600))
        #expect(queue.add(97, of: "S97", events: 0, at: start) == nil)
        #expect(queue.queuedEvents == 15_001)
    }
}
