/// How long what is trusted lasts, and how often somebody may be wrong.
public enum TrustTerms {
    /// Minutes within which a one-time code is used.
    public static let codeMinutes = 15
    /// Wrong tries after which a one-time code is void, and after which an address has to wait as long as a code lasts.
    public static let codeTries = 5
    /// Days that a station's certificate lasts.
    public static let certificateDays = 90
    /// The day of its life from which on a certificate is renewed when its station asks.
    public static let renewableFromDay = 30
    /// The day from which on its station asks: half of its life.
    public static let renewalDueOnDay = 45
    /// Days behind its end in which a certificate still renews itself, and delivers what its station has recorded.
    public static let graceDays = 30
    /// Days that the hub's own certificate lasts; it is replaced by itself at half of them.
    public static let serverDays = 366
    /// Days that an authority lasts: longer than any machine that was enrolled under it.
    public static let authorityDays = 36_525
    /// Minutes by which a station's certificate is valid before it was issued: clocks of several hubs differ.
    public static let slackMinutes = 60
}
