/// What the delivery of alerts takes at most.
public enum AlertLimits {
    /// Tries after which an alert goes to the dead-letter list: with the waits between them at most an hour.
    public static let tries = 12
    /// The wait before the second try is drawn from 0 up to this, in milliseconds; it doubles with every try.
    public static let firstWaitMilliseconds = 2_000
    /// The longest wait that is drawn from, in milliseconds.
    public static let longestWaitMilliseconds = 20 * 60 * 1_000
    /// How long one request may take, in seconds.
    static let requestSeconds: Int64 = 10
    /// Bytes of an answer that are read.
    static let answerBytes = 64 * 1_024
    /// Bytes of a webhook's secret: HMAC-SHA256 wants as many as its digest has, and shorter ones can be guessed.
    static let secretBytes = 24...512
    /// Characters of a fault that are kept.
    static let faultCharacters = 300
    /// How long the courier rests when nothing is due, in seconds: it is woken by the next alert.
    static let restSeconds: Int64 = 24 * 60 * 60
}
