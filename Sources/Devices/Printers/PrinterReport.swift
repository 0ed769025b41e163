/// What a printer's port has to tell, in the order in which it happened.
///
/// For each job handed to ``Printer/send(_:job:)`` exactly one of `refused`, `sent` and `interrupted` arrives.
public enum PrinterReport: Equatable, Sendable {
    /// What a USB printer says of itself (IEEE 1284 device identification, without the bytes of its length), as it
    /// came; before `ready`, of a printer that has said it.
    case identified([UInt8])
    /// The port is open and set. Says nothing about paper: only an answered status request does.
    case ready
    /// The port cannot be opened; told once for each new reason. It is tried again until ``Printer/close()``,
    /// unless only another configuration could help (``PrinterFault/unsupportedBaudRate(_:)``).
    case unavailable(PrinterFault)
    /// Not one byte of the job left this machine: handing it over again is safe.
    case refused(job: Int, PrinterFault)
    /// Every byte was handed over and has left, as far as the kernel can tell. Not yet a printed label.
    case sent(job: Int)
    /// A fault came after the first byte. Whether a label comes out is unknown, so the job is never repeated here.
    case interrupted(job: Int, bytesSent: Int, PrinterFault)
    /// The printer has taken nothing for ``PrinterLimits/stallNanoseconds``; told again every
    /// ``PrinterLimits/stallRepeatNanoseconds``. The job goes on by itself.
    case stalled(job: Int, bytesSent: Int)
    /// A stalled job moves again.
    case resumed(job: Int)
    /// Bytes from the printer, as they came; 0x11 and 0x13 are taken out only with ``SerialFlow/xonXoff``.
    case received([UInt8])
    /// What ``Printer/queryPort()`` found; nil when the printer did not answer that either.
    case portStatus(PortStatus?)
    /// An open port is gone, and why: hung up, pulled, or a call on it failed, as when a USB transfer does (`EIO`).
    /// `unavailable` or `ready` follows, unless ``Printer/close()`` was the reason.
    case disconnected(PrinterFault)
}
