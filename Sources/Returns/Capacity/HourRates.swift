/// How many items of one class of bins may be expected in each hour of the week.
///
/// An exponentially weighted mean over the past weeks, in whole thousandths, so that every machine comes to the same.
/// A weekend without work needs no rule of its own: its rates are low.
public struct HourRates: Hashable, Sendable {
    /// Arrivals per hour in thousandths, one for each hour of the week from Monday midnight on.
    public let thousandths: [Int]

    /// What a week weighs beside the week after it, in thousandths: a change of the season shows after two weeks, and
    /// one odd day does not turn the picture.
    public static let olderWeekPermille = 700
    /// More than this in one hour is taken as this, in thousandths: a million items.
    public static let thousandthsMax = 1_000_000_000

    /// Nothing is expected.
    public static let none = HourRates(thousandths: [])

    /// Rates for each hour of the week. Hours that are not given, and values below 0, are taken as 0.
    public init(thousandths: [Int]) {
        let given = thousandths.prefix(CivilHour.perWeek).map { min(max($0, 0), Self.thousandthsMax) }
        self.thousandths = given + Array(repeating: 0, count: CivilHour.perWeek - given.count)
    }

    /// The rates from counts of past hours, the last whole hour first.
    ///
    /// An hour of the week that was never seen, because the floor is younger than a week, is taken as the mean of the
    /// same hour on the days that were; without such a day, as the mean of all hours that were seen.
    init(countsByHoursAgo counts: ArraySlice<Int>, present: CivilHour) {
        var sums = Array(repeating: 0, count: CivilHour.perWeek)
        var weights = Array(repeating: 0, count: CivilHour.perWeek)
        var weight = 1_000
        for (ago, count) in counts.enumerated() {
            if ago > 0, ago.isMultiple(of: CivilHour.perWeek) { weight = weight * Self.olderWeekPermille / 1_000 }
            let hour = CivilHour(number: present.number - 1 - ago).ofWeek
            sums[hour] += weight * count
            weights[hour] += weight
        }
        self.init(thousandths: sums.indices.map { Self.mean(hour: $0, sums, weights) })
    }

    /// The rate of one hour, in thousandths.
    public subscript(hour: CivilHour) -> Int { thousandths[hour.ofWeek] }

    private static func mean(hour: Int, _ sums: [Int], _ weights: [Int]) -> Int {
        let sameHour = stride(from: hour % CivilHour.perDay, to: CivilHour.perWeek, by: CivilHour.perDay)
        let candidates: [[Int]] = [[hour], Array(sameHour), Array(sums.indices)]
        for hours in candidates {
            let weight = hours.reduce(0) { $0 + weights[$1] }
            if weight > 0 { return Money.rounded(hours.reduce(0) { $0 + sums[$1] } * 1_000, by: weight) }
        }
        return 0
    }
}
