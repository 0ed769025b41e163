/// What a printer language offers as evidence that a label is out. None of it proves that the label can be read: only a
/// scan of the label does.
public enum PrintEvidence: String, CaseIterable, Hashable, Sendable {
    /// A status answer says that no format waits and no label remains (ZPL `~HS`).
    case nothingWaits
    /// The status said that it was printing, and later that it is ready (TSPL). Ready alone is no evidence: a printer
    /// that has not yet read the job is ready too.
    case printedThenReady
    /// The printer acknowledged the print command, and then reported no error (EPL2).
    case acknowledged
    /// The printer sent the job's mark back after it had printed all that stood before the mark (ESC/POS).
    case markReturned

    /// How much is known.
    public enum Level: Hashable, Sendable {
        /// The printer took the label and works on nothing more.
        case consumed
        /// The printer says that it printed the label.
        case printed
    }

    /// How much this evidence proves.
    public var level: Level {
        switch self {
        case .nothingWaits, .printedThenReady: .consumed
        case .acknowledged, .markReturned: .printed
        }
    }
}
