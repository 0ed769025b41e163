/// What an operator can ask for at any time, by key or by command card.
public enum Command: String, CaseIterable, Sendable {
    /// Take the last step back.
    case undo = "UNDO"
    /// Print the label again; the copy says so.
    case reprint = "REPRINT"
    /// The assigned bin is full.
    case binFull = "BINFULL"
    /// The item does not fit into the assigned bin.
    case doesNotFit = "NOFIT"
    /// I do not know: a second look decides.
    case doubt = "DOUBT"
    /// Danger: stop and isolate.
    case hazard = "STOP"
    /// An announced item is not in the parcel, or a piece of evidence cannot be had.
    case missing = "MISSING"
    /// An item without a readable code, or one too many.
    case extra = "EXTRA"
    /// Somebody else's goods are in the parcel.
    case notOurs = "NOTOURS"
    /// The customer's own thing is in the parcel.
    case belonging = "BELONGING"
    /// Nothing is in the parcel.
    case emptyBox = "EMPTY"
    /// The parcel is done.
    case endOfParcel = "END"
    /// Why this grade, this disposition, this bin.
    case why = "WHY"
    /// What to do here.
    case help = "HELP"
    /// Interrupt the work; the step stays.
    case pause = "PAUSE"
    /// A supervisor takes over the bench with a PIN, or gives it back.
    case supervise = "SUPERVISE"
    /// Leave the bench; the step stays.
    case signOut = "SIGNOUT"
}
