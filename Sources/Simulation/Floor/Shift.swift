import Synchronization

/// How long the benches work at the most: until somebody ends it.
final class Shift: Sendable {
    private let over = Atomic(false)

    /// Whether the benches come to their end.
    var isOver: Bool { over.load(ordering: .sequentiallyConsistent) }

    /// Everybody finishes what is in the hand.
    func end() { over.store(true, ordering: .sequentiallyConsistent) }
}
