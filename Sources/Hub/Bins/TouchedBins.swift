/// The bins into which items came since somebody looked at them, and a bell for whoever looks.
actor TouchedBins {
    private var codes: Set<String>? = []
    private var number = 0
    private let bell = FeedBell(head: 0)

    /// What was touched since the last look.
    struct News: Sendable {
        /// The bins; nil for every one.
        let codes: Set<String>?
        /// To wait behind.
        let number: Int
    }

    /// Items came into these bins, or left them.
    func add(_ codes: Set<String>) async {
        guard !codes.isEmpty else { return }
        self.codes?.formUnion(codes)
        await ring()
    }

    /// Any bin may have changed.
    func addAll() async {
        codes = nil
        await ring()
    }

    private func ring() async {
        number += 1
        await bell.ring(number)
    }

    /// What was touched, which is looked at from here on.
    func take() -> News {
        defer { codes = [] }
        return News(codes: codes, number: number)
    }

    /// Returns when something was touched after `news`, when `duration` is over, and when the hub shuts down.
    func wait(after news: News, atMost duration: Duration) async {
        await bell.wait(past: news.number, atMost: duration)
    }
}
