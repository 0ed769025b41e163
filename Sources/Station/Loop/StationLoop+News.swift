import Devices
import Journal
import Logging
import Returns

/// What the printer and the hub have to tell, and what follows from it.
extension StationLoop {
    mutating func handle(_ report: PrinterReport) {
        let before = printing.paper.settings
        follow(printing.take(report))
        let settings = printing.paper.settings
        switch report {
        case .ready where settings == before:
            logger.info("printer port open", metadata: ["takenFor": "\(settings.words)"])
        case .unavailable(let fault):
            logger.warning("printer unavailable", metadata: ["cause": "\(fault.words)"])
            sayWhyNothingPrints()
        case .disconnected(let fault):
            logger.warning("printer lost", metadata: ["cause": "\(fault.words)"])
        case .interrupted(let job, let bytesSent, let fault):
            logger.warning(
                "label broken off", metadata: ["job": "\(job)", "bytes": "\(bytesSent)", "cause": "\(fault.words)"])
        case .refused(let job, let fault):
            logger.warning("label not taken", metadata: ["job": "\(job)", "cause": "\(fault.words)"])
        case .ready, .identified, .sent, .stalled, .resumed, .received, .portStatus:
            if settings != before {
                logger.notice("printer says what it is", metadata: ["takenFor": "\(settings.words)"])
            }
        }
    }

    /// What a report of the printer, or its silence, leads to.
    mutating func follow(_ outcome: PrintDesk.Outcome) {
        if surroundings.printer != printing.status { logPrinterStatus() }
        surroundings.printer = printing.status
        terminals.makeAllStale()
        switch outcome {
        case .input(PrintDesk.cardJob, let news):
            if binLabels.isBusy { binLabels.hear(news) } else { cards.hear(news) }
            startWaitingLabel()
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
        continueCard(after: outcome)
        continueBinLabel(after: outcome)
        scheduleReminder()
    }

    private func logPrinterStatus() {
        switch printing.status {
        case .attention(.noAnswer):
            let advice =
                "labels wait until it answers in the language it is configured for (\(printing.paper.settings.words)); "
                + "check that language, and the line's settings; for a printer that cannot answer set `answers: false`"
            logger.warning("printer does not answer", metadata: ["advice": "\(advice)"])
        case .attention(let trouble):
            logger.warning("printer needs somebody", metadata: ["trouble": "\(trouble)"])
        case .mismatch:
            logger.error("printer is not as configured", metadata: ["cause": "\(printing.detail ?? "")"])
        case .none, .ready, .cold, .stalled, .unavailable, .held, .ambiguous:
            break
        }
    }

    /// An outage begins with the first exchange that failed: a station that has only just started has missed nothing.
    private mutating func follow(_ status: BenchStatus.HubStatus) {
        switch status {
        case .unreachable(let since): missedSince = since
        case .connected:
            if let since = missedSince { commit(.hubRegained(since: since, until: now())) }
            missedSince = nil
        case .none, .rejected: break
        }
        surroundings.hub = status
    }

    /// The next order may come. One that the disk did not take is asked for again after a while: at once it would be
    /// the same full disk.
    private mutating func carryOut(_ order: RightsOrder) {
        if commit(.rights(order)).isEmpty {
            rights?.ring(inMilliseconds: HeldRequest.pauseMilliseconds)
        } else {
            rights?.ring()
        }
    }

    mutating func handle(_ news: HubNews) {
        switch news {
        case .status(let status): follow(status)
        case .refused(let words): hubDetail = words
        case .acknowledged: break
        case .referenceChanged: bench.refresh()
        case .orders(let orders): surroundings.orders = orders
        case .welcomed(let hub):
            bench.refresh()
            if let hub { commit(.hubFound(hub)) }
            rights?.ring()
        case .rights(let order): carryOut(order)
        }
        surroundings.unsentEvents = journal.unsentCount()
        terminals.makeAllStale()
    }
}
