/// What a key record means for the scan that is under way.
enum KeyMeaning: Equatable {
    /// Nothing: a release, a repetition, a modifier.
    case silent
    /// The key types this.
    case text(String, KeyStroke)
    /// A digit of a code that is typed with Alt held; its text follows when Alt is let go.
    case partOfAltCode(KeyStroke)
    /// The text of such a code.
    case altText(String)
    /// Such a code cannot be told from others: what the scanner sent is not known.
    case ambiguousAltCode
    /// The key that ends a scan.
    case end(KeyCode)
    /// The key types nothing under the layout.
    case unmapped(KeyStroke)

    /// Whether a scan ends here.
    var isEnd: Bool {
        if case .end = self { true } else { false }
    }
}

/// Turns key presses into text, by the layout the scanner is set to. It keeps its own book of the keys that are down
/// and works strictly in the order of the records: one report may change a modifier and press a key.
struct KeyDecoder {
    private let layout: KeyboardLayout
    private let suffix: ScannerProfile.Suffix
    private let gsConvention: ScannerProfile.GSConvention
    private var held: Set<KeyCode> = []
    /// Keys that went down before anybody was reading: they are no part of a scan, and modify nothing.
    private var ignored: Set<KeyCode> = []
    private var capsLock = false
    private var altCode = AltCode()
    private var report = 0
    private var lastAt: MonotonicTime?

    init(profile: ScannerProfile, layout: KeyboardLayout) {
        self.layout = layout
        suffix = profile.suffix
        gsConvention = profile.gsConvention
    }

    /// The meaning of one key record.
    mutating func decode(_ code: KeyCode, _ action: KeyAction, at time: MonotonicTime) -> KeyMeaning {
        releaseWhatIsStuck(at: time)
        switch action {
        case .released: return release(code)
        case .pressed: return press(code, at: time)
        case .repeated: return .silent
        }
    }

    /// The keys that belong together have all been given (`SYN_REPORT`).
    mutating func endReport() {
        report &+= 1
    }

    /// A scan has ended: CapsLock lasts no longer than the scan it was pressed in.
    mutating func endScan() {
        capsLock = false
    }

    /// Keys that were down when reading began count for nothing until they are let go.
    mutating func ignoreUntilReleased(_ keys: Set<KeyCode>) {
        held = []
        ignored = keys
        altCode = AltCode()
    }

    /// Takes the kernel's word (`EVIOCGKEY`) for which keys are down; an empty set after records were lost.
    mutating func resynchronize(held: Set<KeyCode>) {
        self.held = held.subtracting(ignored)
        altCode = AltCode()
    }

    private mutating func releaseWhatIsStuck(at time: MonotonicTime) {
        defer { lastAt = time }
        guard let lastAt, time >= lastAt.advanced(byMilliseconds: ScanLimits.stuckModifierMilliseconds) else { return }
        held = []
        ignored = []
        capsLock = false
        altCode = AltCode()
    }

    private mutating func release(_ code: KeyCode) -> KeyMeaning {
        held.remove(code)
        if ignored.remove(code) != nil { return .silent }
        guard code == .leftAlt else { return .silent }
        defer { altCode = AltCode() }
        switch altCode.outcome {
        case .none: return .silent
        case .text(let text): return .altText(text)
        case .ambiguous: return .ambiguousAltCode
        }
    }

    private mutating func press(_ code: KeyCode, at time: MonotonicTime) -> KeyMeaning {
        // The kernel sends a second press only after a release; what claims otherwise is one press.
        guard !ignored.contains(code), held.insert(code).inserted else { return .silent }
        let stroke = KeyStroke(code: code, modifiers: modifiers, at: time)
        switch code {
        case .leftShift, .rightShift, .leftControl, .rightControl, .rightAlt, .leftMeta, .rightMeta, .numLock:
            return .silent
        case .leftAlt:
            altCode = AltCode(altPressedIn: report)
            return .silent
        case .capsLock:
            capsLock.toggle()
            return .silent
        case .enter, .keypadEnter:
            return .end(code)
        case .tab:
            return suffix == .tab ? .end(code) : .text("\t", stroke)
        case _ where stroke.modifiers.contains(.alt) && code.keypadCharacter?.isNumber == true:
            let start: KeyModifiers = altCode.isEmpty ? .altCodeStart : []
            _ = altCode.press(code, in: report)
            return .partOfAltCode(KeyStroke(code: code, modifiers: stroke.modifiers.union(start), at: time))
        case _:
            return Self.text(of: stroke, in: layout, gsConvention).map { .text($0, stroke) } ?? .unmapped(stroke)
        }
    }

    private var modifiers: KeyModifiers {
        var modifiers: KeyModifiers = capsLock ? .capsLock : []
        if held.contains(.leftShift) || held.contains(.rightShift) { modifiers.insert(.shift) }
        if held.contains(.leftControl) || held.contains(.rightControl) { modifiers.insert(.control) }
        if held.contains(.leftAlt) { modifiers.insert(.alt) }
        if held.contains(.rightAlt) { modifiers.insert(.altGr) }
        if held.contains(.leftMeta) || held.contains(.rightMeta) { modifiers.insert(.meta) }
        return modifiers
    }

    /// The text of one stroke: separators by the place of the key with Ctrl, then the configured function keys, then
    /// the keypad by its key codes, then the layout.
    static func text(
        of stroke: KeyStroke, in layout: KeyboardLayout, _ gsConvention: ScannerProfile.GSConvention
    ) -> String? {
        if stroke.modifiers.contains(.control), !stroke.modifiers.contains(.altGr),
            let control = stroke.code.controlCharacter
        {
            return String(control)
        }
        switch gsConvention {
        case .f8:
            if let character = stroke.code.functionKeyCharacter { return String(character) }
        case .controlBracket:
            break
        }
        if let character = stroke.code.keypadCharacter { return String(character) }
        return layout.text(of: stroke.code, with: stroke.modifiers)
    }
}
