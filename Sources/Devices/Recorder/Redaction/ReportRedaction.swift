/// Takes the codes out of HID reports: identifier, count and the flag that more follows stay, the data are replaced,
/// and all else in a report is zeroed, for a maker may put anything there.
struct ReportRedaction {
    private let layout: POSLayout?

    /// Takes where the codes lie; nil where nobody knows, and nothing may stay.
    init(_ layout: POSLayout?) {
        self.layout = layout
    }

    func redacted(_ entries: [Recording.Entry]) -> [Recording.Entry] {
        var redacted = entries
        var isContinued = false
        for index in entries.indices where entries[index].kind == .received {
            redacted[index].bytes = report(entries[index].bytes, &isContinued)
        }
        return redacted
    }

    private func report(_ bytes: [UInt8], _ isContinued: inout Bool) -> [UInt8] {
        let numberBytes = layout?.numbersReports == true ? 1 : 0
        var payload = [UInt8](repeating: 0, count: max(0, bytes.count - numberBytes))
        let original = bytes.dropFirst(numberBytes)
        if let scan = layout?.scans[numberBytes == 1 ? bytes.first ?? 0 : 0] {
            for field in scan.identifier + [scan.byteCount, scan.continued].compactMap(\.self) {
                for bit in field.bits where bit < payload.count * 8 {
                    let byte = original[original.startIndex + bit / 8]
                    payload[bit / 8] |= byte & 1 << UInt8(bit % 8)
                }
            }
            redact(scan.data, from: original, into: &payload, mayBeginCode: !isContinued)
            isContinued = (scan.continued?.value(at: 0, in: original) ?? 0) != 0
        }
        return bytes.prefix(numberBytes) + payload
    }

    private func redact(
        _ fields: [HIDField], from original: ArraySlice<UInt8>, into payload: inout [UInt8], mayBeginCode: Bool
    ) {
        // A report that is cut off keeps what came of its elements.
        let places = fields.flatMap { field in (0..<field.count).map { field.bitOffset + $0 * field.bitSize } }
            .filter { $0 + 8 <= payload.count * 8 }
        let data = places.map { Self.byte(at: $0, in: original) }
        let kept = mayBeginCode && RedactedByte.isIdentifier(data) ? 3 : 0
        for (index, place) in places.enumerated() {
            let byte = index < kept ? data[index] : RedactedByte.of(data[index])
            for bit in 0..<8 where byte >> UInt8(bit) & 1 == 1 {
                payload[(place + bit) / 8] |= 1 << UInt8((place + bit) % 8)
            }
        }
    }

    private static func byte(at place: Int, in bytes: ArraySlice<UInt8>) -> UInt8 {
        (0..<8).reduce(0) { byte, bit in
            let from = bytes[bytes.startIndex + (place + bit) / 8] >> UInt8((place + bit) % 8) & 1
            return byte | from << UInt8(bit)
        }
    }
}

extension HIDField {
    /// The places of its bits behind the report's number.
    fileprivate var bits: Range<Int> { bitOffset..<bitOffset + bitSize * count }
}
