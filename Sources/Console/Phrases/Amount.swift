/// Amounts of euro as people read them.
enum Amount {
    /// Whole euro cents with two decimals behind `point`, for example `-1,30 €`.
    static func euro(_ cents: Int, point: String) -> String {
        let magnitude = cents.magnitude
        let decimals = magnitude % 100
        let sign = cents < 0 ? "-" : ""
        return "\(sign)\(magnitude / 100)\(point)\(decimals < 10 ? "0" : "")\(decimals) €"
    }
}
