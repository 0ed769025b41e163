import Wire

/// What is taken back, and why.
public struct Revocation: Hashable, Sendable {
    /// The station.
    let station: String
    /// The beginning of the fingerprint of one certificate; nil takes all access back.
    let fingerprint: String?
    /// Why; the station is told.
    let reason: String

    /// Names a revocation; `reason` has at most `HubLimits.noteCharacters` characters.
    public init(station: String, fingerprint: String?, reason: String) {
        self.station = station
        self.fingerprint = fingerprint
        self.reason = reason
    }

    /// The words that are read again at the other end of the desk's socket.
    var query: [(String, String?)] { [("id", station), ("certificate", fingerprint), ("reason", reason)] }
}

/// Why nothing was taken back.
public enum RevokingRefusal: Hashable, Sendable, CustomStringConvertible {
    /// Not the beginning of exactly one fingerprint of the station's.
    case noSuchCertificate(String, station: String)
    /// The reason has too many characters.
    case longReason
    /// The key of a code cannot be read.
    case badKey

    /// The reason and what to do.
    public var description: String {
        switch self {
        case .noSuchCertificate(let text, let station):
            "\(TerminalText.safe(text)) begins no fingerprint of \(station), or several. "
                + "`returns-hub station certificates` lists them."
        case .longReason: "A reason has at most \(HubLimits.noteCharacters.upperBound) characters."
        case .badKey: "The key of the code cannot be read."
        }
    }
}
