/// What came into the bins lately, class by class and hour by hour: what rates are made of.
///
/// Only whole hours count: the hour that runs would look poorer than it is.
public struct ArrivalHistory: Sendable {
    /// How many weeks are looked at. What lies further back weighs less than a twelfth of last week.
    public static let weeks = 8
    /// How far back an arrival counts, in milliseconds.
    public static let milliseconds = Int64(weeks * CivilHour.perWeek) * CivilHour.milliseconds

    private let calendar: SiteCalendar
    private let now: Moment
    private let present: CivilHour
    /// Arrivals of each class by how many hours before the present one they came; 0 is the last whole hour.
    private var counts: [String: [Int]] = [:]
    private var total = Array(repeating: 0, count: weeks * CivilHour.perWeek)
    /// How many of these hours the floor has been at work: no hour before its first arrival says anything.
    private(set) var hoursSeen = 0

    /// A history without arrivals, up to a moment.
    public init(until now: Moment, in calendar: SiteCalendar) {
        self.now = now
        self.calendar = calendar
        present = calendar.hour(of: now)
    }

    /// Counts one arrival. One that lies ahead, in the running hour or more than `weeks` back changes nothing.
    public mutating func count(_ binClass: String, at moment: Moment) {
        // Compared before anything is computed: a station's clock may have said anything.
        guard moment < now, moment >= now.advanced(byMilliseconds: -Self.milliseconds) else { return }
        let ago = present.number - calendar.hour(of: moment).number - 1
        guard total.indices.contains(ago) else { return }
        counts[binClass, default: Array(repeating: 0, count: total.count)][ago] += 1
        total[ago] += 1
        hoursSeen = max(hoursSeen, ago + 1)
    }

    /// What may be expected of a class in each hour of the week; nothing of a class that never came.
    public func rates(of binClass: String) -> HourRates {
        guard let counts = counts[binClass] else { return .none }
        return HourRates(countsByHoursAgo: counts.prefix(hoursSeen), present: present)
    }

    /// Arrivals of a class per day over the last week, or since the first arrival, in thousandths.
    public func thousandthsPerDay(of binClass: String) -> Int {
        let hours = min(hoursSeen, CivilHour.perWeek)
        guard hours > 0 else { return 0 }
        return Money.rounded(lately(counts[binClass]) * CivilHour.perDay * 1_000, by: hours)
    }

    /// How many of a thousand arrivals of the last week were of a class; 0 where nothing came.
    public func permille(of binClass: String) -> Int {
        let all = lately(total)
        return all == 0 ? 0 : Money.rounded(lately(counts[binClass]) * 1_000, by: all)
    }

    private func lately(_ counts: [Int]?) -> Int {
        counts?.prefix(CivilHour.perWeek).reduce(0, +) ?? 0
    }
}
