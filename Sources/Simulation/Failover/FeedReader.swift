import Hub
import Synchronization

/// Somebody who reads the hub's events as they come, from the number behind the last one that was read.
final class FeedReader: Sendable {
    private struct Content {
        var last = 0
        var end: Int?
    }

    private let database: HubDatabase
    private let content = Mutex(Content())

    init(database: HubDatabase) {
        self.database = database
    }

    /// Events read so far.
    var read: Int { content.withLock(\.last) }

    /// Everything has been said: the reader ends when it has come to this number.
    func finish(at last: Int) { content.withLock { $0.end = last } }

    /// Reads until it has come to the end; every number that was not the next one.
    func run() async -> [String] {
        var findings: [String] = []
        var seen: [String: Int] = [:]
        let deadline = FailoverDrill.secondsMax
        var ended: ContinuousClock.Instant?
        while true {
            let (last, end) = content.withLock { ($0.last, $0.end) }
            if let end, last >= end { return findings }
            if end != nil, ended == nil { ended = .now }
            if let ended, (ContinuousClock.now - ended) / .seconds(1) > deadline {
                return findings + ["the reader came to \(last) and not to \(end ?? 0)"]
            }
            // Without hub or database there is nothing to read: it is asked for again.
            guard let page = try? await Self.page(database, after: last), !page.isEmpty else {
                try? await OwnThread.run { Pause.rest(milliseconds: Self.pauseMilliseconds) }
                continue
            }
            findings += Self.findings(page, after: last, &seen)
            content.withLock { $0.last = page.last?.hubSequence ?? last }
        }
    }

    private static let (pageEvents, pauseMilliseconds) = (500, 20)

    private static func page(_ database: HubDatabase, after last: Int) async throws -> [NumberedEvent] {
        let store = try await HubStore.openReadOnly(database)
        do {
            let page = try await store.events(after: last, limit: pageEvents)
            try await store.close()
            return page
        } catch {
            try? await store.close()
            throw error
        }
    }

    private static func findings(_ page: [NumberedEvent], after last: Int, _ seen: inout [String: Int]) -> [String] {
        var findings: [String] = []
        for (index, event) in page.enumerated() {
            if event.hubSequence != last + index + 1 {
                findings.append("the reader expected number \(last + index + 1) and got \(event.hubSequence)")
            }
            let expected = seen[event.station, default: 0] + 1
            if event.sequence != expected {
                findings.append("\(event.station): the reader expected event \(expected) and got \(event.sequence)")
            }
            seen[event.station] = event.sequence
        }
        return findings
    }
}
