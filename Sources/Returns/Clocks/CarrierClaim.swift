/// The time in which a carrier must be told, with reasons, of damage or of a part that is lost; after it no action is
/// left, and no contract inside France can lengthen it (Code de commerce L133-3).
public enum CarrierClaim {
    /// The days that the law gives.
    public static let days = 3

    /// The last moment for the protest: the end of the third day after the day of receipt.
    ///
    /// The day of receipt is not counted, at whatever hour the parcel came. Public holidays are not counted, those of
    /// Alsace and Moselle at a site there only. Saturdays and Sundays are counted, and a period that ends on one of
    /// them is not carried over to the next working day: the article names public holidays alone and the list of them
    /// (Code du travail L3133-1) has no Sunday. Whoever reads it more generously gets a later day, so the moment given
    /// here is safe under every reading.
    public static func due(receivedAt: Moment, in calendar: SiteCalendar) -> Moment {
        calendar.end(of: calendar.dayWithoutHolidays(days, after: calendar.day(of: receivedAt)))
    }
}
