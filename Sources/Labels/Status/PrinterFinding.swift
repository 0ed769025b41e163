/// One fact that a printer stated about itself. What it did not state is unknown, never "fine".
public enum PrinterFinding: Hashable, Sendable {
    /// No paper.
    case paperOut
    /// Paused, at its own button or by a command.
    case paused
    /// The print head is open.
    case headOpen
    /// No ribbon.
    case ribbonOut
    /// The receive buffer is full.
    case bufferFull
    /// A format was begun and not yet ended: `^XA` without its `^XZ`.
    case partialFormat
    /// The print head is too hot.
    case overTemperature
    /// The print head is cold; it prints all the same.
    case underTemperature
    /// The printer lost its settings.
    case ramCorrupt
    /// A printed label waits to be taken off (peel-off mode).
    case labelWaiting
    /// Labels of the current batch that are still to be printed; stated in every answer, also when 0.
    case labelsRemaining(Int)
    /// Formats that wait in the receive buffer; stated in every answer, also when 0.
    case formatsInBuffer(Int)
    /// The paper is jammed.
    case paperJam
    /// The paper is nearly used up; it prints all the same.
    case paperLow
    /// A cover other than that of the head is open.
    case coverOpen
    /// The cutter is stuck.
    case cutterFault
    /// The printer takes nothing, for a reason that it did not give.
    case offline
    /// A fault that the language has only a number for, or one that we do not know.
    case fault(Int)
    /// A label is being printed.
    case printing
    /// The printer took the last label's format and its print command without an error.
    case accepted
    /// The printer cannot read the last label's format, by the number that its manual gives the reason; nothing will
    /// come out, and the same bytes will fail again.
    case refused(Int)
    /// All that was sent before this mark has been printed.
    case returned(mark: Int)
    /// The question was not answered in time: not ready, cause unknown. Many printers without paper keep silent.
    case noAnswer
    /// An unasked line such as `ERROR CONDITION: HEAD OPEN [2026-01-01 10:00:00] [serial]`; some printers write it in
    /// their own language, so it is shown and not interpreted.
    case alert(String)
    /// A whole answer was read: all of its facts together.
    case answered(StatusAnswer)

    /// Whether nothing will be printed until somebody goes to the printer.
    public var stopsPrinting: Bool {
        switch self {
        case .paperOut, .paused, .headOpen, .ribbonOut, .overTemperature, .ramCorrupt, .labelWaiting, .paperJam,
            .coverOpen, .cutterFault, .offline, .fault, .noAnswer:
            true
        case .bufferFull, .partialFormat, .underTemperature, .labelsRemaining, .formatsInBuffer, .paperLow, .printing,
            .accepted, .refused, .returned, .alert, .answered:
            false
        }
    }
}
