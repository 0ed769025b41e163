import Testing

@testable import Returns

/// The day that a text names, `2026-05-01`.
func day(_ text: String) throws -> CalendarDay {
    try #require(CalendarDay(text), "\(text) is no day")
}

/// The moment that a text names in UTC, `2026-05-01 09:30` or `2026-05-01 09:30:00.000`.
func utc(_ text: String) throws -> Moment {
    let parts = text.split(separator: " ")
    let clock = try #require(parts.last).split { ":.".contains($0) }.map { try #require(Int64($0)) }
    let units: [Int64] = [60 * 60 * 1_000, 60 * 1_000, 1_000, 1]
    let milliseconds = zip(clock, units).reduce(0) { $0 + $1.0 * $1.1 }
    let midnight = Int64(try day(String(parts[0])).number) * 24 * 60 * 60 * 1_000
    return Moment(milliseconds: midnight + milliseconds)
}
