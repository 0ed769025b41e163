/// What somebody is there for who uses the hub over the network.
public enum UserRole: String, CaseIterable, Sendable {
    /// Runs the floor: sees goods and cases, and acts on them.
    case supervisor = "supervisor"
    /// Answers for the site: sees everything, decides about money, and does nothing to the goods.
    case director = "director"
    /// Keeps the machines running: sees these, and nothing of goods or customers.
    case it = "it"
    /// Looks at the floor and does nothing.
    case reader = "reader"

    /// Every role, for the help of the command line.
    public static var words: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
