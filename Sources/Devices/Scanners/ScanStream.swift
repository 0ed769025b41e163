/// The records of one input device, from bytes to scans.
struct ScanStream: ScanDecoder {
    /// Whose time counts for the silence between keys.
    enum Stamps: Equatable {
        /// The one in the records: a device that was told to use CLOCK_MONOTONIC, or a recording.
        case recorded
        /// The arrival of the bytes: a pipe, whose records were stamped by another clock.
        case arrival
    }

    static var bytesPerRead: Int { ScanLimits.recordsPerRead * InputEvent.size }

    private var splitter: RecordSplitter
    private var keys: KeyFramer
    private let stamps: Stamps
    private var lastArrival = MonotonicTime(nanoseconds: 0)

    init(path: String, profile: ScannerProfile, layout: KeyboardLayout, stamps: Stamps) {
        splitter = RecordSplitter(path: path)
        keys = KeyFramer(profile: profile, layout: layout)
        self.stamps = stamps
    }

    /// The kernel's word for which keys are down is wanted, because records were lost.
    var wantsHeldKeys: Bool { keys.wantsHeldKeys }

    var deadline: MonotonicTime? {
        let partialRecord =
            splitter.isWithinRecord
            ? lastArrival.advanced(byMilliseconds: ScanLimits.partialMilliseconds) : nil
        guard let partialRecord, let scan = keys.deadline else { return partialRecord ?? keys.deadline }
        return min(partialRecord, scan)
    }

    /// How often an end came without anything before it.
    var emptyScans: Int { keys.emptyScans }

    mutating func feed(_ bytes: some Sequence<UInt8>, at arrival: MonotonicTime, _ reports: inout [StreamReport]) {
        lastArrival = arrival
        var events: [InputEvent] = []
        var malformed: DeviceError?
        do {
            try splitter.append(bytes) { events.append($0) }
        } catch {
            malformed = error
        }
        // What was complete before a malformed record counts, and nothing of the scan around it.
        for event in events { keys.accept(event.kind, at: time(of: event, arrival), &reports) }
        guard let malformed else { return }
        reports.append(.fault(malformed))
        if keys.deadline != nil { keys.lose(.malformedRecords, at: arrival) }
    }

    mutating func pass(_ now: MonotonicTime, _ reports: inout [StreamReport]) {
        keys.pass(now, &reports)
        guard splitter.isWithinRecord,
            lastArrival.advanced(byMilliseconds: ScanLimits.partialMilliseconds) <= now
        else { return }
        if let error = splitter.finish() { reports.append(.fault(error)) }
    }

    mutating func unplug(_ reports: inout [StreamReport]) {
        if let error = splitter.finish() { reports.append(.fault(error)) }
        keys.unplug(&reports)
    }

    /// Reading begins at `now`, perhaps in the middle of a scan, whose rest would be a shorter code: it is swallowed.
    /// The keys in `held` went down before, and count for nothing until they are let go.
    mutating func begin(held: Set<KeyCode>, at now: MonotonicTime) {
        keys.begin(held: held, at: now)
    }

    /// Nothing was heard of the device for a while: a scan that is under way has a gap, and the next keys may be the
    /// rest of one.
    mutating func interrupt(at now: MonotonicTime) {
        if keys.deadline != nil { keys.lose(.overflow, at: now) } else { keys.begin(held: [], at: now) }
    }

    /// Takes the kernel's word for which keys are down.
    mutating func resynchronize(held: Set<KeyCode>) {
        keys.resynchronize(held: held)
    }

    private func time(of event: InputEvent, _ arrival: MonotonicTime) -> MonotonicTime {
        switch stamps {
        case .recorded: event.time
        case .arrival: arrival
        }
    }
}
