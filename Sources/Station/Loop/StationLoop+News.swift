import Devices
import Journal
import Logging
import Returns

/// What devices and the hub have to tell, and what follows from it.
extension StationLoop {
    mutating func handle(_ report: ScannerReport) {
        switch report {
        case .scanned(let scanned):
            commit(.scan(Barcode(parsing: scanned.text)))
            // Only now: an ACK for a scan that is not on disk would be a promise that a power cut breaks.
            let isRefused = if case .refusal = bench.message { true } else { false }
            feedback?.answer(isRefused ? .refused : .accepted, to: scanned.device)
        case .lost(let device, let reason):
            logger.warning("scan lost", metadata: ["scanner": "\(device)", "reason": "\(reason)"])
            commit(.scanLost(device: device))
        case .replied(let device, let text):
            logger.info(
                "scanner answered a command", metadata: ["scanner": "\(device)", "bytes": "\(text.utf8.count)"])
        case .attached(let scanner):
            attached[scanner.name, default: 0] += 1
            surroundings.scanners = attached.count
            terminals.makeAllStale()
            logger.info("scanner attached", metadata: ["scanner": "\(scanner.name)", "node": "\(scanner.input.node)"])
        case .detached(let scanner):
            attached[scanner.name] = attached[scanner.name].flatMap { $0 > 1 ? $0 - 1 : nil }
            surroundings.scanners = attached.count
            terminals.makeAllStale()
            logger.warning("scanner detached", metadata: ["scanner": "\(scanner.name)"])
        case .busy(let device, let path):
            logger.warning("scanner is used by another program", metadata: ["scanner": "\(device)", "node": "\(path)"])
        case .fault(let error):
            logger.error("scanner fault", metadata: ["cause": "\(error.words)"])
        }
    }

    mutating func handle(_ report: PrinterReport) {
        follow(printing.take(report))
        if case .unavailable(let fault) = report {
            logger.warning("printer unavailable", metadata: ["cause": "\(fault.words)"])
            sayWhyNothingPrints()
        }
    }

    /// What a report of the printer, or its silence, leads to.
    mutating func follow(_ outcome: PrintDesk.Outcome) {
        if surroundings.printer != printing.status, case .attention(let trouble) = printing.status {
            logger.warning("printer needs somebody", metadata: ["trouble": "\(trouble)"])
        }
        surroundings.printer = printing.status
        terminals.makeAllStale()
        switch outcome {
        case .input(let job, let news):
            guard let plate = plate(ofJob: job) else { break }
            commit(.label(job: job, plate: plate, news))
            // A reprint that was asked for meanwhile waits for no other word than this.
            startWaitingLabel()
        case .portReady:
            startWaitingLabel()
        case .none:
            break
        }
        guard let reminder = printing.takeReminder() else { return }
        let inbox = self.inbox
        loop.perform { core in
            core.schedule(at: core.now.advanced(byMilliseconds: reminder.milliseconds)) {
                inbox.post(.printerStatusDue(reminder.number))
            }
        }
    }

    mutating func handle(_ news: HubNews) {
        switch news {
        case .status(let status): surroundings.hub = status
        case .acknowledged: break
        case .referenceChanged, .welcomed: bench.refresh()
        }
        surroundings.unsentEvents = journal.unsentCount()
        terminals.makeAllStale()
    }
}
