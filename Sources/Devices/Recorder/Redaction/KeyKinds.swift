/// Which keys stand for one another in a redacted recording, under the layout that the scanner was read by.
struct KeyKinds {
    /// The digit row, whatever is held with it: a scanner that is set to another layout types its digits by the signs
    /// of this one, so to keep the signs would be to tell the digits.
    static let digitRow = (UInt16(2)...11).map { KeyCode(rawValue: $0) }
    /// The digits of the keypad, 0 to 9.
    static let keypad = [82, 79, 80, 81, 75, 76, 77, 71, 72, 73].map { KeyCode(rawValue: $0) }

    /// The keys that type a letter, with Shift or without.
    let letters: [KeyCode]

    init(_ layout: KeyboardLayout) {
        let places = [12...13, 16...27, 30...41, 43...53, 86...86] as [ClosedRange<UInt16>]
        letters = places.joined().map { KeyCode(rawValue: $0) }.filter { key in
            [[], .shift].contains { (modifiers: KeyModifiers) in
                layout.text(of: key, with: modifiers)?.unicodeScalars.contains { $0.properties.isAlphabetic } == true
            }
        }
    }

    /// The keys of the same kind, the one that is to stand for all of them first; nil for a key that stays as it is.
    func peers(of key: KeyCode) -> [KeyCode]? {
        if Self.digitRow.contains(key) { return Self.digitRow }
        if letters.contains(key) { return letters }
        guard Self.keypad.contains(key) else { return nil }
        return Array(Self.keypad.dropFirst()) + Self.keypad.prefix(1)
    }
}

/// Which key stands for which while it is down. Keys that are down together stay different keys, so that a new press
/// before the last release is not taken for one long press: each takes the first of its kind that is free.
struct KeyStandIns {
    private let kinds: KeyKinds
    private var down: [KeyCode: KeyCode] = [:]

    init(_ kinds: KeyKinds) {
        self.kinds = kinds
    }

    /// Records were lost, or the device was opened: nobody knows what is down.
    mutating func forget() {
        down = [:]
    }

    /// The key that is shown as pressed; `wanted` where it is free. None of `avoided` where another is: reports say
    /// what is down, and not what was pressed, so a key must not take the place of one that is let go with it.
    mutating func press(_ key: KeyCode, wanted: KeyCode? = nil, avoiding avoided: Set<KeyCode> = []) -> KeyCode {
        if let shown = down[key] { return shown }
        let shown = free(key, wanted: wanted, avoiding: avoided)
        down[key] = shown
        return shown
    }

    /// The key that is shown as repeated.
    func repeated(_ key: KeyCode) -> KeyCode {
        down[key] ?? free(key, wanted: nil)
    }

    /// The key that is shown as let go.
    mutating func release(_ key: KeyCode) -> KeyCode {
        down.removeValue(forKey: key) ?? free(key, wanted: nil)
    }

    private func free(_ key: KeyCode, wanted: KeyCode?, avoiding avoided: Set<KeyCode> = []) -> KeyCode {
        guard let peers = kinds.peers(of: key) else { return key }
        let taken = Set(down.values)
        if let wanted, !taken.contains(wanted) { return wanted }
        let free = peers.filter { !taken.contains($0) }
        // No more keys of a kind can be down than there are.
        return free.first { !avoided.contains($0) } ?? free.first ?? key
    }
}
