/// One record of an input device: `struct input_event` of 64-bit Linux (linux/input.h), 24 bytes in machine order:
/// seconds (8), microseconds (8), type (2), code (2), value (4).
struct InputEvent: Equatable {
    /// Bytes of one record.
    static let size = 24
    /// `KEY_MAX` of linux/input-event-codes.h.
    static let highestKey: UInt16 = 0x2FF

    /// What kind of news a record is; kinds that a scanner cannot use are `other`.
    enum Kind: Equatable {
        /// `EV_SYN`/`SYN_REPORT`: what belongs together is complete.
        case report
        /// `EV_SYN`/`SYN_DROPPED`: the kernel's queue overflowed and records are lost.
        case dropped
        /// `EV_KEY`: a key was pressed (1), let go (0) or repeats (2).
        case key(KeyCode, KeyAction)
        /// A scan code (`EV_MSC`), a lamp (`EV_LED`) or something else without text.
        case other
    }

    let time: MonotonicTime
    let kind: Kind

    /// Reads one record; nil when no input device can have sent it.
    init?(_ bytes: UnsafeRawBufferPointer) {
        guard bytes.count == Self.size else { return nil }
        let seconds = bytes.loadUnaligned(fromByteOffset: 0, as: Int64.self)
        let microseconds = bytes.loadUnaligned(fromByteOffset: 8, as: Int64.self)
        let (type, code) = Self.typeAndCode(bytes)
        let value = bytes.loadUnaligned(fromByteOffset: 20, as: Int32.self)
        guard type <= 0x1F, (0..<1_000_000).contains(microseconds) else { return nil }
        time = MonotonicTime(seconds: seconds, microseconds: microseconds)
        switch (type, code) {
        case (0, 0):
            kind = .report
        case (0, 3):
            kind = .dropped
        case (1, _):
            guard code <= Self.highestKey, let action = KeyAction(rawValue: value) else { return nil }
            kind = .key(KeyCode(rawValue: code), action)
        case (_, _):
            kind = .other
        }
    }

    /// Makes a record that did not come from the kernel.
    init(time: MonotonicTime, kind: Kind) {
        self.time = time
        self.kind = kind
    }

    /// The same record at another instant.
    func at(_ time: MonotonicTime) -> InputEvent {
        InputEvent(time: time, kind: kind)
    }

    /// The type and code fields of a record, for the fault that names a malformed one.
    static func typeAndCode(_ bytes: UnsafeRawBufferPointer) -> (type: UInt16, code: UInt16) {
        (
            bytes.loadUnaligned(fromByteOffset: 16, as: UInt16.self),
            bytes.loadUnaligned(fromByteOffset: 18, as: UInt16.self)
        )
    }
}

/// What happened to a key: the value of an `EV_KEY` record.
enum KeyAction: Int32 {
    case released = 0
    case pressed = 1
    case repeated = 2
}
