import Dispatch
import Station
import Synchronization

/// What a station showed, in order, on its way to the operator. Frozen at a power cut: what comes later nobody saw.
final class ShownViews: Sendable {
    private struct Content {
        var waiting: [StationView] = []
        var last: StationView?
        var isOver = false
    }

    private let content = Mutex(Content())
    private let arrivals = DispatchSemaphore(value: 0)

    /// The newest that was shown.
    var last: StationView? { content.withLock(\.last) }

    /// The station shows something.
    func show(_ view: StationView) {
        content.withLock { content in
            guard !content.isOver else { return }
            content.waiting.append(view)
            content.last = view
        }
        arrivals.signal()
    }

    /// The screen is dark from here on.
    func freeze() {
        content.withLock { $0.isOver = true }
        arrivals.signal()
    }

    /// The next view, waiting for it; nil when the screen is dark.
    ///
    /// Throws `stuck` when nothing comes within so many seconds.
    func next(within seconds: Int, waitingFor what: String) throws -> StationView? {
        while true {
            let (view, isOver) = content.withLock { content in
                (content.waiting.isEmpty ? nil : content.waiting.removeFirst(), content.isOver)
            }
            if let view { return view }
            if isOver { return nil }
            guard arrivals.wait(timeout: .now() + .seconds(seconds)) == .success else {
                throw FloorFault.stuck(what)
            }
        }
    }

    /// The next view if it is there already.
    func nextIfAny() -> StationView? {
        content.withLock { $0.waiting.isEmpty ? nil : $0.waiting.removeFirst() }
    }
}
