import SystemPackage

/// The event node of a scanner that types: waits for held keys, grabs, reads, and tries again when another program has
/// the device or a step fails.
final class ScannerNode: AttachedNode {
    private let place: NodePlace
    private let retry: OpenRetry
    private var phase = Phase.closed
    /// Whether its keys have turned out not to tell what it sends. That lasts until it is unplugged.
    private var needsReports = false

    private var core: LoopCore { place.core }

    private enum Phase {
        /// Nothing is open: not yet, not any more, or the next try waits for its time.
        case closed
        /// Open, not grabbed: a key is held, and a grab now would leave it held for everybody else.
        case awaitingRelease(EvdevDevice, TimerID)
        /// Read, and grabbed where it is bound.
        case reading(EvdevDevice, StreamReader<ScanStream>)
        /// Read by its reports: the event node is held, so that it is silent for everybody else, and says nothing.
        case switched(EvdevDevice, KeyReportReader)
    }

    init(_ place: NodePlace) {
        self.place = place
        retry = OpenRetry(core: place.core, device: place.profile.name, report: place.report)
    }

    func open() {
        close()
        do {
            let device = try EvdevDevice(path: place.node.node)
            try device.verify(place.node)
            try device.useMonotonicClock()
            let mayBeHad = try device.heldKeys().isEmpty || !place.isBound
            if mayBeHad { try read(device) } else { try awaitRelease(of: device) }
        } catch {
            failed(error)
        }
    }

    func close() {
        retry.cancel()
        switch phase {
        case .closed:
            return
        case .awaitingRelease(let device, let timer):
            core.cancel(timer)
            core.unwatch(device.descriptor)
        case .reading(let device, let reader):
            core.unwatch(device.descriptor)
            device.restoreInhibition()
            reader.unplug()
            place.report(.detached(place.description))
        case .switched(let device, let reports):
            core.unwatch(device.descriptor)
            device.restoreInhibition()
            reports.close()
            place.report(.detached(place.description))
        }
        phase = .closed
    }

    /// Nothing: a keyboard cannot be told anything.
    func answer(_ verdict: ScanVerdict) {}

    /// A device that was silenced under our hands speaks again; what it sent meanwhile is lost.
    func rulesHaveRun() {
        guard place.isBound, case .reading(let device, let reader) = phase, device.isInhibited(place.node) else {
            return
        }
        if let error = device.liftInhibition(place.node) { place.report(.fault(error)) }
        reader.interrupt(at: core.now)
    }

    func whenQuiet(_ work: @escaping () -> Void) {
        switch phase {
        case .closed, .awaitingRelease: work()
        case .reading(_, let reader): reader.whenQuiet(work)
        case .switched(_, let reports): reports.reader.whenQuiet(work)
        }
    }

    private func awaitRelease(of device: EvdevDevice) throws(DeviceError) {
        let deadline = core.now.advanced(byMilliseconds: ScanLimits.heldKeysMilliseconds)
        let timer = core.schedule(at: deadline) { [self] in stopAwaiting(device) }
        phase = .awaitingRelease(device, timer)
        try core.watch(device.descriptor, for: .readable) { [self] _ in
            // What is typed before the grab has gone to the console as well. The question also empties the queue of it,
            // but for the records that are no keys: those are read away, or the descriptor would stay ready.
            guard device.discardQueued(), let held = try? device.heldKeys() else { return lose() }
            if held.isEmpty { stopAwaiting(device) }
        }
    }

    private func stopAwaiting(_ device: EvdevDevice) {
        guard case .awaitingRelease(let current, let timer) = phase, current === device else { return }
        core.cancel(timer)
        core.unwatch(device.descriptor)
        do {
            try read(device)
        } catch {
            failed(error)
        }
    }

    /// Has the device for this program alone, and reads it. A device that is not bound is read beside everybody else;
    /// only what udev has silenced for everybody is grabbed, and may speak then.
    private func read(_ device: EvdevDevice) throws(DeviceError) {
        if place.isBound || device.isInhibited(place.node) { try device.grab() }
        let stream = ScanStream(path: device.path, profile: place.profile, layout: place.layout, stamps: .recorded)
        let reader = StreamReader(
            core: core, stream: stream, device: place.profile.name, tape: place.tape,
            report: { [weak self] in self?.pass($0) })
        reader.begin(held: try device.heldKeys(), at: core.now)
        // A silenced device takes no lamp either.
        if let error = device.liftInhibition(place.node) { place.report(.fault(error)) }
        if place.isBound { device.switchCapsLockLampOff() }
        try core.watch(device.descriptor, for: .readable) { [self] readiness in read(device, reader, readiness) }
        phase = .reading(device, reader)
        retry.succeeded()
        place.report(.attached(place.description))
        if needsReports { switchToReports() }
    }

    /// Passes on what the keys came to. The first character that they cannot tell has the reports read instead, from
    /// the next scan on.
    private func pass(_ said: ScannerReport) {
        place.report(said)
        guard case .lost(_, .ambiguousAltCode) = said, case .reading(_, let reader) = phase else { return }
        // Not from here: the reader is in the middle of its reading.
        core.schedule(at: core.now) { [self] in
            reader.whenQuiet { [self] in
                if case .reading(_, let current) = phase, current === reader { switchToReports() }
            }
        }
    }

    private func switchToReports() {
        guard case .reading(let device, _) = phase, let node = place.node.keyReports(among: place.siblings()) else {
            return
        }
        do {
            let reports = try KeyReportReader(place, beside: node)
            core.unwatch(device.descriptor)
            phase = .switched(device, reports)
            // Its records say nothing from now on; what is read in their place has a tape of its own.
            place.tape?.closed(at: core.now)
            try core.watch(device.descriptor, for: .readable) { [self] readiness in
                if !device.discardQueued() || !readiness.isDisjoint(with: [.hangUp, .error]) { lose() }
            }
            try reports.begin(isFresh: needsReports) { [self] in lose() }
        } catch {
            place.report(.fault(error))
            // Without the reports the keys are still better than nothing.
            if case .switched = phase { lose() }
            return
        }
        if !needsReports { place.report(.switched(place.profile.name)) }
        needsReports = true
    }

    private func read(_ device: EvdevDevice, _ reader: StreamReader<ScanStream>, _ readiness: Readiness) {
        let end = reader.drain(device.descriptor)
        guard end == .waiting, readiness.isDisjoint(with: [.hangUp, .error]) else { return lose() }
        guard reader.wantsHeldKeys else { return }
        // The queue is empty now, so the question deletes nothing that has not been read.
        do {
            reader.resynchronize(held: try device.heldKeys())
        } catch {
            place.report(.fault(error))
            lose()
        }
    }

    /// The device has hung up or failed. Nearly always it was unplugged and udev is about to say so; a device that is
    /// still there is tried again.
    private func lose() {
        close()
        retry.pause { [self] in open() }
    }

    private func failed(_ error: DeviceError) {
        phase = .closed
        retry.failed(error) { [self] in open() }
    }
}
