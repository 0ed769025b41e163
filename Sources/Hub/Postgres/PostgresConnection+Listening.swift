/// What somebody sent by NOTIFY. A hint only: it may come late or, through a pooler, never.
struct PostgresNotification: Hashable, Sendable {
    /// The channel.
    let channel: String
    /// What was sent along; empty when nothing was.
    let payload: String
}

extension PostgresConnection {
    /// LISTEN: this session hears of every commit that notifies the channel. For a connection of its own, never one of
    /// a pool or through a pooler.
    func listen(to channel: String) throws(PostgresFault) {
        try script("LISTEN \(Self.quoted(channel))")
    }

    /// Waits, asleep, for the next notification; nil when `end` has come or the interrupt was raised first.
    ///
    /// Throws `connectionLost`.
    func notification(until end: ContinuousClock.Instant?) throws(PostgresFault) -> PostgresNotification? {
        let libpq = try open()
        while true {
            if let notification = libpq.nextNotification() { return notification }
            if interrupt?.isRaised() == true { return nil }
            let ready = PosixCalls.waitToRead(
                libpq.socket, interrupt?.wake.descriptor,
                milliseconds: PostgresDeadline.milliseconds(until: end, now: now()))
            if ready.wake { interrupt?.wake.calm() }
            if ready.descriptor {
                guard libpq.consumeInput() else { throw lost(libpq.lastWords) }
            } else if let end, now() >= end {
                return nil
            }
        }
    }
}
