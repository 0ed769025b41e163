/// A code that nobody scanned, read once before a scanner that types is had.
///
/// The kernel keeps 64 records for a reader, about twenty keys. The first code after a start costs more processor time
/// than the next ones, on the thread that has to empty this queue: seen in an emulated machine, 79 to 138 ms of a debug
/// build against 54 to 72 ms. What is paid before the grab is not paid while the scanner types.
enum PracticeScan {
    /// The keys of every character that a US keyboard has, by their codes of linux/input-event-codes.h.
    private static let keys: [ClosedRange<UInt16>] = [2...13, 16...27, 30...41, 43...53, 57...57]

    /// Reads the code with a stream that is thrown away. Nothing of it is reported or recorded.
    static func read(on core: LoopCore, profile: ScannerProfile, layout: KeyboardLayout) {
        let stream = ScanStream(path: "practice", profile: profile, layout: layout, stamps: .recorded)
        let reader = StreamReader(core: core, stream: stream, device: profile.name, report: { _ in })
        reader.feed(records(at: core.now).flatMap(\.bytes), at: core.now)
        reader.unplug()
    }

    /// Every key, alone and with Shift, then Enter.
    static func records(at time: MonotonicTime) -> [InputEvent] {
        func records(_ code: KeyCode, _ action: KeyAction) -> [InputEvent] {
            [.key(code, action), .report].map { InputEvent(time: time, kind: $0) }
        }
        func typed(_ code: KeyCode) -> [InputEvent] { records(code, .pressed) + records(code, .released) }
        let codes = keys.joined().map(KeyCode.init(rawValue:)).filter { $0 != .leftShift }
        return codes.flatMap(typed) + records(.leftShift, .pressed) + codes.flatMap(typed)
            + records(.leftShift, .released) + typed(.enter)
    }
}

extension InputEvent {
    /// The record as the kernel would give it: seconds, microseconds, type, code and value in machine order.
    fileprivate var bytes: [UInt8] {
        let (type, code, value): (UInt16, UInt16, Int32) =
            switch kind {
            case .report, .other: (0, 0, 0)
            case .dropped: (0, 3, 0)
            case .key(let key, let action): (1, key.rawValue, action.rawValue)
            }
        let (seconds, rest) = time.nanoseconds.quotientAndRemainder(dividingBy: 1_000_000_000)
        return Self.bytes(of: seconds) + Self.bytes(of: rest / 1000) + Self.bytes(of: type) + Self.bytes(of: code)
            + Self.bytes(of: value)
    }

    private static func bytes(of number: some FixedWidthInteger) -> [UInt8] {
        withUnsafeBytes(of: number) { Array($0) }
    }
}
