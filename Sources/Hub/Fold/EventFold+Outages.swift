import Returns

extension EventFold {
    /// A station could not reach the hub, and told so when it could again.
    func foldOutage(_ since: Moment, _ until: Moment) throws {
        try db.run(
            """
            INSERT INTO outage (station, since, until) VALUES (?, ?, ?)
            ON CONFLICT (station, since) DO UPDATE SET
                until = CASE WHEN excluded.until > outage.until THEN excluded.until ELSE outage.until END
            """, [station, since.milliseconds, until.milliseconds])
    }
}
