extension KeyCode {
    /// The kernel's number for a key of the HID page of keyboards (HID Usage Tables 1.12 §10), as far as scanners press
    /// it; nil for the usages that are no key, and for keys that type nothing anywhere.
    init?(_ usage: HIDUsage) {
        guard usage.page == HIDUsage.keyPage else { return nil }
        for (first, codes) in Self.runs where usage.id >= first && Int(usage.id - first) < codes.count {
            self.init(rawValue: codes[Int(usage.id - first)])
            return
        }
        return nil
    }

    /// Keys whose usages follow each other, by the first of them.
    private static let runs: [(UInt16, [UInt16])] = [
        // A…Z
        (
            0x04,
            [
                30, 48, 46, 32, 18, 33, 34, 35, 23, 36, 37, 38, 50, 49, 24, 25, 16, 19, 31, 20, 22, 47, 17, 45, 21, 44,
            ]
        ),
        // 1…9, 0
        (0x1E, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
        // Enter, Esc, Backspace, Tab, space, and the punctuation beside the letters; CapsLock
        (0x28, [28, 1, 14, 15, 57, 12, 13, 26, 27, 43, 43, 39, 40, 41, 51, 52, 53, 58]),
        // F1…F12
        (0x3A, [59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 87, 88]),
        // PrintScreen, ScrollLock, Pause, Insert, Home, PageUp, Delete, End, PageDown, arrows
        (0x46, [99, 70, 119, 110, 102, 104, 111, 107, 109, 106, 105, 108, 103]),
        // The keypad: NumLock, / * - + Enter, 1…9, 0, point
        (0x53, [69, 98, 55, 74, 78, 96, 79, 80, 81, 75, 76, 77, 71, 72, 73, 82, 83]),
        // The key beside the left Shift of European keyboards, Menu, Power, = of the keypad, F13…F24
        (0x64, [86, 127, 116, 117, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194]),
        // Left Ctrl, Shift, Alt and logo, then the right ones
        (0xE0, [29, 42, 56, 125, 97, 54, 100, 126]),
    ]
}
