import Foundation
public import Returns

extension Moment {
    /// The system's clock. Read at the edge only; everything else gets its time as an argument.
    public static func systemClock() -> Moment {
        Moment(milliseconds: Int64(Date().timeIntervalSince1970 * 1_000))
    }
}
