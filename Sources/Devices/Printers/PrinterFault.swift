import SystemPackage

/// Why a port cannot be had, or a job was not sent whole: facts only, the words are made elsewhere.
public enum PrinterFault: Error, Equatable, Sendable {
    /// A call on the port failed. `ENOENT`, `ENXIO`, `ENODEV`: not plugged in. `EACCES`: no right to it. `EIO`: gone.
    case device(DeviceError)
    /// Another program holds the port (`EBUSY` of `open`, or its `flock`); `holder` is that program where it can be
    /// told, as found when the port was first seen held.
    case held(path: String, holder: PortHolder?)
    /// Several devices that are plugged in were given the link at `path`, as cheap cables without a serial number are;
    /// `candidates` are links that tell them apart (`/dev/serial/by-path/…`), or their nodes.
    case ambiguous(path: String, candidates: [String])
    /// The line cannot run at this speed; ``PrinterPort/allowedBaudRates`` can be had.
    case unsupportedBaudRate(Int)
    /// The driver said yes to the line settings but has others when asked (`tcgetattr`).
    case settingsNotTaken(path: String)
    /// The name of the printer has no address; `code` is that of `getaddrinfo` (`EAI_…`).
    case noAddress(host: String, code: Int32)
    /// A network port is a number from 1 to 65535.
    case unsupportedPort(Int)
    /// The printer's side ended the connection, or the device was pulled.
    case hungUp(port: String)
    /// Another job is on its way; one is taken at a time.
    case occupied(job: Int)
    /// The job is longer than ``PrinterLimits/jobBytesMax``.
    case jobTooLong(sizeBytes: Int)
    /// ``Printer/close()`` was called.
    case closed

    /// Whether its end is the coming or going of a device, of which udev tells.
    var endsWithADevice: Bool {
        switch self {
        case .device(.device(_, "open", .noSuchFileOrDirectory)), .device(.device(_, "open", .noSuchAddressOrDevice)),
            .device(.device(_, "open", .operationNotSupportedByDevice)), .ambiguous:
            true
        case .device, .held, .unsupportedBaudRate, .settingsNotTaken, .noAddress, .unsupportedPort, .hungUp, .occupied,
            .jobTooLong, .closed:
            false
        }
    }

    /// Whether the port could be opened later without anyone changing the configuration.
    var mayPass: Bool {
        switch self {
        case .device, .held, .ambiguous, .settingsNotTaken, .noAddress, .hungUp, .occupied, .jobTooLong, .closed: true
        case .unsupportedBaudRate, .unsupportedPort: false
        }
    }
}
