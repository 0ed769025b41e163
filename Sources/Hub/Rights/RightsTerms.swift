/// How rights to fill bins are shared out.
enum RightsTerms {
    /// What a station holds of a class that it has never filled.
    static let firstRights = 10
    /// Days of its usual work for which a station holds rights, for it may be cut off as long.
    static let daysAhead = 2
    /// Days that its usual work is reckoned from.
    static let daysBehind = 7
    /// A station that has asked within so many milliseconds is connected: its request hangs for less.
    static let onlineMilliseconds: Int64 = 35_000
    /// A station that has not asked for so many milliseconds has no part in the shares any more.
    static let absentMilliseconds: Int64 = 7 * 86_400_000
    /// Rights of a station that has not asked for so many milliseconds are shown as stranded.
    static let strandedMilliseconds: Int64 = 3_600_000
    /// How old the note of a station's last request may grow, in milliseconds, before it is written anew.
    static let noteMilliseconds: Int64 = 5_000
    /// Orders in one answer.
    static let ordersPerPage = 50
    /// Bins to which a station is given rights at most. A report names no more than `WireLimits.binsWithRights`, and
    /// what operators give back when they choose another bin comes on top.
    static let binsPerStation = 1_500
    /// A day, in milliseconds.
    static let dayMilliseconds: Int64 = 86_400_000
}
