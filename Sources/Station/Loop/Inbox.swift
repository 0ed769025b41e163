import Synchronization

/// The way into the loop: bounded, in order, from any thread. What does not fit is counted, never lost silently: the
/// loop says so.
final class Inbox: Sendable {
    /// Events that may wait. A hundred scans a second would fill it in forty seconds of a stalled disk.
    static let depth = 4_096

    let events: AsyncStream<StationEvent>
    private let continuation: AsyncStream<StationEvent>.Continuation
    private let dropped = Atomic<Int>(0)
    private let waiting = Atomic<Int>(0)

    init() {
        (events, continuation) = AsyncStream.makeStream(
            of: StationEvent.self, bufferingPolicy: .bufferingOldest(Self.depth))
    }

    func post(_ event: StationEvent) {
        waiting.add(1, ordering: .relaxed)
        if case .dropped = continuation.yield(event) {
            waiting.subtract(1, ordering: .relaxed)
            dropped.add(1, ordering: .relaxed)
        }
    }

    /// The loop has taken an event. Whether none waits behind it.
    func take() -> Bool {
        waiting.subtract(1, ordering: .relaxed).newValue <= 0
    }

    /// How many events found no room since the last call.
    func takeDropped() -> Int {
        dropped.exchange(0, ordering: .relaxed)
    }

    /// Nothing more is taken in; the loop ends when it has handled what waits.
    func finish() {
        continuation.finish()
    }
}
