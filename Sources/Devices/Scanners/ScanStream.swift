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

    /// The kernel's word for which keys are down is wanted, because records were lost.
    private(set) var wantsHeldKeys = false

    private var splitter: RecordSplitter
    private var decoder: KeyDecoder
    private var framer: ScanFramer
    private let stamps: Stamps
    private var isDropping = false
    private var lastArrival = MonotonicTime(nanoseconds: 0)

    init(path: String, profile: ScannerProfile, layout: KeyboardLayout, stamps: Stamps) {
        splitter = RecordSplitter(path: path)
        decoder = KeyDecoder(profile: profile, layout: layout)
        framer = ScanFramer(profile: profile)
        self.stamps = stamps
    }

    var deadline: MonotonicTime? {
        let partialRecord =
            splitter.isWithinRecord
            ? lastArrival.advanced(byMilliseconds: ScanLimits.partialMilliseconds) : nil
        guard let partialRecord, let scan = framer.deadline else { return partialRecord ?? framer.deadline }
        return min(partialRecord, scan)
    }

    /// How often an end came without anything before it.
    var emptyScans: Int { framer.emptyScans }

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
        for event in events { accept(event, arrival, &reports) }
        guard let malformed else { return }
        reports.append(.fault(malformed))
        if framer.deadline != nil { framer.lose(.malformedRecords, at: arrival) }
    }

    mutating func pass(_ now: MonotonicTime, _ reports: inout [StreamReport]) {
        if let outcome = framer.pass(now) { ended(outcome, &reports) }
        guard splitter.isWithinRecord,
            lastArrival.advanced(byMilliseconds: ScanLimits.partialMilliseconds) <= now
        else { return }
        if let error = splitter.finish() { reports.append(.fault(error)) }
    }

    mutating func unplug(_ reports: inout [StreamReport]) {
        if let error = splitter.finish() { reports.append(.fault(error)) }
        if let outcome = framer.unplug() { ended(outcome, &reports) }
    }

    /// Reading begins at `now`, perhaps in the middle of a scan, whose rest would be a shorter code: it is swallowed.
    /// The keys in `held` went down before, and count for nothing until they are let go.
    mutating func begin(held: Set<KeyCode>, at now: MonotonicTime) {
        decoder.ignoreUntilReleased(held)
        framer.begin(at: now)
    }

    /// Takes the kernel's word for which keys are down.
    mutating func resynchronize(held: Set<KeyCode>) {
        wantsHeldKeys = false
        decoder.resynchronize(held: held)
    }

    private mutating func accept(_ event: InputEvent, _ arrival: MonotonicTime, _ reports: inout [StreamReport]) {
        let time: MonotonicTime
        switch stamps {
        case .recorded: time = event.time
        case .arrival: time = arrival
        }
        switch event.kind {
        case .other:
            break
        case .report:
            if isDropping { wantsHeldKeys = true }
            isDropping = false
            decoder.endReport()
        case .dropped:
            drop(at: time, &reports)
        case .key(let code, let action):
            accept(code, action, at: time, &reports)
        }
    }

    /// Records are missing: which keys are down is not known, and what follows is the tail of a spoilt scan.
    private mutating func drop(at time: MonotonicTime, _ reports: inout [StreamReport]) {
        if let outcome = framer.pass(time) { ended(outcome, &reports) }
        isDropping = true
        decoder.resynchronize(held: [])
        framer.lose(.overflow, at: time)
    }

    private mutating func accept(
        _ code: KeyCode, _ action: KeyAction, at time: MonotonicTime, _ reports: inout [StreamReport]
    ) {
        if let outcome = framer.pass(time) { ended(outcome, &reports) }
        let meaning = decoder.decode(code, action, at: time)
        // Up to the next SYN_REPORT the records are remnants; an end among them was pressed all the same.
        guard !isDropping || meaning.isEnd else { return }
        if let outcome = framer.accept(meaning, at: time) { ended(outcome, &reports) }
        if meaning.isEnd { decoder.endScan() }
    }

    private mutating func ended(_ outcome: ScanOutcome, _ reports: inout [StreamReport]) {
        decoder.endScan()
        reports.append(.outcome(outcome))
    }
}
