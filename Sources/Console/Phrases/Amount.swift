import Returns

extension Amount {
    /// Whole euro cents as people read them, with two decimals behind `point`, for example `-1,30 €`.
    static func euro(_ cents: Int, point: String) -> String {
        "\(digits(cents, point: point)) €"
    }
}
