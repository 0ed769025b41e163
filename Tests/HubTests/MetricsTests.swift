import Hummingbird
import HummingbirdTesting
import Returns
import Testing
import Wire

@testable import Hub

struct MetricsTests {
    @Test func `counts are written as Prometheus reads them`() {
        let counts = HubCounts(
            refused: ["queue-full": 3, "gap": 1], tooSlow: ["head": 2], certificates: ["foreign": 5])
        let tally = AppendTally(accepted: 9, known: 2, quarantined: [.misfit: 1], forks: 5)
        let append = AppendMeasures(queuedEvents: 7, commits: 4, commitSeconds: 0.25, tally: tally)
        let text = MetricsRoutes.text(counts, append, nil)
        let samples = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
        #expect(
            samples == [
                "build_info{version=\"\(ProductVersion.text)\"} 1",
                "hub_append_queue_depth 7",
                "hub_group_commit_duration_seconds_sum 0.25", "hub_group_commit_duration_seconds_count 4",
                "hub_events_accepted_total{site=\"\"} 9", "hub_events_duplicate_total 2",
                "hub_events_quarantined_total{reason=\"unreadable\"} 0",
                "hub_events_quarantined_total{reason=\"not-understood\"} 0",
                "hub_events_quarantined_total{reason=\"misfit\"} 1",
                "hub_events_quarantined_total{reason=\"crash\"} 0", "hub_station_forks_total 5",
                "hub_requests_refused_total{reason=\"gap\"} 1", "hub_requests_refused_total{reason=\"queue-full\"} 3",
                "hub_connections_too_slow_total{phase=\"head\"} 2",
                "hub_certificates_refused_total{reason=\"foreign\"} 5", "hub_store_readable 0",
            ])
        #expect(
            text.contains(
                """

                # HELP hub_append_queue_depth Events that wait for a transaction.
                # TYPE hub_append_queue_depth gauge
                hub_append_queue_depth 7

                """))
    }

    @Test func `a label's value cannot end itself`() {
        #expect(MetricsText.escaped("a\\b\"c\nd") == "a\\\\b\\\"c\\nd")
    }

    @Test func `a monitor reads what was stored and what was refused`() async throws {
        let floor = try Floor()
        let (store, tokens) = try await floor.open(stations: ["S1"])
        let application = try await HubApplication(store: store, logger: Floor.quiet, now: { Floor.start })
        let body = StationJournal("S1", [.benchPaused]).push().encoded()
        try await application.stationSide(listen: ListenAddress(host: "127.0.0.1", port: 0)).test(.live) { client in
            for token in [tokens["S1"] ?? "", "S1.guess"] {
                _ = try await client.execute(
                    uri: "/v1/stations/S1/events", method: .post, headers: [.authorization: "Bearer \(token)"],
                    body: ByteBuffer(bytes: body))
            }
            let answer = try await client.execute(uri: "/metrics", method: .get)
            let text = String(buffer: answer.body)
            #expect(answer.headers[.contentType] == MetricsText.mediaType)
            #expect(text.contains("\nhub_append_queue_depth 0\n"))
            #expect(text.contains("\nhub_group_commit_duration_seconds_count 1\n"))
            #expect(text.contains("\nhub_requests_refused_total{reason=\"unknown-token\"} 1\n"))
            #expect(text.contains("\nhub_events_accepted_total{site=\"PARIS\"} 1\n"))
            #expect(text.contains("\nhub_station_lag_seconds{station=\"S1\"} 0\n"))
            #expect(text.contains("\nhub_generation_info{generation=\"g1\"} 1\n"))
        }
    }
}
