import Devices
import Labels
import Returns

// From what a printer and its port state to the words of the bench.

extension [PrinterFinding] {
    /// The last whole answer among them.
    var lastAnswer: StatusAnswer? {
        for case .answered(let answer) in reversed() { return answer }
        return nil
    }
}

extension PrinterTrouble {
    /// Nil for what does not keep the printer from printing.
    init?(_ finding: PrinterFinding) {
        switch finding {
        case .paperOut: self = .noLabels
        case .ribbonOut: self = .noRibbon
        case .headOpen: self = .headOpen
        case .coverOpen: self = .coverOpen
        case .paused: self = .paused
        case .paperJam, .cutterFault: self = .jammed
        case .labelWaiting: self = .takeLabel
        case .overTemperature: self = .tooHot
        case .offline: self = .offline
        case .noAnswer: self = .noAnswer
        case .fault, .ramCorrupt: self = .fault
        case .bufferFull, .partialFormat, .underTemperature, .labelsRemaining, .formatsInBuffer, .paperLow, .printing,
            .accepted, .refused, .returned, .alert, .answered:
            return nil
        }
    }

    /// Nil when the port is well.
    init?(_ port: PortStatus) {
        if port.contains(.paperOut) {
            self = .noLabels
        } else if !port.contains(.noError) {
            self = .fault
        } else if !port.contains(.selected) {
            self = .offline
        } else {
            return nil
        }
    }
}

extension PrintFailure {
    init(_ fault: PrinterFault) {
        self =
            switch fault {
            case .held, .occupied: .portBusy
            case .device, .noAddress, .hungUp, .closed: .portMissing
            case .unsupportedBaudRate, .settingsNotTaken, .unsupportedPort, .jobTooLong, .ambiguous: .portFault
            }
    }
}

extension PrinterMismatch {
    init(_ contradiction: PrinterSettings.Contradiction) {
        self =
            switch contradiction {
            case .language(let speaks, let set): .language(speaks: speaks.tradeName, set: set.tradeName)
            case .resolution(let has, let set): .resolution(has: has, set: set)
            }
    }
}

extension BenchStatus.PrinterStatus {
    /// How a printer does whose port is not there.
    init(_ fault: PrinterFault) {
        self =
            switch fault {
            case .held(_, let holder): .held(by: holder?.name)
            case .ambiguous: .ambiguous
            case .device, .unsupportedBaudRate, .settingsNotTaken, .noAddress, .unsupportedPort, .hungUp, .occupied,
                .jobTooLong, .closed:
                .unavailable
            }
    }
}
