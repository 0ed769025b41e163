/// A line of a `~HQES` answer, `ERRORS: 1 00000000 00010004` or `WARNINGS: …`: whether there are any, and two groups of
/// eight hexadecimal digits of which the second has a bit for each (ZPL II Programming Guide, `~HQ`).
///
/// A printer without labels may keep silent when `~HS` asks, and answers this one.
enum HostErrorLine: Hashable {
    /// What the bits state, lowest first; nothing when the printer says that it has no error. All of it stops the
    /// printer.
    case errors([PrinterFinding])
    /// What should be done soon, which keeps no label back; or a line that contradicts itself.
    case other

    /// Reads a line as `AlertLine` gives it, one space between its words; nil for every other line.
    init?(_ line: String) {
        let words = line.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 4, ["ERRORS:", "WARNINGS:"].contains(words[0]), ["0", "1"].contains(words[1]),
            let upper = Self.mask(words[2]), let lower = Self.mask(words[3])
        else { return nil }
        let findings = Self.findings(upper: upper, lower: lower)
        self = words[0] == "ERRORS:" && (words[1] == "0" || !findings.isEmpty) ? .errors(findings) : .other
    }

    private static let meanings: [(bit: UInt32, finding: PrinterFinding)] = [
        (0x1, .paperOut), (0x2, .ribbonOut), (0x4, .headOpen), (0x8, .cutterFault), (0x10, .overTemperature),
        (0x20, .overTemperature), (0x1000, .paperJam), (0x10000, .paused),
    ]

    private static func findings(upper: UInt32, lower: UInt32) -> [PrinterFinding] {
        var findings: [PrinterFinding] = []
        var unknown = lower
        for (bit, finding) in meanings where lower & bit != 0 {
            unknown &= ~bit
            if !findings.contains(finding) { findings.append(finding) }
        }
        if unknown != 0 { findings.append(.fault(Int(unknown))) }
        // The manual names no bit of this group.
        if upper != 0 { findings.append(.fault(Int(upper))) }
        return findings
    }

    private static func mask(_ digits: Substring) -> UInt32? {
        guard digits.utf8.count == 8, digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") })
        else { return nil }
        return UInt32(digits, radix: 16)
    }
}
