import Simulation
import Testing

/// An open loop tells how late answers are, also those that another one was in the way of.
struct DuePushesTests {
    @Test func `pushes are due at the rate, reckoned from the start`() {
        let pace = PushPace(eventsPerSecond: 2_000, batch: 20, stations: 3)
        #expect([0, 1, 2, 100].map(pace.due) == [0, 10_000_000, 20_000_000, 1_000_000_000])
        #expect([0, 1, 2, 3].map(pace.station) == [0, 1, 2, 0])
        #expect(pace.pushes(within: 1_000_000_000) == 100)
        #expect(pace.pushes(within: 1_005_000_000) == 101)
    }

    @Test func `a rate that divides no second does not drift`() {
        let pace = PushPace(eventsPerSecond: 300, batch: 7, stations: 1)
        #expect(pace.due(300) == 7_000_000_000)
        #expect(pace.due(1) == 23_333_333)
    }

    @Test func `an answer is late from the moment at which its push was due`() {
        var station = DuePushes()
        #expect(station.isIdle)
        // The hub stands still: two more fall due, and wait.
        var goesOut: [Bool] = []
        for moment: Int64 in [100, 200, 300] { goesOut.append(station.fall(dueAt: moment)) }
        #expect(goesOut == [true, false, false])
        var answers: [(late: Int64, sendsNext: Bool)?] = []
        for moment: Int64 in [1_000, 1_010, 1_020, 2_000] { answers.append(station.answered(at: moment)) }
        #expect(answers.map { $0?.late } == [900, 810, 720, nil])
        #expect(answers.map { $0?.sendsNext } == [true, true, false, nil])
        #expect(station.isIdle)
    }
}
