/// Why a port cannot be had, or a job was not sent whole: facts only, the words are made elsewhere.
public enum PrinterFault: Error, Equatable, Sendable {
    /// A call on the port failed. `ENOENT`, `ENXIO`, `ENODEV`: not plugged in. `EACCES`: no right to it. `EIO`: gone.
    case device(DeviceError)
    /// Another program holds the port (`EBUSY` of `open`, or its `flock`); `process` is its id where the
    /// kernel tells, as found when the port was first seen held.
    case held(path: String, process: Int32?)
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

    /// Whether the port could be opened later without anyone changing the configuration.
    var mayPass: Bool {
        switch self {
        case .device, .held, .settingsNotTaken, .noAddress, .hungUp, .occupied, .jobTooLong, .closed: true
        case .unsupportedBaudRate, .unsupportedPort: false
        }
    }
}
