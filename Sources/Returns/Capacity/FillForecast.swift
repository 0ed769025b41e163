/// When the bins of a class will be full, as far as the past weeks and the announced parcels tell.
public struct FillForecast: Hashable, Sendable {
    /// Items in the bins or on their way into them.
    public let load: Int
    /// Items that the bins take.
    public let capacity: Int
    /// When the usable part is full.
    public let full: Times

    /// The moments at which it will be full; nil for what does not come within the horizon.
    public struct Times: Hashable, Sendable {
        /// If more comes than expected.
        public let earliest: Moment?
        /// If as much comes as expected.
        public let likely: Moment?
        /// If less comes than expected, and none of what is announced beyond the usual.
        public let latest: Moment?
    }

    /// The part of a capacity that is counted on, in thousandths. The last tenth is hardly ever filled: the next item
    /// is too bulky for what is left, or an operator calls the bin full before the count does.
    public static let usablePermille = 900
    /// How far ahead anything is foretold, in days: two weeks, the longest that a pickup is planned ahead.
    public static let horizonDays = 14
    /// The days within which what is announced is expected.
    public static let announcedDays = 5

    /// The days before a class is full in which somebody acts: a weekend and the day of a pickup.
    public static let urgentDays = 3

    /// Items that are counted on to fit.
    public static func usable(of capacity: Int) -> Int {
        Money.part(usablePermille, of: min(max(capacity, 0), 1_000_000_000))
    }

    /// Items that are counted on to fit.
    public var usable: Int { Self.usable(of: capacity) }

    /// How urgent it is now.
    public var alert: FillAlert { FillAlert(load: load, capacity: capacity) }

    /// Whether somebody should act: an alert is reached, or it is likely full within `urgentDays`.
    public func isUrgent(at now: Moment) -> Bool {
        guard alert == .calm else { return true }
        let soon = now.advanced(byMilliseconds: Int64(Self.urgentDays) * CalendarDay.milliseconds)
        return full.likely.map { $0 <= soon } ?? false
    }

    /// Foretells from a load, a capacity and the rates of the class.
    ///
    /// `announcedThousandths` are the items of the class among the announced ones that have not come yet. The rates
    /// hold what is usually announced already; so they are raised, over the days within which announced parcels come,
    /// as far as more is announced than they make expect.
    public init(
        load: Int, capacity: Int, rates: HourRates, announcedThousandths: Int = 0, at now: Moment,
        in calendar: SiteCalendar
    ) {
        (self.load, self.capacity) = (load, capacity)
        let usable = Self.usable(of: capacity)
        guard load < usable else {
            full = Times(earliest: now, likely: now, latest: now)
            return
        }
        let band = FillBand(room: usable - max(load, 0))
        let usual = ArrivalsAhead(rates: rates, from: now, days: Self.horizonDays, in: calendar)
        let raised = usual.raised(to: announcedThousandths, within: Self.announcedDays)
        full = Times(
            earliest: raised.moment(of: band.earliest), likely: raised.moment(of: band.likely),
            latest: usual.moment(of: band.latest))
    }
}
