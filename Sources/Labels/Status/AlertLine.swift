/// Collects one unasked line of a printer. What is not text, or has no colon as all alerts do, is noise and is dropped.
struct AlertLine: Hashable, Sendable {
    private var bytes: [UInt8] = []
    private var isNoise = false

    /// Whether a byte ends a line.
    static func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    /// Takes the next byte; returns the alert when the byte ends its line.
    mutating func consume(_ byte: UInt8) -> [PrinterFinding] {
        if Self.isLineEnd(byte) { return end() }
        if byte < 0x20 || byte == 0x7F || bytes.count == LabelLimits.alertLineBytes { isNoise = true }
        if !isNoise { bytes.append(byte) }
        return []
    }

    /// Ends the line where it is.
    mutating func end() -> [PrinterFinding] {
        defer {
            bytes.removeAll(keepingCapacity: true)
            isNoise = false
        }
        guard !isNoise, bytes.contains(UInt8(ascii: ":")), let text = String(validating: bytes, as: UTF8.self)
        else { return [] }
        let printable = PrintableText(text).text
        return printable.isEmpty ? [] : [.alert(printable)]
    }
}
