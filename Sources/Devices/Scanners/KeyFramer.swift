/// The keys of one scanner, from presses to scans: the same road for the records of an event node and for HID reports.
struct KeyFramer {
    /// The kernel's word for which keys are down is wanted, because records were lost.
    private(set) var wantsHeldKeys = false

    private var decoder: KeyDecoder
    private var framer: ScanFramer
    private var isDropping = false

    init(profile: ScannerProfile, layout: KeyboardLayout) {
        decoder = KeyDecoder(profile: profile, layout: layout)
        framer = ScanFramer(profile: profile)
    }

    /// When `pass` has to be called at the latest; nil while nothing is under way.
    var deadline: MonotonicTime? { framer.deadline }

    /// How often an end came without anything before it.
    var emptyScans: Int { framer.emptyScans }

    /// Takes one piece of news about the keys.
    mutating func accept(_ kind: InputEvent.Kind, at time: MonotonicTime, _ reports: inout [StreamReport]) {
        switch kind {
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

    /// Gives up the scan under way and swallows what still comes of it.
    mutating func lose(_ reason: LossReason, at time: MonotonicTime) {
        framer.lose(reason, at: time)
    }

    /// Tells what has ended by silence at `now`.
    mutating func pass(_ now: MonotonicTime, _ reports: inout [StreamReport]) {
        if let outcome = framer.pass(now) { ended(outcome, &reports) }
    }

    /// The device is gone: what was under way is lost.
    mutating func unplug(_ reports: inout [StreamReport]) {
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

    /// Records are missing: which keys are down is not known, and what follows is the tail of a spoilt scan.
    private mutating func drop(at time: MonotonicTime, _ reports: inout [StreamReport]) {
        pass(time, &reports)
        isDropping = true
        decoder.resynchronize(held: [])
        framer.lose(.overflow, at: time)
    }

    private mutating func accept(
        _ code: KeyCode, _ action: KeyAction, at time: MonotonicTime, _ reports: inout [StreamReport]
    ) {
        pass(time, &reports)
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
