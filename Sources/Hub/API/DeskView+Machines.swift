extension DeskView {
    /// Stations and what is connected to them, and what other systems are told.
    static let machines: [DeskView] = [
        DeskView(
            "stations", "stations", .readMachines, "The stations with how far their events have come.",
            columns: columns("station epoch:n prefix labels events:n quarantined:n forked:n lastPush:t access until:t"),
            order: [.up("station")],
            rows: .whole { store, _ throws(HubFault) in try await store.stationListing() }),
        DeskView(
            "scanners", "scanners", .readMachines, "What the stations' scanners are and what is wrong with them.",
            columns: columns("station scanner about note at:t"),
            order: [.up("station"), .up("scanner"), .up("about")],
            rows: .whole { store, _ throws(HubFault) in try await store.scannerListing() }),
        DeskView(
            "outages", "outages", .readMachines, "When stations could not reach the hub, the latest first.",
            columns: columns("station since:t until:t minutes:n"), order: [.down("since"), .up("station")],
            rows: .whole { store, _ throws(HubFault) in try await store.outageListing() }),
        DeskView(
            "alerts", "alerts", .readMachines, "The latest of what other systems are told of goods for their stock.",
            words: [ViewParameter(name: "dead", kind: .flag, summary: "Only what could not be delivered.")],
            columns: columns(
                "alert:n occasion bin generation:n state tries:n due:t fault created:t changed:t"),
            order: [.down("alert")],
            rows: .whole { store, question throws(HubFault) in
                try await store.alertListing(onlyDead: question.isSet("dead"))
            }),
    ]
}
