import Devices
import Foundation
import Hub
import Simulation
import Wire

/// One hub as it is measured, stretch after stretch.
struct HubRun {
    let bench: HubBench
    let hub: HubProcess
    /// Bare rows a second on the same disk.
    let bare: Double
    private static let settlingMilliseconds = 2_000
    /// Pushes of one stretch, where they are small.
    private static let pushesMax = 5_000
    /// Events of one push, and of one stretch, with which the store is filled.
    private static let (fillingBatch, filledAtOnce) = (WireLimits.eventsPerBatch, 50_000)

    private var figures: [Figure] = []
    private var notes: [String] = []

    init(bench: HubBench, hub: HubProcess, bare: Double) {
        (self.bench, self.hub, self.bare) = (bench, hub, bare)
    }

    /// A stretch with what it took of the processors.
    private struct Cost {
        let stretch: HubLoad.Stretch
        /// Microseconds an event, of the hub and of the load.
        let (hub, load): (Double, Double)

        var perSecond: Double { Double(stretch.events) / stretch.seconds }
    }

    /// The stations connect and push once: what that takes of the hub's memory, also when all listen to the feed.
    mutating func connect(_ load: inout HubLoad, _ started: HubProcess.Usage) throws {
        _ = try load.pushAll(events: bench.stations * bench.batch, batch: bench.batch, atOnce: atOnce(bench.batch))
        try load.rest(milliseconds: Self.settlingMilliseconds)
        let working = try hub.usage()
        try load.listen()
        try load.rest(milliseconds: Self.settlingMilliseconds)
        let listening = try hub.usage()
        try load.stopListening()
        figures += [
            Figure("hub", "memory before anybody connects", .mebibytes, [started.resident]),
            Figure("hub", "memory with \(bench.stations) stations connected", .mebibytes, [working.resident]),
            Figure(
                "hub", "memory while \(bench.stations) stations listen to the feed", .mebibytes,
                [listening.resident]),
        ]
    }

    /// The cost of an event when so many are stored.
    mutating func measure(_ load: inout HubLoad, at level: Int, _ events: Int) throws {
        while load.taken < level {
            let missing = min(level - load.taken, Self.filledAtOnce)
            let batch = min(Self.fillingBatch, missing)
            let filled = try load.pushAll(events: missing, batch: batch, atOnce: atOnce(batch))
            guard filled.events > 0 else {
                throw BenchmarkFault.silent(what: "the answer to a push", milliseconds: HubLoad.secondsMax * 1_000)
            }
        }
        let stored = load.taken
        let cost = try stretch(&load, events, bench.batch)
        show(cost, "\(bench.batch) a push, \(stored) stored", goal: .medianAtLeast(HubBench.perSecondMin))
    }

    /// The same with pushes of other sizes.
    mutating func measureBatches(_ load: inout HubLoad, _ batches: [Int], _ events: Int) throws {
        for batch in batches {
            let cost = try stretch(&load, min(events, batch * Self.pushesMax), batch)
            show(cost, "\(batch) a push", goal: nil)
        }
    }

    /// From the moment at which a push is due to its answer.
    mutating func measureSteady(_ load: inout HubLoad, _ who: String = "") throws {
        guard try isSettled(&load, "the steady load\(who)") else { return }
        let pace = PushPace(eventsPerSecond: bench.rate, batch: bench.batch, stations: bench.stations)
        let stretch = try load.pushSteadily(pace, batch: bench.batch, seconds: bench.seconds)
        let (late, what) = (stretch.answers, "\(bench.rate)/s\(who)")
        figures += [
            Figure("hub", "\(what): due to answer", .milliseconds, late, goal: .medianAtMost(HubBench.p50Max)),
            Figure("hub", "\(what): due to answer", .milliseconds, late, goal: .p99Below(HubBench.p99Max)),
            Figure("hub", "\(what): events", .perSecond, [Double(stretch.events) / stretch.seconds]),
        ]
    }

    /// The same events, and from a push to its answer, while every station listens to the feed.
    mutating func measureListening(_ load: inout HubLoad, _ events: Int) throws {
        guard try isSettled(&load, "listening stations") else { return }
        try load.listen()
        try load.rest(milliseconds: Self.settlingMilliseconds)
        let heard = load.heardItems
        let cost = try stretch(&load, events, bench.batch)
        show(cost, "\(bench.batch) a push, all listen", goal: .medianAtLeast(HubBench.perSecondMin))
        try measureSteady(&load, ", all listen")
        notes.append("hub: the listening stations were told \(load.heardItems - heard) items of the feed.")
        figures.append(Figure("hub", "memory after all listened", .mebibytes, [try hub.usage().resident]))
        try load.stopListening()
    }

    /// The same events from stations that also have a request for orders about rights held, and spend what they are
    /// given.
    mutating func measureRights(_ load: inout HubLoad, _ events: Int) throws {
        guard try isSettled(&load, "stations with rights") else { return }
        try load.askForRights()
        try load.rest(milliseconds: HubLimits.feedWaitSeconds * 1_000 + Self.settlingMilliseconds)
        let orders = load.heardOrders
        let cost = try stretch(&load, events, bench.batch)
        show(cost, "\(bench.batch) a push, with rights", goal: .medianAtLeast(HubBench.perSecondMin))
        try measureSteady(&load, ", with rights")
        let meanwhile = load.heardOrders - orders
        notes.append("hub: \(orders) orders about rights were carried out before, \(meanwhile) meanwhile.")
    }

    /// What the hub has not answered would disturb what comes next.
    private mutating func isSettled(_ load: inout HubLoad, _ what: String) throws -> Bool {
        if try load.settle() { return true }
        notes.append("hub: NOT MEASURED: \(what), for the hub had not answered what came before.")
        return false
    }

    /// Compares what the hub has with what it was sent, and tells everything.
    mutating func report(
        _ load: inout HubLoad, _ store: MeasuredStore, notes own: [String]
    ) throws -> BenchmarkReport {
        notes.append(try count(&load, store))
        figures.append(Figure("hub", "highest memory", .mebibytes, [try hub.usage().peak]))
        figures.append(Figure("hub", "the events as bare rows, 500 a transaction (reference)", .perSecond, [bare]))
        return BenchmarkReport(figures, notes: own + notes)
    }

    /// Says that the hub has what it was sent; throws where it has not.
    private func count(_ load: inout HubLoad, _ store: MeasuredStore) throws -> String {
        guard try load.settle() else {
            return "hub: NOT COMPARED: some pushes have no answer; by those that came \(load.taken) events are stored."
        }
        var marked = 0
        for station in load.stations.indices {
            let mark = try Watermark(decoding: try load.ask(load.stations[station].watermark, on: station))
            marked += mark.acceptedThrough
        }
        let (events, quarantined) = try store.rows.stored()
        guard marked == load.taken, events == load.taken, quarantined == 0 else {
            throw BenchmarkFault.wrongOutcome(
                what: "the hub's events", expected: "\(load.taken), none put aside",
                found: "\(events) by its file, \(marked) by its watermarks, \(quarantined) put aside")
        }
        return "hub: \(events) events are stored, as many as were pushed, none put aside; \(load.sentAway) pushes were "
            + "sent away until later."
    }

    /// As many pushes at once as the hub lets wait, and a little less.
    private func atOnce(_ batch: Int) -> Int {
        min(bench.stations, max(1, HubLimits.queuedEvents * 9 / 10 / batch))
    }

    private func stretch(_ load: inout HubLoad, _ events: Int, _ batch: Int) throws -> Cost {
        let (before, own) = (try hub.usage(), Descriptors.threadTime())
        let stretch = try load.pushAll(events: events, batch: batch, atOnce: atOnce(batch))
        let (after, owned) = (try hub.usage(), Descriptors.threadTime())
        let events = Double(stretch.events)
        return Cost(
            stretch: stretch, hub: (after.seconds - before.seconds) * 1_000_000 / events,
            load: owned.microseconds(since: own) / events)
    }

    private mutating func show(_ cost: Cost, _ what: String, goal: Figure.Goal?) {
        guard !cost.stretch.answers.isEmpty else {
            notes.append("hub: NOT MEASURED: \(what): no push was answered within \(HubLoad.secondsMax) s.")
            return
        }
        figures += [
            Figure("hub", "\(what): events", .perSecond, [cost.perSecond], goal: goal),
            Figure("hub", "\(what): push to answer", .milliseconds, cost.stretch.answers),
            Figure("hub", "\(what): the hub's processor time, an event", .microseconds, [cost.hub]),
            Figure("hub", "\(what): the load's processor time, an event", .microseconds, [cost.load]),
            Figure("hub", "\(what): bare rows in its time", .ratio, [bare / cost.perSecond]),
        ]
    }

    private mutating func showSteady(_ stretch: HubLoad.Stretch, _ what: String) {
        let late = stretch.answers
        figures += [
            Figure("hub", "\(what): due to answer", .milliseconds, late, goal: .medianAtMost(HubBench.p50Max)),
            Figure("hub", "\(what): due to answer", .milliseconds, late, goal: .p99Below(HubBench.p99Max)),
            Figure(
                "hub", "\(what): events", .perSecond, [Double(stretch.events) / stretch.seconds]),
        ]
    }
}
