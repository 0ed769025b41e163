/// Why nothing was done to an alert.
public enum AlertRefusal: Hashable, Sendable {
    /// Not the number of an alert.
    case noNumber(String)
    /// No alert has the number.
    case noSuchAlert(Int)
    /// It is delivered, or was dropped.
    case settled(number: Int, state: String)
    /// Whoever drops one says why.
    case reasonNeeded
}

extension AlertRefusal: CustomStringConvertible {
    /// What was found and what is expected.
    public var description: String {
        switch self {
        case .noNumber(let text): "\(text) is not the number of an alert. `returns-hub alert list` lists them."
        case .noSuchAlert(let number): "There is no alert \(number). `returns-hub alert list` lists them."
        case .settled(let number, let state): "Alert \(number) is \(state): there is nothing to do."
        case .reasonNeeded: "An alert is dropped only with a --reason."
        }
    }
}
