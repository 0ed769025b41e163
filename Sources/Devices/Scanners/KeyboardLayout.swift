import CXkbcommon

/// A keyboard layout of the machine's keyboard data base, compiled by libxkbcommon: key and modifiers → text.
///
/// Not `Sendable`: it stays on the thread that made it.
public final class KeyboardLayout {
    /// The name it was asked for by.
    public let name: String
    private let context: OpaquePointer
    private let keymap: OpaquePointer

    /// Compiles a layout (`xkb_keymap_new_from_names`, some 4 ms): `us`, `fr`, `de`, `ch(fr)`: a layout, with its
    /// variant in parentheses where it has one.
    ///
    /// Throws `DeviceError.unknownLayout` when the data base has no such layout.
    public init(named name: String) throws(DeviceError) {
        // XKB_CONTEXT_NO_ENVIRONMENT_NAMES: the layout of whoever starts the program must not decide.
        guard Self.isPlausible(name), let context = xkb_context_new(XKB_CONTEXT_NO_ENVIRONMENT_NAMES) else {
            throw .unknownLayout(name)
        }
        // An unknown name is an ordinary answer here, and not for stderr.
        xkb_context_set_log_level(context, XKB_LOG_LEVEL_CRITICAL)
        guard let keymap = Self.compile(name, in: context) else {
            xkb_context_unref(context)
            throw .unknownLayout(name)
        }
        (self.name, self.context, self.keymap) = (name, context, keymap)
    }

    deinit {
        xkb_keymap_unref(keymap)
        xkb_context_unref(context)
    }

    /// Whether a name can be a layout's: a list, a path or an over-long name is none, whatever the library makes of it.
    private static func isPlausible(_ name: String) -> Bool {
        guard (1...ScanLimits.layoutNameBytesMax).contains(name.utf8.count) else { return false }
        return name.unicodeScalars.allSatisfy { scalar in
            scalar.isASCII && (scalar.properties.isAlphabetic || "0123456789_-()".unicodeScalars.contains(scalar))
        }
    }

    private static func compile(_ name: String, in context: OpaquePointer) -> OpaquePointer? {
        // Rules and model stay the library's own: with no environment to ask, they are its defaults, evdev and pc105.
        name.withCString { layout in
            var names = xkb_rule_names(rules: nil, model: nil, layout: layout, variant: nil, options: nil)
            return xkb_keymap_new_from_names(context, &names, XKB_KEYMAP_COMPILE_NO_FLAGS)
        }
    }

    /// What the key types with those modifiers (`xkb_state_key_get_utf8`); nil when it types nothing, as dead keys,
    /// arrows and function keys do.
    func text(of code: KeyCode, with modifiers: KeyModifiers) -> String? {
        // A fresh state per key: no lock or latch of the library can outlive the key that set it.
        guard let state = xkb_state_new(keymap) else { return nil }
        defer { xkb_state_unref(state) }
        for key in Self.keysHeld(for: modifiers) { xkb_state_update_key(state, xkbCode(key), XKB_KEY_DOWN) }
        if modifiers.contains(.capsLock) { xkb_state_update_key(state, xkbCode(.capsLock), XKB_KEY_UP) }
        // The library gives a character or a few for one key.
        var buffer = [CChar](repeating: 0, count: 32)
        let length = Int(xkb_state_key_get_utf8(state, xkbCode(code), &buffer, buffer.count))
        guard length > 0, length < buffer.count else { return nil }
        return String(decoding: buffer.prefix(length).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// X keycodes are the kernel's plus 8.
    private func xkbCode(_ code: KeyCode) -> UInt32 {
        UInt32(code.rawValue) + 8
    }

    private static func keysHeld(for modifiers: KeyModifiers) -> [KeyCode] {
        let keys: [(KeyModifiers, KeyCode)] = [
            (.capsLock, .capsLock), (.shift, .leftShift), (.control, .leftControl), (.alt, .leftAlt),
            (.altGr, .rightAlt), (.meta, .leftMeta),
        ]
        return keys.filter { modifiers.contains($0.0) }.map(\.1)
    }
}
