import SystemPackage

/// The tries to have a device: tells a failure once, and tries again with growing pauses for as long as that makes
/// sense.
final class OpenRetry {
    private unowned let core: LoopCore
    private let device: DeviceName
    private let report: (ScannerReport) -> Void
    private var timer: TimerID?
    private var pauseMilliseconds = ScanLimits.retryMilliseconds
    private var told: DeviceError?

    init(core: LoopCore, device: DeviceName, report: @escaping (ScannerReport) -> Void) {
        self.core = core
        self.device = device
        self.report = report
    }

    /// The device was had.
    func succeeded() {
        pauseMilliseconds = ScanLimits.retryMilliseconds
        told = nil
    }

    /// The device could not be had: `again` is called after a pause, if it may be had later.
    func failed(_ error: DeviceError, again: @escaping () -> Void) {
        if error != told { report(notice(of: error)) }
        told = error
        if isWorthRetrying(error) { pause(then: again) }
    }

    /// Calls `again` after a pause that is twice as long as the one before.
    func pause(then again: @escaping () -> Void) {
        cancel()
        timer = core.schedule(at: core.now.advanced(byMilliseconds: pauseMilliseconds), again)
        pauseMilliseconds = min(2 * pauseMilliseconds, ScanLimits.retryMillisecondsMax)
    }

    /// Forgets the next try.
    func cancel() {
        if let timer { core.cancel(timer) }
        timer = nil
    }

    private func notice(of error: DeviceError) -> ScannerReport {
        guard case .device(let path, _, .resourceBusy) = error else { return .fault(error) }
        return .busy(device, path: path)
    }

    private static let departures: Set<Errno> = [
        .noSuchFileOrDirectory, .operationNotSupportedByDevice, .noSuchAddressOrDevice,
    ]

    /// A device that is not there any more is not waited for: udev will tell of its return.
    private func isWorthRetrying(_ error: DeviceError) -> Bool {
        switch error {
        case .device(_, _, let reason): !Self.departures.contains(reason)
        case .system: true
        case .truncatedRecord, .malformedRecord, .unknownLayout, .lineNotSet, .notTheBoundDevice: false
        }
    }
}
