/// Amounts of euro as digits, the same wherever one is read.
public enum Amount {
    /// Whole euro cents with two decimals behind `point`, for example `-1.30`.
    public static func digits(_ cents: Int, point: String = ".") -> String {
        let decimals = cents.magnitude % 100
        return "\(cents < 0 ? "-" : "")\(cents.magnitude / 100)\(point)\(decimals < 10 ? "0" : "")\(decimals)"
    }
}
