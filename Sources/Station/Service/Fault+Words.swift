import Devices
import Labels
import SystemPackage

/// What the edges report as facts, as sentences for the log. A person reads them beside the device, so they name it.
extension DeviceError {
    var words: String {
        switch self {
        case .system(let operation, let errno):
            "\(operation): \(errno)"
        case .device(let path, _, .noSuchFileOrDirectory), .device(let path, _, .noSuchAddressOrDevice),
            .device(let path, _, .operationNotSupportedByDevice):
            "\(path) is not there; is the device plugged in and switched on?"
        case .device(let path, _, .permissionDenied):
            "no right to open \(path); see the udev rules and the groups of the service"
        case .device(let path, "write", .ioError), .device(let path, "read", .ioError):
            "\(path) failed in the middle of a transfer (\(Errno.ioError)); look at the cable and the device"
        case .device(let path, let operation, let errno):
            "\(path): \(operation): \(errno)"
        case .truncatedRecord(let path, let offset, let received, let expected):
            "\(path) ends within a record: \(received) of \(expected) bytes at byte \(offset)"
        case .malformedRecord(let path, let offset, let type, let code):
            "\(path) holds no record of an input device at byte \(offset) (type \(type), code \(code))"
        case .unknownLayout(let name):
            "this machine knows no keyboard layout \(name)"
        case .lineNotSet(let path, let baudRate, let character):
            "\(path) cannot be set to \(baudRate) baud, \(character.rawValue)"
        case .notTheBoundDevice(let path, _, _):
            "another device than the one that is bound answers at \(path)"
        }
    }
}

extension PrinterFault {
    var words: String {
        switch self {
        case .device(let error): error.words
        case .held(let path, let holder):
            "\(path) is held by \(holder?.words ?? "another program")\(path.hasUSBPrinter ? Self.usbTakers : "")"
        case .ambiguous(let path, let candidates):
            "several devices are called \(path), so nobody can tell which is the printer; "
                + "configure one of \(candidates.joined(separator: ", "))"
        case .unsupportedBaudRate(let rate): "no serial line runs at \(rate) baud"
        case .settingsNotTaken(let path): "\(path) does not take the line settings"
        case .noAddress(let host, let code): "\(host) has no address (getaddrinfo: \(code))"
        case .unsupportedPort(let port): "\(port) is no network port"
        case .hungUp(let port): "\(port) has hung up"
        case .occupied(let job): "label \(job) is still on its way"
        case .jobTooLong(let bytes): "a label of \(bytes) bytes is longer than allowed"
        case .closed: "the port was closed"
        }
    }

    private static let usbTakers = "; CUPS and ipp-usb take USB printers, and one program at a time gets in"
}

extension String {
    fileprivate var hasUSBPrinter: Bool { hasPrefix("/dev/usb/") }
}

extension PortHolder {
    /// `ModemManager (process 812)`.
    var words: String {
        let program = "\(name ?? "a program") (process \(process))"
        return isSeen ? program : "another program, perhaps \(program)"
    }
}

extension PrinterSettings {
    /// What labels are set for and why, for the log and for `status`.
    var words: String {
        let dots = "\(resolution.rawValue) dpi (\(resolutionSource.rawValue))"
        return "\(language.tradeName) (\(languageSource.rawValue)), \(dots)" + (model.map { ", model \($0)" } ?? "")
    }
}

extension PrinterSettings.Contradiction {
    /// What to do about it, for IT.
    var words: String {
        switch self {
        case .language(let speaks, let set):
            "the printer speaks \(speaks.tradeName) and is configured as \(set.tradeName); "
                + "configure `language: \(speaks.rawValue)`, or set the printer to \(set.tradeName)"
        case .resolution(let has, let set):
            "the printer has \(has) dpi and labels are set for \(set); "
                + (Resolution(rawValue: has) == nil ? "no label is laid out for it" : "configure `dpi: \(has)`")
        }
    }
}

extension HubClient.Fault {
    var words: String {
        switch self {
        case .unreachable(let cause): "no answer (\(cause))"
        case .rejected(let status, let detail):
            "the hub does not take this station or its token (HTTP \(status))" + (detail.isEmpty ? "" : ": \(detail)")
        case .notEnrolled(let cause): cause
        case .paced(let seconds): "the hub serves many\(seconds.map { "; this station's turn is in \($0) s" } ?? "")"
        case .overloaded(let seconds): "the hub asks for patience\(seconds.map { ", \($0) s" } ?? "")"
        case .cursorExpired: "the hub has started another history; all reference data is read again"
        case .nonsense(let status, let detail): "an answer that is none of a hub's (HTTP \(status)): \(detail)"
        }
    }
}
