import Returns

extension LateSurcharge {
    /// What the law adds to a late refund; nil for one in time.
    var words: String? {
        switch self {
        case .none: nil
        case .interest(let days): "the legal interest of \(days) \(days == 1 ? "day" : "days")"
        case .permille(let permille): "\(permille / 10) % of the sum due"
        case .wholePrice(let days): "the sum due once more and the legal interest of \(days) days"
        }
    }
}
