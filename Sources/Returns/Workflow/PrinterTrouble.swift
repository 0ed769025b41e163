/// What keeps a label printer from printing until somebody goes to it.
public enum PrinterTrouble: String, CaseIterable, Hashable, Sendable {
    /// No labels are left.
    case noLabels
    /// No ribbon is left.
    case noRibbon
    /// The print head is open.
    case headOpen
    /// A cover is open.
    case coverOpen
    /// Its pause button was pressed.
    case paused
    /// Paper or cutter is stuck.
    case jammed
    /// The last label waits to be taken off.
    case takeLabel
    /// The print head is too hot.
    case tooHot
    /// It takes nothing and does not say why.
    case offline
    /// A fault that it has no word for.
    case fault
    /// It was asked and did not answer.
    case noAnswer
}
