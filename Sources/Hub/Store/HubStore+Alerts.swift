import Returns
import Wire

extension HubStore {
    /// Says where alerts go from now on; nil writes no more of them. What waits stays waiting.
    func tellAlerts(to target: AlertTarget?) async throws(HubFault) {
        try await writing { db in
            try db.run("DELETE FROM alertTarget")
            if let target {
                try db.run("INSERT INTO alertTarget (id, target) VALUES (1, ?)", [target.place])
            }
        }
    }

    /// The alert that is due first, also when that is yet to come; nil when none waits.
    func nextAlert() async throws(HubFault) -> WaitingAlert? {
        try await reading { db in
            try db.row(
                """
                SELECT number, key, document, tries, dueAt FROM alertDelivery JOIN alert ON number = alert
                WHERE state = 'waiting' ORDER BY dueAt, number LIMIT 1
                """
            ).map { row in
                WaitingAlert(
                    number: row["number"], key: row["key"], document: row["document"], tries: row["tries"],
                    dueAt: Moment(milliseconds: row["dueAt"]))
            }
        }
    }

    /// Keeps how a try ended; `wait` is for the next one, in milliseconds, nil when it was the last.
    func keep(
        _ outcome: AlertOutcome, of alert: WaitingAlert, wait: Int64?, at now: Moment
    ) async throws(HubFault) {
        try await writing { db in
            let (state, due, fault): (String, Int64, String?) =
                switch outcome {
                case .delivered: ("delivered", now.milliseconds, nil)
                case .failed(let words):
                    (wait == nil ? "dead" : "waiting", now.milliseconds + (wait ?? 0), words)
                }
            // Somebody may have dropped it while it was tried.
            try db.run(
                """
                UPDATE alertDelivery SET state = ?, tries = ?, dueAt = ?, fault = ?, changedAt = ?
                WHERE alert = ? AND state = 'waiting'
                """, [state, alert.tries + 1, due, fault, now.milliseconds, alert.number])
        }
    }

    /// How often there was news for whoever delivers alerts: new ones, and acts on old ones.
    func alertNews() async throws(HubFault) -> Int {
        try await reading { db in
            try db.one(
                Int.self,
                """
                SELECT (SELECT COALESCE(max(number), 0) FROM alert)
                    + (SELECT COALESCE(max(number), 0) FROM alertAct)
                """) ?? 0
        }
    }

    /// Tries an alert again at once, from the first try on, or drops it, and says so.
    ///
    /// Throws `refused(.alert)` for one that is not there or is settled.
    func perform(_ ask: AlertAsk, at now: Moment) async throws(HubFault) -> String {
        try await writing { db in
            let state = try db.one(String.self, "SELECT state FROM alertDelivery WHERE alert = ?", [ask.alert])
            guard let state else { throw HubFault.refused(.alert(.noSuchAlert(ask.alert))) }
            if state == "delivered" || state == "dropped" {
                throw HubFault.refused(.alert(.settled(number: ask.alert, state: state)))
            }
            try db.run(
                "INSERT INTO alertAct (alert, act, reason, doneBy, doneAt) VALUES (?, ?, ?, ?, ?)",
                [ask.alert, ask.act.rawValue, ask.reason, ask.by, now.milliseconds])
            try db.run(
                "UPDATE alertDelivery SET state = ?, tries = 0, dueAt = ?, changedAt = ? WHERE alert = ?",
                [
                    ask.act == .retry ? "waiting" : "dropped", now.milliseconds, now.milliseconds, ask.alert,
                ])
            return ask.act == .retry
                ? "Alert \(ask.alert) is tried again.\n" : "Alert \(ask.alert) is dropped: nobody is told.\n"
        }
    }

    /// The alerts, the latest first; or the dead-letter list, the oldest first.
    public func alertListing(onlyDead: Bool = false) async throws(HubFault) -> Listing {
        try await reading { db in
            let rows = try db.rows(
                """
                SELECT number, occasion, code, generation, state, tries, dueAt, fault, createdAt, changedAt
                FROM alert JOIN alertDelivery ON alert = number
                WHERE CAST(?1 AS bigint) = 0 OR state = 'dead'
                ORDER BY CASE WHEN CAST(?1 AS bigint) = 1 THEN number ELSE -number END LIMIT ?2
                """, [onlyDead, HubLimits.listedRows])
            return Listing(
                columns: [
                    "alert", "occasion", "bin", "generation", "state", "tries", "due", "fault", "created", "changed",
                ],
                rows: rows.map { row in
                    let isWaiting = (row["state"] as String) == "waiting"
                    return [
                        .number(row["number"]), .text(row["occasion"]), .text(row["code"]), .number(row["generation"]),
                        .text(row["state"]), .number(row["tries"]), .time(isWaiting ? Self.moment(row["dueAt"]) : nil),
                        .text(row["fault"]), .time(Self.moment(row["createdAt"])),
                        .time(Self.moment(row["changedAt"])),
                    ]
                })
        }
    }
}
