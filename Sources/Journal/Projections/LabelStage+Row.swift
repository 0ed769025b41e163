import Returns

extension LabelStage {
    /// The stage as the row holds it.
    var word: String {
        switch self {
        case .queued: "queued"
        case .sending: "sending"
        case .sent: "sent"
        case .confirmed: "confirmed"
        case .verified: "verified"
        case .failed: "failed"
        case .unknown: "unknown"
        case .cancelled: "cancelled"
        }
    }

    /// Why it failed, when it did.
    var failure: PrintFailure? {
        if case .failed(let failure) = self { failure } else { nil }
    }

    /// The stage of a row; nil for a word that this version does not know.
    init?(word: String, failure: String?) {
        switch (word, failure.flatMap(PrintFailure.init(rawValue:))) {
        case ("queued", nil): self = .queued
        case ("sending", nil): self = .sending
        case ("sent", nil): self = .sent
        case ("confirmed", nil): self = .confirmed
        case ("verified", nil): self = .verified
        case ("failed", let failure?): self = .failed(failure)
        case ("unknown", nil): self = .unknown
        case ("cancelled", nil): self = .cancelled
        default: return nil
        }
    }
}
