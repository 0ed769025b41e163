import Devices
import Returns

/// Everything that can wake the station, in one closed list. Nothing calls back into the loop: a worker that learns
/// something posts one of these, and the news walks the same road as a scan.
enum StationEvent: Sendable {
    /// A scanner, the replay of one, or the watch over them.
    case scanner(ScannerReport)
    /// The printer's port.
    case printer(PrinterReport)
    /// The printer was busy when it was asked: it is to be asked again.
    case printerStatusDue(Int)
    /// A terminal or a command on the control socket.
    case terminal(TerminalID, TerminalEvent)
    /// The moment up to which a lone digit could still be the start of a code.
    case keyDeadline
    /// A code or key from inside the process: the demo's own operator.
    case operated(Input)
    /// A supervisor's PIN was checked.
    case pinChecked(badge: String, isRight: Bool)
    /// How the exchange with the hub goes.
    case hub(HubNews)
    /// The journal has done with a file that a command sent.
    case imported
    /// The time in which a scanner was to be bound is over.
    case bindDue(Int)
    /// The supervisor wants to know whether the loop turns.
    case watchdog
    /// The process is asked to end.
    case stop
}

/// What the exchange with the hub has to tell.
enum HubNews: Equatable, Sendable {
    /// How the hub is reached now.
    case status(BenchStatus.HubStatus)
    /// Why the hub does not take this station, for IT; nil for no such reason.
    case refused(String?)
    /// The hub confirmed events; fewer are unsent.
    case acknowledged
    /// Reference data changed: prompts may read differently.
    case referenceChanged
    /// Other orders of the desk wait than before.
    case orders(WaitingOrders)
    /// The hub said who this station is; which history it has where it gives rights to fill bins.
    case welcomed(rightsOf: String?)
    /// The hub gives rights to fill bins, or asks for some.
    case rights(RightsOrder)
}
