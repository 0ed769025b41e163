import Returns
import Synchronization

/// The clock of one bench. It stands while the bench works on an act and moves when the operator says so, so that the
/// times in the journal follow from the seed.
final class BenchClock: Sendable {
    /// 2026-09-21, in the afternoon.
    private static let start: Int64 = 1_790_000_000_000

    private let milliseconds = Atomic<Int64>(start)

    var now: Moment { Moment(milliseconds: milliseconds.load(ordering: .sequentiallyConsistent)) }

    /// Moves on; backwards when negative, as after a power cut with an empty battery.
    func advance(byMilliseconds delta: Int64) {
        milliseconds.add(delta, ordering: .sequentiallyConsistent)
    }
}
