/// Cuts a stream of characters and times into scans. A value: it reads no clock and returns its next deadline.
struct ScanFramer {
    /// How often an end came without anything before it: Enter alone, or the second half of CR LF.
    private(set) var emptyScans = 0

    private let device: DeviceName
    private let endsBySilence: Bool
    private let silence: Int
    private var state = State.empty
    private var lastActivity = MonotonicTime(nanoseconds: 0)

    private enum State {
        /// Nothing has come since the last end.
        case empty
        /// Keys have come, and the end has not.
        case collecting(Collected)
        /// The device has just been had: what comes before the first silence is the rest of a scan.
        case beginning
        /// The scan is spoilt: everything up to its end is swallowed, then `reason`, if any, is told.
        case swallowing(LossReason?)
    }

    private struct Collected {
        var text = ""
        var keys: [KeyStroke] = []
        var unmapped: [KeyCode] = []
        let firstAt: MonotonicTime

        var isTooLong: Bool {
            text.utf8.count > ScanLimits.textBytesMax || keys.count > ScanLimits.textBytesMax
        }
    }

    init(profile: ScannerProfile) {
        device = profile.name
        endsBySilence = profile.suffix == .idle
        silence = profile.silence
    }

    /// When `pass` has to be called at the latest; nil while nothing is under way.
    var deadline: MonotonicTime? {
        switch state {
        case .empty: nil
        case .beginning: lastActivity.advanced(byMilliseconds: ScanLimits.headMilliseconds)
        case .collecting, .swallowing: lastActivity.advanced(byMilliseconds: silence)
        }
    }

    /// Reading begins: a key that comes within `ScanLimits.headMilliseconds` belongs to a scan without its beginning.
    mutating func begin(at time: MonotonicTime) {
        lastActivity = time
        state = .beginning
    }

    /// Ends by silence what is under way, when its deadline has come by `now`.
    mutating func pass(_ now: MonotonicTime) -> ScanOutcome? {
        guard let deadline, deadline <= now else { return nil }
        defer { state = .empty }
        switch state {
        case .empty, .beginning: return nil
        case .collecting(let scan):
            if endsBySilence { return finished(scan, by: nil) }
            return scan.text.isEmpty ? lost(scan, LossReason.partial) : .unended(text(scan, endedBy: nil))
        case .swallowing(let reason): return reason.map { .lost($0) }
        }
    }

    /// Takes the meaning of one key record. `pass` with the time of the record has been called before.
    mutating func accept(_ meaning: KeyMeaning, at time: MonotonicTime) -> ScanOutcome? {
        lastActivity = time
        switch meaning {
        case .silent:
            return nil
        case .text(let text, let stroke):
            // Behind an end this is the second half of CR LF, typed with Ctrl.
            if isEmpty, text == "\n" || text == "\r" { return end(by: stroke.code) }
            return collect(at: time) {
                $0.text += text
                $0.keys.append(stroke)
            }
        case .partOfAltCode(let stroke):
            return collect(at: time) { $0.keys.append(stroke) }
        case .altText(let text):
            return collect(at: time) { $0.text += text }
        case .unmapped(let stroke):
            return collect(at: time) {
                $0.unmapped.append(stroke.code)
                $0.keys.append(stroke)
            }
        case .ambiguousAltCode:
            lose(.ambiguousAltCode, at: time)
            return nil
        case .end(let key):
            return end(by: key)
        }
    }

    /// Gives up the scan under way and swallows what still comes of it; `reason` is told at its end.
    mutating func lose(_ reason: LossReason, at time: MonotonicTime) {
        lastActivity = time
        state = .swallowing(reason)
    }

    /// The device is gone: nothing more will come.
    mutating func unplug() -> ScanOutcome? {
        defer { state = .empty }
        switch state {
        case .empty, .beginning: return nil
        case .collecting(let scan): return lost(scan, LossReason.unplugged)
        case .swallowing(let reason): return reason.map { .lost($0) }
        }
    }

    private var isEmpty: Bool {
        switch state {
        case .empty: true
        case .beginning, .collecting, .swallowing: false
        }
    }

    private mutating func collect(at time: MonotonicTime, _ change: (inout Collected) -> Void) -> ScanOutcome? {
        var scan: Collected
        switch state {
        case .empty: scan = Collected(firstAt: time)
        case .beginning:
            lose(.headMissing, at: time)
            return nil
        case .collecting(let collected): scan = collected
        case .swallowing: return nil
        }
        // The old value is let go first, so that the text and the keys grow in place.
        state = .empty
        change(&scan)
        guard scan.isTooLong else {
            state = .collecting(scan)
            return nil
        }
        state = .swallowing(nil)
        return .lost(.tooLong(limit: ScanLimits.textBytesMax))
    }

    private mutating func end(by key: KeyCode) -> ScanOutcome? {
        defer { state = .empty }
        switch state {
        case .empty:
            emptyScans += 1
            return nil
        case .beginning:
            return .lost(.headMissing)
        case .collecting(let scan):
            return finished(scan, by: key)
        case .swallowing(let reason):
            return reason.map { .lost($0) }
        }
    }

    private func finished(_ scan: Collected, by key: KeyCode?) -> ScanOutcome {
        scan.text.isEmpty ? lost(scan, LossReason.partial) : .scanned(text(scan, endedBy: key))
    }

    private func text(_ scan: Collected, endedBy key: KeyCode?) -> ScannedText {
        ScannedText(
            text: scan.text, device: device, keys: scan.keys, unmapped: scan.unmapped, end: key, firstAt: scan.firstAt,
            lastAt: lastActivity)
    }

    private func lost(_ scan: Collected, _ reason: (Int) -> LossReason) -> ScanOutcome {
        .lost(
            scan.text.isEmpty && !scan.unmapped.isEmpty
                ? .unmappedKeys(scan.unmapped) : reason(scan.text.unicodeScalars.count))
    }
}
