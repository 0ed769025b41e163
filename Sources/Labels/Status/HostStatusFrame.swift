/// What one frame of a `~HS` answer says (ZPL II Programming Guide, `~HS`).
///
/// Frames are told apart by their shape and not by their order, because one can be lost: the first has four digits of
/// label length as its fourth field, the second eight digits of remaining labels as its ninth. More fields than the
/// manual lists are ignored.
enum HostStatusFrame: Hashable {
    /// Paper, pause, buffer, temperature.
    case first([PrinterFinding])
    /// Head, ribbon, batch.
    case second([PrinterFinding])

    /// Reads the fields between STX and ETX; nil for the third frame and for everything else.
    init?(_ body: some Sequence<UInt8>) {
        let fields = Array(body).split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
            .map { Array($0) }
        if let findings = Self.firstFrame(fields) {
            self = .first(findings)
        } else if let findings = Self.secondFrame(fields) {
            self = .second(findings)
        } else {
            return nil
        }
    }

    private static func firstFrame(_ fields: [[UInt8]]) -> [PrinterFinding]? {
        guard fields.count >= 12, number(fields[0]) != nil, fields[3].count >= 4, number(fields[3]) != nil,
            let formats = number(fields[4])
        else { return nil }
        let flags: [(Int, PrinterFinding)] = [
            (1, .paperOut), (2, .paused), (5, .bufferFull), (7, .partialFormat), (9, .ramCorrupt),
            (10, .underTemperature), (11, .overTemperature),
        ]
        return raised(flags, in: fields).map { $0 + [.formatsInBuffer(formats)] }
    }

    private static func secondFrame(_ fields: [[UInt8]]) -> [PrinterFinding]? {
        guard fields.count >= 9, number(fields[0]) != nil, fields[8].count == 8, let remaining = number(fields[8])
        else { return nil }
        let flags: [(Int, PrinterFinding)] = [(2, .headOpen), (3, .ribbonOut), (7, .labelWaiting)]
        return raised(flags, in: fields).map { $0 + [.labelsRemaining(remaining)] }
    }

    /// The findings whose flag is 1; nil when a flag is neither 0 nor 1, because then the frame is not what it seems.
    private static func raised(_ flags: [(Int, PrinterFinding)], in fields: [[UInt8]]) -> [PrinterFinding]? {
        var findings: [PrinterFinding] = []
        for (index, finding) in flags {
            switch fields[index] {
            case [UInt8(ascii: "0")]: break
            case [UInt8(ascii: "1")]: findings.append(finding)
            default: return nil
            }
        }
        return findings
    }

    /// The value of one to eight digits.
    private static func number(_ field: [UInt8]) -> Int? {
        guard (1...8).contains(field.count) else { return nil }
        var value = 0
        for byte in field {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
            value = value * 10 + Int(byte - UInt8(ascii: "0"))
        }
        return value
    }
}
