/// Takes the codes out of the HID reports of a scanner that types. What a key would have typed decides what stands for
/// it, as in the records of its event node; everything in a report that is no key is zeroed.
struct KeyReportRedaction {
    private let keys: KeyRedaction
    private let reports: KeyReportLayout

    init(_ profile: ScannerProfile, _ reports: KeyReportLayout) throws(DeviceError) {
        keys = try KeyRedaction(profile)
        self.reports = reports
    }

    func redacted(_ entries: [Recording.Entry]) -> [Recording.Entry] {
        var redacted = entries
        for session in RecordedStream.sessions(entries) {
            let read = session.entries.filter { entries[$0].kind == .received }
            let wishes = KeyWishes(records(of: read.map { entries[$0] }), keys.profile, keys.layout)
            var writer = KeyReportWriter(reports, KeyStandIns(keys.kinds), wishes)
            for index in read { redacted[index].bytes = writer.rewritten(entries[index].bytes) }
        }
        return redacted
    }

    /// The changes in the reports as records of keys, each with the end of a report behind it, as the decoder takes
    /// them.
    private func records(of entries: [Recording.Entry]) -> [KeyRecord] {
        var reader = KeyReports(layout: reports)
        return entries.flatMap { entry -> [KeyRecord] in
            guard case .changes(let changes) = reader.read(entry.bytes[...]) else { return [] }
            return changes.flatMap { change in
                [InputEvent.Kind.key(change.code, change.action), .report].map { kind in
                    KeyRecord(event: InputEvent(time: entry.at, kind: kind), offset: 0)
                }
            }
        }
    }
}

/// Writes the reports of a keyboard anew, one after the other, with other keys in them.
private struct KeyReportWriter {
    /// A key that is down, and the one that stands for it.
    private struct Pair {
        let key: KeyCode
        let shown: KeyCode
    }

    /// A place in a report.
    private struct Place: Hashable {
        let field: HIDField
        let element: Int
    }

    private let layout: KeyReportLayout
    private let wishes: KeyWishes
    private var reader: KeyReports
    private var standIns: KeyStandIns
    /// What is down in each field, by its elements.
    private var down: [HIDField: [Pair?]] = [:]
    private var record = 0

    init(_ layout: KeyReportLayout, _ standIns: KeyStandIns, _ wishes: KeyWishes) {
        self.layout = layout
        self.wishes = wishes
        self.standIns = standIns
        reader = KeyReports(layout: layout)
    }

    mutating func rewritten(_ bytes: [UInt8]) -> [UInt8] {
        let reading = reader.read(bytes[...])
        let number = Array(bytes.prefix(layout.numbersReports ? 1 : 0))
        let original = bytes.dropFirst(number.count)
        var payload = [UInt8](repeating: 0, count: original.count)
        guard let report = layout.reports[number.first ?? 0] else { return number + payload }
        switch reading {
        case .malformed: break
        case .other:
            // Too many keys to name them: the report says nothing else, and has to go on saying it.
            for field in report.arrays { field.copyRollOver(from: original, to: &payload) }
        case .changes(let changes):
            write(report, pressed(changes), from: original, to: &payload)
        }
        return number + payload
    }

    /// What stands for the keys that a report presses, by their places in it.
    private mutating func pressed(_ changes: [KeyReports.Change]) -> [Place: KeyCode] {
        let before = Set(down.values.joined().compactMap { $0?.shown })
        var pressed: [Place: KeyCode] = [:]
        for change in changes {
            switch change.action {
            case .pressed:
                let shown = standIns.press(change.code, wanted: wishes.wanted[record], avoiding: before)
                pressed[Place(field: change.field, element: change.element)] = shown
            case .released: _ = standIns.release(change.code)
            case .repeated: break
            }
            // Each change is a record and the end of a report.
            record += 2
        }
        return pressed
    }

    private mutating func write(
        _ report: KeyReportLayout.KeyReport, _ pressed: [Place: KeyCode], from original: ArraySlice<UInt8>,
        to payload: inout [UInt8]
    ) {
        for bit in report.bits {
            let isDown = bit.field.value(at: 0, in: original) ?? 0 != 0
            let before = down[bit.field]?.first.flatMap(\.self)?.shown
            let shown = isDown ? pressed[Place(field: bit.field, element: 0)] ?? before ?? bit.code : nil
            down[bit.field] = [shown.map { Pair(key: bit.code, shown: $0) }]
            guard let shown else { continue }
            let place = shown == bit.code ? bit.field : report.bits.first { $0.code == shown }?.field
            place?.put(1, at: 0, in: &payload)
        }
        for field in report.arrays {
            let codes = (0..<field.count).map { field.key(at: $0, in: original) }
            let pairs = pairs(codes, field, pressed)
            down[field] = pairs
            for (element, pair) in pairs.enumerated() {
                guard let pair, let value = field.value(of: pair.shown) else { continue }
                field.put(value, at: element, in: &payload)
            }
        }
    }

    /// What stands for each key that a field names: chosen with this report, or with the one that pressed it.
    private func pairs(_ codes: [KeyCode?], _ field: HIDField, _ pressed: [Place: KeyCode]) -> [Pair?] {
        codes.indices.map { element in
            guard let code = codes[element] else { return nil }
            let times = codes[..<element].count { $0 == code }
            let before = (down[field] ?? []).compactMap(\.self).filter { $0.key == code }.dropFirst(times).first
            let shown = pressed[Place(field: field, element: element)] ?? before?.shown
            return shown.map { Pair(key: code, shown: $0) }
        }
    }
}

extension HIDField {
    /// The key that an element names; nil for none.
    fileprivate func key(at element: Int, in payload: ArraySlice<UInt8>) -> KeyCode? {
        choices?.usage(of: value(at: element, in: payload) ?? 0).flatMap(KeyCode.init)
    }

    /// The value of an element that names a key; nil when it can name no such key.
    fileprivate func value(of key: KeyCode) -> UInt32? {
        guard let choices else { return nil }
        return (0..<UInt32(clamping: choices.count)).lazy.map { choices.firstValue &+ $0 }.first { value in
            choices.usage(of: value).flatMap(KeyCode.init) == key
        }
    }

    /// Copies the elements that say that too many keys are down (HID Usage Tables 1.12 §10, usages 1 to 3).
    fileprivate func copyRollOver(from original: ArraySlice<UInt8>, to payload: inout [UInt8]) {
        for element in 0..<count {
            guard let value = value(at: element, in: original), (1...3).contains(choices?.usage(of: value)?.id ?? 0)
            else { continue }
            put(value, at: element, in: &payload)
        }
    }

    /// Writes an element into `payload`, the report without its number, where that is long enough.
    fileprivate func put(_ value: UInt32, at element: Int, in payload: inout [UInt8]) {
        let start = bitOffset + element * bitSize
        guard start + bitSize <= payload.count * 8 else { return }
        for bit in 0..<min(bitSize, 32) where value >> UInt32(bit) & 1 == 1 {
            payload[(start + bit) / 8] |= 1 << UInt8((start + bit) % 8)
        }
    }
}
