import Foundation
import Hummingbird

/// What a monitor reads: `GET /metrics`. Needs no token, and names no station, person or piece of goods.
struct MetricsRoutes: Sendable {
    let door: FrontDoor
    let sequencer: EventSequencer

    func add(to router: Router<HubContext>) {
        router.get("metrics") { _, _ in
            let text = Self.text(await door.counts, await sequencer.measures)
            return Response(bytes: Data(text.utf8), type: MetricsText.mediaType)
        }
    }

    /// The names are those that operators' rules are written for: they do not change.
    static func text(_ counts: HubCounts, _ append: AppendMeasures) -> String {
        var metrics = MetricsText()
        metrics.begin("hub_append_queue_depth", .gauge, help: "Events that wait for a transaction.")
        metrics.sample("hub_append_queue_depth", append.queuedEvents)
        metrics.begin("hub_group_commit_duration_seconds", .summary, help: "Time of transactions that store events.")
        metrics.sample("hub_group_commit_duration_seconds_sum", append.commitSeconds)
        metrics.sample("hub_group_commit_duration_seconds_count", append.commits)
        metrics.begin("hub_requests_refused_total", .counter, help: "Requests refused, by reason.")
        for (reason, count) in counts.refused.sorted(by: { $0.key < $1.key }) {
            metrics.sample("hub_requests_refused_total", count, label: ("reason", reason))
        }
        metrics.begin("hub_connections_too_slow_total", .counter, help: "Connections closed, by what was too slow.")
        for (phase, count) in counts.tooSlow.sorted(by: { $0.key < $1.key }) {
            metrics.sample("hub_connections_too_slow_total", count, label: ("phase", phase))
        }
        return metrics.text
    }
}
