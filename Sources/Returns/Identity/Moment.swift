/// A point in time: milliseconds since 1970-01-01T00:00:00Z, leap seconds ignored.
///
/// Time always comes in as an argument; nothing in this module reads a clock.
public struct Moment: Hashable, Comparable, Sendable {
    /// Milliseconds since the Unix epoch, UTC.
    public let milliseconds: Int64

    /// Makes a moment from milliseconds since the Unix epoch, UTC.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Earlier moments order first.
    public static func < (left: Moment, right: Moment) -> Bool {
        left.milliseconds < right.milliseconds
    }

    /// The milliseconds from `earlier` to this moment; negative when this moment comes first.
    public func millisecondsSince(_ earlier: Moment) -> Int64 {
        milliseconds - earlier.milliseconds
    }

    /// The moment that lies `milliseconds` later (earlier when negative).
    public func advanced(byMilliseconds delta: Int64) -> Moment {
        Moment(milliseconds: milliseconds + delta)
    }
}
