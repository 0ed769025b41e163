import Synchronization

/// What a drill has found so far, written beside the benches.
final class DrillResults<Element: Sendable>: Sendable {
    private let found = Mutex<[Element]>([])

    /// Everything so far.
    var all: [Element] { found.withLock(\.self) }

    /// One more.
    func add(_ element: Element) { found.withLock { $0.append(element) } }
}
