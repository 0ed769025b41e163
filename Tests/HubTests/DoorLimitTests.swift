import Testing

@testable import Hub

/// What one station, and one address, may do, with the time given.
struct DoorLimitTests {
    private let start = ContinuousClock.now
    private let rate = TokenBucket.Rate(perSecond: 10, burst: 5)

    @Test func `a bucket gives its burst at once, and then its rate`() {
        var bucket = TokenBucket(at: start)
        for _ in 0..<5 { #expect(bucket.take(of: rate, at: start) == nil) }
        #expect(bucket.take(of: rate, at: start) == .milliseconds(100))
        #expect(bucket.take(of: rate, at: start + .milliseconds(40)) == .milliseconds(60))
        #expect(bucket.take(of: rate, at: start + .milliseconds(100)) == nil)
        #expect(bucket.take(of: rate, at: start + .milliseconds(100)) == .milliseconds(100))
        #expect(!bucket.isFull(at: start + .milliseconds(599)))
        #expect(bucket.isFull(at: start + .milliseconds(600)))
    }

    @Test func `nothing is saved up beyond the burst, and nothing lost by asking in vain`() {
        var bucket = TokenBucket(at: start)
        let later = start + .seconds(3_600)
        let taken = (0..<1_000).filter { _ in bucket.take(of: rate, at: later) == nil }.count
        #expect(taken == 5)
        #expect(bucket.take(of: rate, at: later + .milliseconds(100)) == nil)
    }

    @Test func `what was taken beyond the bucket is paid back before the next`() {
        var bucket = TokenBucket(at: start)
        bucket.charge(500, of: rate, at: start)
        #expect(bucket.wait(of: rate, at: start) == .milliseconds(49_600))
        #expect(bucket.wait(of: rate, at: start + .milliseconds(49_600)) == nil)
    }

    @Test func `a station whose pushes are too many still hears what is new`() throws {
        var limits = DoorLimits()
        limits.pushes = rate
        limits.pulls = rate
        var station = StationAllowance(at: start)
        for _ in 0..<5 {
            try station.beginPush(limits, at: start)
            station.endPush()
        }
        #expect(throws: StationAllowance.Refusal.requests(.milliseconds(100))) {
            try station.beginPush(limits, at: start)
        }
        try station.pull(limits, at: start)
    }

    @Test func `a station has so many pushes under way, and so many events`() throws {
        var limits = DoorLimits()
        limits.events = TokenBucket.Rate(perSecond: 100, burst: 1_000)
        var station = StationAllowance(at: start)
        try station.beginPush(limits, at: start)
        try station.beginPush(limits, at: start)
        #expect(throws: StationAllowance.Refusal.pushesUnderWay) { try station.beginPush(limits, at: start) }
        station.endPush()
        try station.beginPush(limits, at: start)
        for _ in 0..<3 { station.charge(events: 500, limits, at: start) }
        station.endPush()
        #expect(throws: StationAllowance.Refusal.events(.milliseconds(5_010))) {
            try station.beginPush(limits, at: start)
        }
    }

    @Test func `addresses are counted apart, and the table of them is bounded`() {
        var strangers = StrangerBuckets(rate: rate, addressesMax: 100, at: start)
        for _ in 0..<5 { #expect(strangers.take(for: PeerNetwork("192.0.2.1"), at: start) == nil) }
        #expect(strangers.take(for: PeerNetwork("192.0.2.1"), at: start) == .milliseconds(100))
        #expect(strangers.take(for: PeerNetwork("192.0.2.2"), at: start) == nil)
        // A crowd fills the table; those beyond it share one bucket.
        let taken = (0..<10_000).filter {
            strangers.take(for: PeerNetwork("10.0.\($0 / 256).\($0 % 256)"), at: start) == nil
        }
        #expect(strangers.addresses == 100)
        #expect(taken.count == 98 + 5)
        #expect(strangers.wait(of: PeerNetwork("203.0.113.9"), at: start) == .milliseconds(100))
        // Once they have been quiet there is room again.
        #expect(strangers.take(for: PeerNetwork("203.0.113.9"), at: start + .seconds(2)) == nil)
        #expect(strangers.addresses == 1)
    }

    @Test(arguments: [
        ("192.0.2.7", "192.0.2.7"), ("::ffff:192.0.2.7", "192.0.2.7"), ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2"),
        ("2001:db8:1:2:ffff::1", "2001:db8:1:2"), ("2001:db8::1", "2001:db8:0:0"), ("::1", "0:0:0:0"),
        ("fe80::1:2:3:4%eth0", "fe80:0:0:0"), ("1::2:3:4:5:6:7", "1:0:2:3"), ("", ""),
    ]) func `one customer's addresses are one`(address: String, network: String) {
        #expect(PeerNetwork(address).text == network)
    }

    @Test func `a request has its time, and between requests there is none`() {
        var limits = ArrivalLimits()
        limits.head = .seconds(2)
        limits.body = .seconds(3)
        limits.bytesPerSecond = 100
        var watch = ArrivalWatch(limits)
        #expect(watch.deadline == nil)
        watch.connected(at: start - .seconds(1))
        #expect(watch.deadline?.phase == .silence)
        #expect(watch.deadline?.at == start + .seconds(1))
        watch.bytesArrived(at: start)
        watch.bytesArrived(at: start + .seconds(1))
        #expect(watch.deadline?.phase == .head)
        #expect(watch.deadline?.at == start + .seconds(2))
        watch.headArrived(at: start + .seconds(1))
        #expect(watch.deadline?.phase == .body)
        #expect(watch.deadline?.at == start + .seconds(4))
        watch.bodyArrived(bytes: 250)
        #expect(watch.deadline?.at == start + .milliseconds(6_500))
        watch.ended()
        #expect(watch.deadline == nil)
    }
}
