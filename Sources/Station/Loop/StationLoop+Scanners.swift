import Devices
import Journal
import Logging
import Returns
import Wire

/// What scanners have to tell, and what follows from it.
extension StationLoop {
    mutating func handle(_ report: ScannerReport) {
        switch report {
        case .scanned(let scanned): handle(scanned)
        case .unended(let scanned): handle(unended: scanned)
        case .lost(let device, let reason): lose(reason, of: device)
        case .replied(let device, let text):
            logger.info(
                "scanner answered a command", metadata: ["scanner": "\(device)", "bytes": "\(text.utf8.count)"])
        case .attached, .detached, .busy, .switched: handle(presence: report)
        case .heard(let heard): bind(heard)
        case .misheard: binding.noteMisheard()
        case .unheard(let node, let error): binding.note("\(node.node): \(error.words)")
        case .fault(let error):
            logger.error("scanner fault", metadata: ["cause": "\(error.words)"])
        }
    }

    private mutating func handle(presence report: ScannerReport) {
        switch report {
        case .attached(let scanner):
            scanners.appeared(scanner.name)
            logger.info("scanner attached", metadata: ["scanner": "\(scanner.name)", "node": "\(scanner.input.node)"])
        case .detached(let scanner):
            logger.warning("scanner detached", metadata: ["scanner": "\(scanner.name)"])
            // A scan that lay unread in the kernel went with it, and nobody will ever know.
            if scanners.disappeared(scanner.name) { tell(.scannerGone(name: scanner.name)) }
        case .busy(let device, let path):
            logger.warning("scanner is used by another program", metadata: ["scanner": "\(device)", "node": "\(path)"])
            tell(.scannerHeld(name: device))
        case .switched(let device):
            logger.notice("scanner types numbers with Alt: read by its reports now", metadata: ["scanner": "\(device)"])
        case .scanned, .unended, .lost, .replied, .heard, .misheard, .unheard, .fault: break
        }
        surroundings.scanners = scanners.presentCount
        terminals.makeAllStale()
    }

    private mutating func tell(_ notice: Notice) {
        bench.show(.notice(notice))
        terminals.ring(notice.tone)
        terminals.makeAllStale()
    }

    private mutating func handle(_ scanned: ScannedText) {
        if !scanned.unmapped.isEmpty {
            let keys = scanned.unmapped.map { String($0.rawValue) }.joined(separator: " ")
            logger.warning("keys that type nothing", metadata: ["scanner": "\(scanned.device)", "keys": "\(keys)"])
        }
        switch scanners.meaning(of: scanned) {
        case .calibration(let calibration, let setup):
            calibrate(scanned.device, calibration, setup)
        case .code(let barcode, let notes):
            for note in notes { commit(.scanner(name: scanned.device, note)) }
            commit(.scan(barcode))
        }
        // Only now: an ACK for a scan that is not on disk would be a promise that a power cut breaks.
        let isRefused = if case .refusal = bench.message { true } else { false }
        scanners.answer(isRefused ? .refused : .accepted, to: scanned.device)
    }

    /// Of a scanner that sends no end where one is expected every code comes like this. Only the calibration card is
    /// known without it, and sets the scanner right; a part of any other code may be a shorter one.
    private mutating func handle(unended scanned: ScannedText) {
        guard let card = scanners.calibration(byUnended: scanned) else {
            return lose(scanned.unendedLoss, of: scanned.device)
        }
        calibrate(scanned.device, card.told, card.setup)
    }

    private mutating func lose(_ reason: LossReason, of device: DeviceName) {
        logger.warning("scan lost", metadata: ["scanner": "\(device)", "reason": "\(reason)"])
        commit(.scanLost(device: device))
    }

    private mutating func calibrate(
        _ device: DeviceName, _ calibration: ScannerCalibration, _ setup: ScannerSetup?
    ) {
        if setup?.name == binding.name { end(boundTo: nil) }
        learn(setup) { $0.commit(.scanner(name: device, .calibrated(calibration))) }
    }

    /// Keeps a scanner as it is known now, and then says so; a scanner of nobody's configuration has nothing to keep.
    @discardableResult
    private mutating func learn(_ setup: ScannerSetup?, then tell: (inout StationLoop) -> Void) -> Bool {
        do throws(JournalError) {
            if let setup { try scanners.learn(setup) }
            surroundings.scannersConfigured = scanners.setups.count
            tell(&self)
            return true
        } catch {
            bench.show(.refusal(.notRecorded(StorageTrouble(error))))
            terminals.makeAllStale()
            return false
        }
    }
}

// Binding: the scanner that sends the next code from outside is the one that is meant.
extension StationLoop {
    /// A command asks to bind a scanner; it is answered when one was, or when the time is over.
    mutating func begin(_ order: BindOrder, of id: TerminalID, from user: UInt32?) {
        guard user == 0 || user == ControlSocket.ownUser else {
            return refuse(order, of: id, "Only root and the account of the station may bind scanners.")
        }
        guard let number = binding.begin(order, for: id) else {
            return refuse(order, of: id, "Another scanner is being bound. Wait for it, or try again in a minute.")
        }
        scanners.listen(leavingAlone: printerNodes)
        let inbox = self.inbox
        loop.perform { core in
            core.schedule(at: core.now.advanced(byMilliseconds: BindDesk.patienceMilliseconds)) {
                inbox.post(.bindDue(number))
            }
        }
    }

    private func refuse(_ order: BindOrder, of id: TerminalID, _ sentence: String) {
        let answer = BindAnswer(scanner: order.name, device: nil, sentences: [sentence])
        terminals.answer(id, with: Array(answer.encoded()))
    }

    /// The time of a binding is over.
    mutating func expireBinding(_ number: Int) {
        guard let (asker, answer) = binding.expire(number) else { return }
        scanners.stopListening()
        terminals.answer(asker, with: Array(answer.encoded()))
    }

    /// The command that wanted a scanner bound is gone.
    mutating func forgetBinding(of id: TerminalID) {
        if binding.forget(id) { scanners.stopListening() }
    }

    /// A device that nobody had bound has sent a code: the one that is meant, if it can be read at all.
    private mutating func bind(_ heard: HeardScan) {
        guard let name = binding.name else { return }
        guard let finding = scanners.recognise(heard, as: name) else { return binding.noteMisheard() }
        let device = finding.setup.match.words
        let isKept = learn(finding.setup) { station in
            station.commit(.scanner(name: name, .bound(device: device)))
            if let calibration = finding.calibration {
                station.commit(.scanner(name: name, .calibrated(calibration)))
            }
        }
        logger.notice("scanner bound", metadata: ["scanner": "\(name)", "device": "\(device)", "kept": "\(isKept)"])
        end(boundTo: isKept ? finding : nil)
    }

    private mutating func end(boundTo finding: BoundScanner?) {
        guard let (asker, name) = binding.end() else { return }
        scanners.stopListening()
        let answer =
            finding.map { BindAnswer(scanner: name, device: $0.setup.match.words, sentences: $0.sentences) }
            ?? BindAnswer(
                scanner: name, device: nil,
                sentences: ["Nothing was bound: the scanner is bound already, or the disk does not take it."])
        terminals.answer(asker, with: Array(answer.encoded()))
    }
}
