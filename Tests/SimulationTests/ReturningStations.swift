import Rehearsal
import Synchronization

@testable import Hub
@testable import Station

/// Stations that come back to a hub after an outage, in virtual time: the hub's own front door and queue, the stations'
/// own patience, and a disk that appends so many events a second.
final class ReturningStations {
    /// What one station has to bring.
    struct Load {
        /// Pushes, each asked for when the one before it is on disk.
        var pushes: Int
        /// Events of each.
        let events: Int
        /// How long a bench makes nothing new, in seconds, give or take a half: people do not keep step. A journal that
        /// waits has no such pause.
        var pauseSeconds = 0.0
        /// Whether it is no bench: it pushes for ever and keeps no ticket.
        var isFlood = false
    }

    /// What came of it.
    struct Outcome {
        /// When the last push was on disk, in seconds.
        var drainedAt = 0.0
        /// How often a bench was sent away with a ticket.
        var refusals = 0
        /// How often a bench was told that it does too much.
        var blames = 0
        /// Events of floods that were stored.
        var floodedEvents = 0
        /// From first asking to the answer, of each push of a bench with pauses, in seconds.
        var liveWaits: [Double] = []

        /// What 99 of 100 of those waits stay within.
        var liveWait: Double { liveWaits.sorted()[max(0, liveWaits.count * 99 / 100 - 1)] }
    }

    /// What an answer and the next question take on the way, in seconds.
    private static let roundTrip = 0.01
    /// What each transaction takes beside its events, in seconds.
    private static let syncSeconds = 0.005

    private static let limits = DoorLimits()

    private let eventsPerSecond: Double
    private let settlingSeconds: Double
    private let start = ContinuousClock.now
    private let dice: SharedDice
    private var loads: [Load]
    private var patience: [Backoff]
    private var allowances: [StationAllowance]
    private var askedAt: [Double?]
    private var asks: [(at: Double, station: Int)] = []
    private var queue = AppendQueue<Int>()
    private var writing: (group: [Int], events: Int, seconds: Double, until: Double)?
    private var outcome = Outcome()
    /// When what happened last happened, in seconds.
    private var now = 0.0

    /// All ask for the first time within a second; waits of benches with pauses count after `settlingSeconds`.
    init(_ loads: [Load], eventsPerSecond: Double, settlingSeconds: Double = 0, seed: UInt64) {
        let dice = SharedDice(seed: seed)
        self.dice = dice
        self.loads = loads
        self.eventsPerSecond = eventsPerSecond
        self.settlingSeconds = settlingSeconds
        patience = loads.map { _ in Backoff(random: dice.number) }
        allowances = loads.map { [start] _ in StationAllowance(at: start) }
        askedAt = Array(repeating: nil, count: loads.count)
        for station in loads.indices { ask(station, at: Double(dice.number(0...1_000)) / 1_000) }
    }

    /// Runs until everything of the benches is on disk.
    func run() -> Outcome {
        while loads.contains(where: { $0.pushes > 0 && !$0.isFlood }), let next = asks.last?.at ?? writing?.until {
            if let writing, writing.until <= next {
                now = writing.until
                finish(writing)
            } else if let asking = asks.popLast() {
                now = asking.at
                arrive(asking.station)
            }
            if writing == nil, !queue.isEmpty { begin() }
        }
        return outcome
    }

    /// Kept with the next one last.
    private func ask(_ station: Int, at: Double) {
        var (low, high) = (0, asks.count)
        while low < high {
            let middle = (low + high) / 2
            if asks[middle].at > at { low = middle + 1 } else { high = middle }
        }
        asks.insert((at, station), at: low)
    }

    private func arrive(_ station: Int) {
        if askedAt[station] == nil { askedAt[station] = now }
        let instant = start + .seconds(now)
        do throws(StationAllowance.Refusal) {
            try allowances[station].beginPush(Self.limits, at: instant)
        } catch {
            if !loads[station].isFlood { outcome.blames += 1 }
            return come(station, after: HubProblem.tooMuch(error).retryAfter)
        }
        let wait = queue.add(station, of: "S\(station)", events: loads[station].events, at: instant)
        if let wait {
            allowances[station].endPush()
            if !loads[station].isFlood { outcome.refusals += 1 }
            come(station, after: wait)
            return
        }
        allowances[station].charge(events: loads[station].events, Self.limits, at: instant)
        if loads[station].isFlood { ask(station, at: now + Self.roundTrip) }
    }

    private func come(_ station: Int, after wait: Duration?) {
        let pause = patience[station].next(retryAfterSeconds: wait?.asRetryAfterSeconds)
        ask(station, at: now + (loads[station].isFlood ? Self.roundTrip : Double(pause) / 1_000))
    }

    private func begin() {
        let group = queue.takeGroup()
        let events = group.reduce(0) { $0 + loads[$1].events }
        let seconds = Self.syncSeconds + Double(events) / eventsPerSecond
        writing = (group, events, seconds, now + seconds)
    }

    private func finish(_ done: (group: [Int], events: Int, seconds: Double, until: Double)) {
        writing = nil
        outcome.drainedAt = now
        queue.appended(events: done.events, in: .seconds(done.seconds))
        for station in done.group { answer(station) }
    }

    private func answer(_ station: Int) {
        allowances[station].endPush()
        guard !loads[station].isFlood else {
            outcome.floodedEvents += loads[station].events
            return
        }
        patience[station].succeeded()
        let pause = loads[station].pauseSeconds
        if pause > 0, let asked = askedAt[station], asked >= settlingSeconds { outcome.liveWaits.append(now - asked) }
        askedAt[station] = nil
        loads[station].pushes -= 1
        let share = Double(dice.number(500...1_500)) / 1_000
        if loads[station].pushes > 0 { ask(station, at: now + Self.roundTrip + pause * share) }
    }
}

/// Dice that several stations throw in turn.
private final class SharedDice: Sendable {
    private let dice: Mutex<Dice>

    init(seed: UInt64) {
        dice = Mutex(Dice(seed: seed))
    }

    @Sendable func number(_ range: ClosedRange<Int>) -> Int {
        dice.withLock { $0.number(range) }
    }
}
