public import Returns

/// How moments are said aloud: the station's offset from UTC at a moment. Where the offset comes from is the terminal
/// file's business; words only need the result.
public struct WallClock: Sendable {
    private let offsetMinutes: @Sendable (Moment) -> Int

    /// A clock with an offset in minutes east of UTC for each moment.
    public init(offsetMinutes: @escaping @Sendable (Moment) -> Int) {
        self.offsetMinutes = offsetMinutes
    }

    /// A clock that shows UTC.
    public static let utc = WallClock { _ in 0 }

    /// The date and time of day at a moment.
    func time(at moment: Moment) -> WallTime {
        WallTime(secondsSinceEpoch: moment.milliseconds.flooredQuotient(by: 1000) + Int64(offsetMinutes(moment)) * 60)
    }
}

/// A day and a time of day, by the proleptic Gregorian calendar.
struct WallTime: Hashable {
    let day: Int
    let month: Int
    let hour: Int
    let minute: Int

    /// Counts days from 1970-01-01 in eras of 400 years that begin on 1 March, so that the leap day comes last.
    init(secondsSinceEpoch seconds: Int64) {
        let secondsPerDay: Int64 = 86_400
        let daysPerEra: Int64 = 146_097
        let days = seconds.flooredQuotient(by: secondsPerDay)
        let second = seconds - days * secondsPerDay
        hour = Int(second / 3600)
        minute = Int(second % 3600 / 60)
        let shifted = days + 719_468
        let dayOfEra = shifted - shifted.flooredQuotient(by: daysPerEra) * daysPerEra
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let marchMonth = (5 * dayOfYear + 2) / 153
        day = Int(dayOfYear - (153 * marchMonth + 2) / 5 + 1)
        month = Int(marchMonth < 10 ? marchMonth + 3 : marchMonth - 9)
    }

    /// `dd/mm`.
    var date: String { "\(day.twoDigits)/\(month.twoDigits)" }

    /// `hh:mm`, 24 hours.
    var clock: String { "\(hour.twoDigits):\(minute.twoDigits)" }
}

extension Int64 {
    fileprivate func flooredQuotient(by divisor: Int64) -> Int64 {
        self >= 0 ? self / divisor : (self + 1) / divisor - 1
    }
}

extension Int {
    fileprivate var twoDigits: String { self < 10 ? "0\(self)" : "\(self)" }
}
