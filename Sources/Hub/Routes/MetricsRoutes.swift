import Foundation
import Hummingbird
import Wire

/// What a monitor reads: `GET /metrics`. Needs no token, and names no person and no piece of goods.
struct MetricsRoutes: Sendable {
    let door: FrontDoor
    let sequencer: EventSequencer
    let gauges: GaugeReader

    func add(to router: Router<HubContext>) {
        router.get("metrics") { _, _ in
            let text = Self.text(await door.counts, await sequencer.measures, await gauges.gauges())
            return Response(bytes: Data(text.utf8), type: MetricsText.mediaType)
        }
    }

    /// The names are those that operators' rules are written for: they do not change. Without gauges the store could
    /// not be read, which is a fact of its own.
    static func text(_ counts: HubCounts, _ append: AppendMeasures, _ gauges: FloorGauges?) -> String {
        var metrics = MetricsText()
        metrics.begin("build_info", .gauge, help: "What runs.")
        metrics.sample("build_info", 1, label: ("version", ProductVersion.text))
        write(append, of: gauges?.site ?? "", to: &metrics)
        write(counts, to: &metrics)
        metrics.one("hub_store_readable", .gauge, help: "1 when the store can be read.", gauges == nil ? 0 : 1)
        if let gauges { write(gauges, to: &metrics) }
        return metrics.text
    }

    private static func write(_ append: AppendMeasures, of site: String, to metrics: inout MetricsText) {
        metrics.one(
            "hub_append_queue_depth", .gauge, help: "Events that wait for a transaction.", append.queuedEvents)
        metrics.begin("hub_group_commit_duration_seconds", .summary, help: "Time of transactions that store events.")
        metrics.sample("hub_group_commit_duration_seconds_sum", append.commitSeconds)
        metrics.sample("hub_group_commit_duration_seconds_count", append.commits)
        metrics.begin("hub_events_accepted_total", .counter, help: "Events stored by this hub.")
        metrics.sample("hub_events_accepted_total", append.tally.accepted, label: ("site", site))
        metrics.one(
            "hub_events_duplicate_total", .counter, help: "Pushed events that were stored already.", append.tally.known)
        metrics.begin("hub_events_quarantined_total", .counter, help: "Events stored and put aside, by reason.")
        for cause in AppendTally.Cause.allCases {
            let count = append.tally.quarantined[cause, default: 0]
            metrics.sample("hub_events_quarantined_total", count, label: ("reason", cause.rawValue))
        }
        metrics.one(
            "hub_station_forks_total", .counter, help: "Pushes that told another history than the stored one.",
            append.tally.forks)
    }

    private static func write(_ counts: HubCounts, to metrics: inout MetricsText) {
        metrics.begin("hub_requests_refused_total", .counter, help: "Requests refused, by reason.")
        for (reason, count) in counts.refused.sorted(by: { $0.key < $1.key }) {
            metrics.sample("hub_requests_refused_total", count, label: ("reason", reason))
        }
        metrics.begin("hub_connections_too_slow_total", .counter, help: "Connections closed, by what was too slow.")
        for (phase, count) in counts.tooSlow.sorted(by: { $0.key < $1.key }) {
            metrics.sample("hub_connections_too_slow_total", count, label: ("phase", phase))
        }
        metrics.begin("hub_certificates_refused_total", .counter, help: "TLS handshakes refused, by reason.")
        for (reason, count) in counts.certificates.sorted(by: { $0.key < $1.key }) {
            metrics.sample("hub_certificates_refused_total", count, label: ("reason", reason))
        }
    }

    private static func write(_ gauges: FloorGauges, to metrics: inout MetricsText) {
        metrics.begin("hub_station_lag_seconds", .gauge, help: "Time since a station's last push.")
        for (station, seconds) in gauges.silence.sorted(by: { $0.key < $1.key }) {
            metrics.sample("hub_station_lag_seconds", seconds, label: ("station", station))
        }
        metrics.one(
            "hub_bin_over_capacity", .gauge, help: "Bins that hold more than they should.", gauges.binsOverCapacity)
        metrics.one(
            "hub_rights_stranded", .gauge, help: "Rights out to stations that nobody hears of.", gauges.strandedRights)
        metrics.begin("hub_generation_info", .gauge, help: "The hub's history: changes when it was restored.")
        metrics.sample("hub_generation_info", 1, label: ("generation", gauges.generation))
    }
}
