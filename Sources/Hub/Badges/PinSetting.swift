import Returns
import Wire

/// A badge's PIN, as it is set at the desk: the verifier, or none to take the PIN away.
public struct PinSetting: Hashable, Sendable {
    /// The badge's id.
    let badge: String
    /// What the PIN is checked by.
    let verifier: PinVerifier?

    /// Names a setting.
    init(badge: String, verifier: PinVerifier?) {
        self.badge = badge
        self.verifier = verifier
    }

    /// The words that are read again at the other end of the desk's socket.
    var query: [(String, String?)] { [("badge", badge), ("pin", verifier?.text)] }
}

/// Why a PIN was not set.
public enum BadgeRefusal: Hashable, Sendable, CustomStringConvertible {
    /// There is no such badge.
    case unknown(String)
    /// The badge is no supervisor's, and opens nothing.
    case notSupervisor(alias: String)
    /// The verifier cannot be read.
    case badVerifier
    /// What was typed is no PIN.
    case notPin
    /// The pepper cannot be used; why, in a sentence.
    case pepper(String)
    /// The machine has not the memory that a verifier takes.
    case noMemory

    /// The reason and what to do.
    public var description: String {
        switch self {
        case .unknown(let id): "There is no badge \(TerminalText.safe(id)). Import it first, with `returns-hub import`."
        case .notSupervisor(let alias):
            "\(TerminalText.safe(alias)) is no supervisor: a PIN opens nothing for this badge."
        case .badVerifier: "The PIN's verifier cannot be read."
        case .notPin:
            "A PIN has \(Limits.pinDigits.lowerBound) to \(Limits.pinDigits.upperBound) digits and nothing else."
        case .pepper(let reason): reason
        case .noMemory: "There is not enough memory for the PIN's verifier."
        }
    }
}
