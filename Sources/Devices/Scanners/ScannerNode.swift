import SystemPackage

/// One node of a bound scanner, from the first try to open it until it is unplugged: it waits for held keys, grabs,
/// reads, and tries again with growing pauses when another program has the device or a step fails.
final class ScannerNode {
    private unowned let core: LoopCore
    private let description: ScannerDescription
    private let profile: ScannerProfile
    private let layout: KeyboardLayout
    private let report: (ScannerReport) -> Void
    private var phase = Phase.closed
    private var pauseMilliseconds = ScanLimits.retryMilliseconds
    private var told: DeviceError?

    private enum Phase {
        /// Nothing is open: not yet, or not any more.
        case closed
        /// The next try waits for its time.
        case pausing(TimerID)
        /// Open, not grabbed: a key is held, and a grab now would leave it held for everybody else.
        case awaitingRelease(EvdevDevice, TimerID)
        /// Grabbed.
        case reading(EvdevDevice, StreamReader)
    }

    init(
        core: LoopCore, input: InputNode, profile: ScannerProfile, layout: KeyboardLayout,
        report: @escaping (ScannerReport) -> Void
    ) {
        self.core = core
        self.profile = profile
        self.layout = layout
        self.report = report
        description = ScannerDescription(name: profile.name, input: input)
    }

    /// Tries to have the device, now.
    func open() {
        close()
        do {
            let device = try EvdevDevice(path: description.input.node)
            try device.verify(description.input)
            try device.useMonotonicClock()
            if try device.heldKeys().isEmpty { try grab(device) } else { try awaitRelease(of: device) }
        } catch {
            failed(error)
        }
    }

    /// The device is gone: ends what is under way. Nothing happens the second time.
    func close() {
        switch phase {
        case .closed:
            return
        case .pausing(let timer):
            core.cancel(timer)
        case .awaitingRelease(let device, let timer):
            core.cancel(timer)
            core.unwatch(device.descriptor)
        case .reading(let device, let reader):
            core.unwatch(device.descriptor)
            reader.unplug()
            report(.detached(description))
        }
        phase = .closed
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
            try grab(device)
        } catch {
            failed(error)
        }
    }

    private func grab(_ device: EvdevDevice) throws(DeviceError) {
        try device.grab()
        let stream = ScanStream(path: device.path, profile: profile, layout: layout, stamps: .recorded)
        let reader = StreamReader(core: core, stream: stream, device: profile.name, report: report)
        reader.resynchronize(held: try device.heldKeys())
        device.switchCapsLockLampOff()
        try core.watch(device.descriptor, for: .readable) { [self] readiness in read(device, reader, readiness) }
        phase = .reading(device, reader)
        pauseMilliseconds = ScanLimits.retryMilliseconds
        told = nil
        report(.attached(description))
    }

    private func read(_ device: EvdevDevice, _ reader: StreamReader, _ readiness: Readiness) {
        let end = reader.drain(device.descriptor)
        guard end == .waiting, readiness.isDisjoint(with: [.hangUp, .error]) else { return lose() }
        guard reader.wantsHeldKeys else { return }
        // The queue is empty now, so the question deletes nothing that has not been read.
        do {
            reader.resynchronize(held: try device.heldKeys())
        } catch {
            report(.fault(error))
            lose()
        }
    }

    /// The device has hung up or failed. Nearly always it was unplugged and udev is about to say so; a device that is
    /// still there is tried again.
    private func lose() {
        close()
        pause()
    }

    private func pause() {
        let deadline = core.now.advanced(byMilliseconds: pauseMilliseconds)
        phase = .pausing(core.schedule(at: deadline) { [self] in open() })
        pauseMilliseconds = min(2 * pauseMilliseconds, ScanLimits.retryMillisecondsMax)
    }

    private func failed(_ error: DeviceError) {
        phase = .closed
        if error != told { report(notice(of: error)) }
        told = error
        if isWorthRetrying(error) { pause() }
    }

    private func notice(of error: DeviceError) -> ScannerReport {
        guard case .device(let path, _, .resourceBusy) = error else { return .fault(error) }
        return .busy(profile.name, path: path)
    }

    private static let departures: Set<Errno> = [
        .noSuchFileOrDirectory, .operationNotSupportedByDevice, .noSuchAddressOrDevice,
    ]

    /// A device that is not there any more is not waited for: udev will tell of its return.
    private func isWorthRetrying(_ error: DeviceError) -> Bool {
        switch error {
        case .device(_, _, let reason): !Self.departures.contains(reason)
        case .system: true
        case .truncatedRecord, .malformedRecord, .unknownLayout, .notTheBoundDevice: false
        }
    }
}
