/// Takes the codes out of the records of a scanner that types. What a key would have typed decides what stands for it;
/// the scan codes beside the keys (`EV_MSC`) are zeroed, since they say the same.
///
/// Of a scanner that is set to another layout than its profile says, a letter may show as the sign that is on its key
/// in the profile's layout.
struct KeyRedaction {
    let profile: ScannerProfile
    let layout: KeyboardLayout
    let kinds: KeyKinds

    init(_ profile: ScannerProfile) throws(DeviceError) {
        self.profile = profile
        do throws(DeviceError) {
            layout = try KeyboardLayout(named: profile.layout)
        } catch {
            layout = try KeyboardLayout(named: "us")
        }
        kinds = KeyKinds(layout)
    }

    func redacted(_ entries: [Recording.Entry]) -> [Recording.Entry] {
        var redacted = entries
        for stream in RecordedStream.sessions(entries) {
            var copy = stream
            let records = Self.records(&copy)
            let wishes = KeyWishes(records, profile, layout)
            var standIns = KeyStandIns(kinds)
            redact(&copy, records, wishes, &standIns, &redacted)
            copy.put(into: &redacted)
        }
        return redacted
    }

    private func redact(
        _ stream: inout RecordedStream, _ records: [KeyRecord], _ wishes: KeyWishes, _ standIns: inout KeyStandIns,
        _ entries: inout [Recording.Entry]
    ) {
        var next = records.startIndex
        var reads = stream.reads[...]
        for index in stream.entries {
            switch entries[index].kind {
            case .received:
                let end = reads.removeFirst().range.upperBound
                while next < records.endIndex, records[next].offset + InputEvent.size <= end {
                    redact(records[next], next, wishes, &standIns, &stream.bytes)
                    next += 1
                }
            case .began, .resynchronized:
                standIns.forget()
                let shown = KeyCode.held(in: entries[index].bytes).map { standIns.press($0) }
                entries[index].bytes = KeyCode.bytes(of: Set(shown))
            case .opened, .closed, .sent, .failed, .noted:
                break
            }
        }
    }

    private func redact(
        _ record: KeyRecord, _ index: Int, _ wishes: KeyWishes, _ standIns: inout KeyStandIns, _ bytes: inout [UInt8]
    ) {
        switch record.event.kind {
        case .report: break
        case .dropped: standIns.forget()
        case .other:
            let isLamp = bytes[record.offset + 16] == 0x11 && bytes[record.offset + 17] == 0
            if !isLamp { Self.zero(&bytes, record.offset + 20..<record.offset + InputEvent.size) }
        case .key(let key, let action):
            let shown =
                switch action {
                case .pressed: standIns.press(key, wanted: wishes.wanted[index])
                case .repeated: standIns.repeated(key)
                case .released: standIns.release(key)
                }
            bytes[record.offset + 18] = UInt8(shown.rawValue & 0xFF)
            bytes[record.offset + 19] = UInt8(shown.rawValue >> 8)
        }
    }

    private static func zero(_ bytes: inout [UInt8], _ range: Range<Int>) {
        for place in range { bytes[place] = 0 }
    }
}
