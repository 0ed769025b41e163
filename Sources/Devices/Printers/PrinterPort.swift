/// Where a printer is attached.
public enum PrinterPort: Equatable, Sendable {
    /// A terminal device (`/dev/ttyUSB0`, `/dev/serial/by-id/…`), 8 data bits, no parity, one stop bit.
    ///
    /// `baudRate` is bits per second, one of ``allowedBaudRates``.
    case serial(path: String, baudRate: Int, flow: SerialFlow)

    /// A printer that listens for raw bytes, usually on port 9100. `host` is a name or a numeric address; `port`
    /// 1…65535.
    case tcp(host: String, port: Int)

    /// A USB printer behind the kernel's driver usblp: `/dev/usb/lp0` or a link to it.
    case usb(path: String)

    /// A regular file (created when missing, written at its end), a FIFO, or a character device without line settings.
    case file(path: String)

    /// The line speeds that can be set, in bits per second, ascending.
    public static let allowedBaudRates = BaudRate.allCases.map(\.rawValue)

    /// The numbers that a network port can have.
    static let networkPorts = 1...65535

    /// The device node of the port, or a link to it, of which udev tells when it comes; nil for what has no device.
    var node: String? {
        switch self {
        case .serial(let path, _, _), .usb(let path): path
        case .tcp, .file: nil
        }
    }

    /// What a person would call the port: the path, or `host:port`.
    public var name: String {
        switch self {
        case .serial(let path, _, _), .usb(let path), .file(let path): path
        case .tcp(let host, let port): "\(host):\(port)"
        }
    }
}

/// How a serial printer says that it cannot take more.
public enum SerialFlow: Equatable, Sendable, CaseIterable {
    /// It does not say so. Bytes sent too fast are lost by the printer.
    case none
    /// By the bytes 0x13 (stop) and 0x11 (go on), obeyed here and not in the kernel, so that a status request can still
    /// be sent while the printer holds the line.
    case xonXoff
    /// By the CTS wire, obeyed by the kernel (`CRTSCTS`).
    case rtsCts
}
