import Devices
import Foundation
import Simulation
import Wire

/// Many stations at one hub, in the hands of one thread: each has a connection for its pushes and one for orders about
/// rights, and, while they listen, one for the feed.
struct HubLoad {
    /// What a line is for.
    private enum Purpose {
        case push(Int)
        case rights(Int)
        case feed(Int)
    }

    /// What one stretch of pushes took.
    struct Stretch {
        let events: Int
        let seconds: Double
        /// From sending a push, or from when it was due, to its answer, in milliseconds.
        let answers: [Double]
    }

    /// How long a stretch may last, in seconds: what a hub has not answered by then is its figure.
    static let secondsMax = 60

    private var lines: HTTPLines
    var stations: [LoadStation]
    private var purposes: [Int: Purpose] = [:]
    private var pushLines: [Int] = []
    private var feedLines: [Int] = []
    private var cursor: String?
    /// Events that the hub has taken, by its own answers.
    private(set) var taken = 0
    /// Items of the feed and orders that stations were told.
    private(set) var (heardItems, heardOrders) = (0, 0)
    /// Answers that sent a station away until later.
    private(set) var sentAway = 0
    /// The stations with a push on its way.
    private var outstanding: Set<Int> = []
    private var again: [(at: MonotonicTime, station: Int)] = []

    init(port: Int, stations: [LoadStation]) throws {
        lines = try HTTPLines(port: port)
        self.stations = stations
        for station in stations.indices {
            let line = try lines.open()
            purposes[line] = .push(station)
            pushLines.append(line)
        }
    }

    mutating func close() { lines.closeAll() }

    /// One exchange by itself, on a line that is idle.
    mutating func ask(_ request: [UInt8], on station: Int) throws -> Data {
        try lines.send(request, on: pushLines[station])
        while true {
            for (line, answer) in try lines.answers(until: nil) {
                guard line == pushLines[station] else {
                    _ = try take(line, answer, at: .now())
                    continue
                }
                guard answer.status == 200 else {
                    throw BenchmarkFault.wrongOutcome(
                        what: "an answer", expected: "200",
                        found: "\(answer.status) \(String(decoding: answer.body.prefix(400), as: UTF8.self))")
                }
                return answer.body
            }
        }
    }

    /// Every station says with its next push which rights it holds, and has a request for orders held.
    mutating func askForRights() throws {
        let welcome = try StationWelcome(decoding: try ask(stations[0].welcome, on: 0))
        for station in stations.indices {
            stations[station].stream.report(to: welcome.generation)
        }
        // A push may lie ready from before; what is to be said goes with the one after it.
        _ = try pushAll(events: 2 * stations.count, batch: 1, atOnce: stations.count)
        for station in stations.indices {
            let line = try lines.open()
            purposes[line] = .rights(station)
            try lines.send(stations[station].rights, on: line)
        }
    }

    /// Every station has a request for the feed held, each from where the feed is.
    mutating func listen() throws {
        while true {
            let page = try FeedPage(decoding: try ask(stations[0].feed(after: cursor, wait: 0), on: 0))
            cursor = page.cursor
            if page.isComplete { break }
        }
        for station in stations.indices {
            let line = try lines.open()
            purposes[line] = .feed(station)
            feedLines.append(line)
            try lines.send(stations[station].feed(after: cursor, wait: Self.feedWait), on: line)
        }
    }

    /// The stations listen no more.
    mutating func stopListening() throws {
        for line in feedLines {
            try lines.close(line)
            purposes[line] = nil
        }
        feedLines = []
    }

    static let feedWait = 25

    /// Answers what comes for so long, while nobody pushes.
    mutating func rest(milliseconds: Int) throws {
        let end = MonotonicTime.now().advanced(byMilliseconds: milliseconds)
        while MonotonicTime.now() < end {
            for (line, answer) in try lines.answers(until: end) { _ = try take(line, answer, at: .now()) }
        }
    }

    /// Pushes so many events, each station one push at a time and the next as soon as the last one was taken; at most
    /// so many pushes are out at once.
    mutating func pushAll(events: Int, batch: Int, atOnce: Int) throws -> Stretch {
        var left = events
        var waiting = stations.indices.filter { !outstanding.contains($0) }
        var sentAt: [Int: MonotonicTime] = [:]
        var answers: [Double] = []
        let (before, start) = (taken, MonotonicTime.now())
        let end = start.advanced(byMilliseconds: Self.secondsMax * 1_000)
        while left > 0 || !sentAt.isEmpty, MonotonicTime.now() < end {
            while left > 0, outstanding.count < atOnce, !waiting.isEmpty {
                let station = waiting.removeFirst()
                stations[station].prepare(batch)
                sentAt[station] = .now()
                try push(station)
                left -= batch
            }
            for (station, at) in try next(end) {
                if let sent = sentAt.removeValue(forKey: station) { answers.append(at.milliseconds(since: sent)) }
                waiting.append(station)
            }
        }
        return stretch(since: start, before, answers)
    }

    /// Pushes at a steady rate for so many seconds, whatever the hub does. A push that was not answered in time counts
    /// as answered at the end, which is too early.
    mutating func pushSteadily(_ pace: PushPace, batch: Int, seconds: Int) throws -> Stretch {
        let count = pace.pushes(within: Int64(seconds) * 1_000_000_000)
        var due = [DuePushes](repeating: DuePushes(), count: stations.count)
        var late: [Double] = []
        for station in stations.indices where !outstanding.contains(station) { stations[station].prepare(batch) }
        let (before, start) = (taken, MonotonicTime.now())
        let end = start.advanced(byMilliseconds: (seconds + Self.secondsMax) * 1_000)
        var fallen = 0
        while late.count < count, MonotonicTime.now() < end {
            while fallen < count, start.advanced(byNanoseconds: pace.due(fallen)) <= .now() {
                let station = pace.station(fallen)
                if due[station].fall(dueAt: pace.due(fallen)) { try push(station) }
                fallen += 1
            }
            let instant = fallen < count ? start.advanced(byNanoseconds: pace.due(fallen)) : end
            for (station, at) in try next(instant) {
                guard let answered = due[station].answered(at: at.nanoseconds(since: start)) else { continue }
                late.append(Double(answered.late) / 1_000_000)
                stations[station].prepare(batch)
                if answered.sendsNext { try push(station) }
            }
        }
        let now = MonotonicTime.now().nanoseconds(since: start)
        for station in due.indices {
            while let answered = due[station].answered(at: now) { late.append(Double(answered.late) / 1_000_000) }
        }
        return stretch(since: start, before, late)
    }

    /// Waits until nothing is out, at most for a while. Whether nothing is.
    mutating func settle() throws -> Bool {
        let end = MonotonicTime.now().advanced(byMilliseconds: Self.secondsMax * 1_000)
        while !outstanding.isEmpty, MonotonicTime.now() < end { _ = try next(end) }
        return outstanding.isEmpty
    }

    private func stretch(since start: MonotonicTime, _ before: Int, _ answers: [Double]) -> Stretch {
        let seconds = MonotonicTime.now().milliseconds(since: start) / 1_000
        return Stretch(events: taken - before, seconds: seconds, answers: answers)
    }

    private mutating func push(_ station: Int) throws {
        outstanding.insert(station)
        try lines.send(stations[station].push, on: pushLines[station])
    }

    /// The stations whose pushes were taken, once there are some, with the moment; those that were sent away come back
    /// meanwhile. At most until an instant.
    private mutating func next(_ instant: MonotonicTime) throws -> [(station: Int, at: MonotonicTime)] {
        let now = MonotonicTime.now()
        for entry in again where entry.at <= now { try push(entry.station) }
        again.removeAll { $0.at <= now }
        let answers = try lines.answers(until: ([instant] + again.map(\.at)).min())
        let at = MonotonicTime.now()
        return try answers.compactMap { line, answer in try take(line, answer, at: at).map { ($0, at) } }
    }

    /// Takes an answer; the station whose push was taken with it.
    private mutating func take(_ line: Int, _ answer: HTTPAnswer, at now: MonotonicTime) throws -> Int? {
        switch purposes[line] {
        case .push(let station):
            if answer.status == 503, let seconds = answer.retryAfter {
                sentAway += 1
                again.append((now.advanced(byMilliseconds: seconds * 1_000), station))
                return nil
            }
            taken += try stations[station].accept(answer)
            outstanding.remove(station)
            return station
        case .rights(let station):
            for order in try RightsPage(decoding: answer.body).orders {
                stations[station].stream.carryOut(order)
                heardOrders += 1
            }
            try lines.send(stations[station].rights, on: line)
        case .feed(let station):
            let page = try FeedPage(decoding: answer.body)
            heardItems += page.items.count
            try lines.send(stations[station].feed(after: page.cursor, wait: Self.feedWait), on: line)
        case nil: break
        }
        return nil
    }
}
