/// The arrivals that rates make expect from a moment on, hour by hour.
struct ArrivalsAhead: Hashable, Sendable {
    /// What is expected of one hour, or of what is left of it.
    private struct Span: Hashable {
        let start: Moment
        let end: Moment
        var thousandths: Int
    }

    private let now: Moment
    private var spans: [Span] = []

    /// Walks through the hours of so many days.
    init(rates: HourRates, from now: Moment, days: Int, in calendar: SiteCalendar) {
        self.now = now
        let horizon = Self.moment(days, after: now)
        var start = now
        while start < horizon {
            let end = min(calendar.endOfHour(at: start), horizon)
            let part = Int(end.millisecondsSince(start))
            let expected = Money.rounded(rates[calendar.hour(of: start)] * part, by: Int(CivilHour.milliseconds))
            spans.append(Span(start: start, end: end, thousandths: expected))
            start = end
        }
    }

    /// The same arrivals with at least so many within the first days: in proportion to what was expected, or evenly
    /// where nothing was.
    func raised(to wanted: Int, within days: Int) -> ArrivalsAhead {
        let end = Self.moment(days, after: now)
        let near = spans.prefix { $0.end <= end }
        let expected = near.reduce(0) { $0 + $1.thousandths }
        let wanted = min(wanted, HourRates.thousandthsMax)
        guard wanted > expected, !near.isEmpty else { return self }
        var copy = self
        for index in near.indices {
            copy.spans[index].thousandths =
                expected == 0
                ? Money.rounded(wanted, by: near.count)
                : Money.rounded(near[index].thousandths * wanted, by: expected)
        }
        return copy
    }

    /// When so many thousandths will have come; nil when they will not within the days. Within an hour they come
    /// evenly.
    func moment(of wanted: Int) -> Moment? {
        var missing = wanted
        if missing <= 0 { return now }
        for span in spans {
            if span.thousandths >= missing {
                let length = Int(span.end.millisecondsSince(span.start))
                return span.start.advanced(byMilliseconds: Int64(Money.rounded(length * missing, by: span.thousandths)))
            }
            missing -= span.thousandths
        }
        return nil
    }

    private static func moment(_ days: Int, after now: Moment) -> Moment {
        now.advanced(byMilliseconds: Int64(days) * CalendarDay.milliseconds)
    }
}
