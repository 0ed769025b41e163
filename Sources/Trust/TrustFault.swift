/// Why something cannot be trusted, or not be read. Facts; whoever shows it makes the sentence.
public enum TrustFault: Error, Hashable, Sendable, CustomStringConvertible {
    /// Not PEM of what was expected: what that was, and what is wrong.
    case unreadable(what: String, reason: String)
    /// The certificate was signed by another authority, or by nobody.
    case foreign
    /// The certificate is one of this authority, and none of a station.
    case notAStation
    /// The request for a certificate does not bear the signature of its own key, or has no P-256 key.
    case badRequest
    /// Not a host's name, nor an address.
    case badName(String)

    /// What was found, in a sentence.
    public var description: String {
        switch self {
        case .unreadable(let what, let reason): "This is no \(what): \(reason)."
        case .foreign: "The certificate is of another authority."
        case .notAStation: "The certificate is no station's."
        case .badRequest: "The request for a certificate is not signed by its own P-256 key."
        case .badName(let name): "\(name) is neither a host's name nor an address."
        }
    }
}
