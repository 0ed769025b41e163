import ServiceLifecycle

/// Wakes the feed requests that wait for news: no request looks twice without reason.
actor FeedBell {
    private var head: Int
    private var isClosed = false
    private var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    private var lastTicket = 0

    /// A bell that knows the feed up to `head`.
    init(head: Int) {
        self.head = head
    }

    /// The feed now reaches `head`: everybody who waits looks again.
    func ring(_ head: Int) {
        guard head > self.head else { return }
        self.head = head
        releaseAll()
    }

    /// The feed was found to reach `head`, which after a promotion of the database may be less than before.
    func set(_ head: Int) {
        guard head != self.head else { return }
        self.head = head
        releaseAll()
    }

    /// Everybody who waits looks again, though there is nothing new.
    func stir() {
        releaseAll()
    }

    /// Returns when the feed is past `sequence`, when `duration` is over, when the hub shuts down or the caller's task
    /// is cancelled, and at once when too many wait already.
    func wait(past sequence: Int, atMost duration: Duration) async {
        guard head <= sequence, !isClosed, waiters.count < HubLimits.feedWaiters else { return }
        lastTicket += 1
        let ticket = lastTicket
        let alarm = Task {
            guard (try? await Task.sleep(for: duration)) != nil else { return }
            self.release(ticket)
        }
        await withGracefulShutdownHandler {
            await withTaskCancellationHandler {
                await withCheckedContinuation { waiters[ticket] = $0 }
            } onCancel: {
                Task { await self.release(ticket) }
            }
        } onGracefulShutdown: {
            Task { await self.close() }
        }
        alarm.cancel()
    }

    /// How many requests wait.
    var waiting: Int { waiters.count }

    private func close() {
        isClosed = true
        releaseAll()
    }

    private func release(_ ticket: Int) {
        waiters.removeValue(forKey: ticket)?.resume()
    }

    private func releaseAll() {
        for waiter in waiters.values { waiter.resume() }
        waiters = [:]
    }
}
