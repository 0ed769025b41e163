import Hummingbird

/// What a supervisor of processes asks: is the hub alive, can it take events. Neither needs a token.
struct HealthRoutes: Sendable {
    let readiness: Readiness

    /// What those ask who watch over the hub; its metrics are among it.
    static let paths: Set<String> = ["/livez", "/readyz", "/metrics"]

    func add(to router: Router<HubContext>) {
        // Never the database: a full disk must not make a restart loop.
        router.get("livez") { _, _ in Response(words: "ok\n") }
        router.get("readyz") { _, _ in
            if await readiness.isReady() { return Response(words: "ok\n") }
            throw HubProblem.notReady
        }
    }
}

/// Whether a commit reaches the disk, tried at most once in a while: anybody may ask, and each try syncs the disk.
actor Readiness {
    private let store: HubStore
    private var last: (at: ContinuousClock.Instant, answer: Bool)?

    /// How long one answer holds.
    private static let holds = Duration.seconds(10)

    init(store: HubStore) {
        self.store = store
    }

    func isReady() async -> Bool {
        let now = ContinuousClock.now
        if let last, now - last.at < Self.holds { return last.answer }
        // Taken before the try, so that those who ask meanwhile do not try as well.
        last = (now, last?.answer ?? true)
        let answer = await store.canCommit()
        last = (now, answer)
        return answer
    }
}
