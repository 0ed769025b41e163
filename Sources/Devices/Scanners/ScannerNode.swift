import SystemPackage

/// The event node of a scanner that types: waits for held keys, grabs, reads, and tries again when another program has
/// the device or a step fails.
final class ScannerNode: AttachedNode {
    private let place: NodePlace
    private let retry: OpenRetry
    private var phase = Phase.closed

    private var core: LoopCore { place.core }

    private enum Phase {
        /// Nothing is open: not yet, not any more, or the next try waits for its time.
        case closed
        /// Open, not grabbed: a key is held, and a grab now would leave it held for everybody else.
        case awaitingRelease(EvdevDevice, TimerID)
        /// Grabbed.
        case reading(EvdevDevice, StreamReader<ScanStream>)
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
            if try device.heldKeys().isEmpty { try grab(device) } else { try awaitRelease(of: device) }
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
            reader.unplug()
            place.report(.detached(place.description))
        }
        phase = .closed
    }

    /// Nothing: a keyboard cannot be told anything.
    func answer(_ verdict: ScanVerdict) {}

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
            try grab(device)
        } catch {
            failed(error)
        }
    }

    private func grab(_ device: EvdevDevice) throws(DeviceError) {
        try device.grab()
        let stream = ScanStream(path: device.path, profile: place.profile, layout: place.layout, stamps: .recorded)
        let reader = StreamReader(core: core, stream: stream, device: place.profile.name, report: place.report)
        reader.begin(held: try device.heldKeys(), at: core.now)
        device.switchCapsLockLampOff()
        if let error = device.liftInhibition(place.node) { place.report(.fault(error)) }
        try core.watch(device.descriptor, for: .readable) { [self] readiness in read(device, reader, readiness) }
        phase = .reading(device, reader)
        retry.succeeded()
        place.report(.attached(place.description))
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
