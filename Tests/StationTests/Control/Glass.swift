import Console

/// A small terminal: as much of ECMA-48 as the station may use, and nothing more, so that anything else is noticed.
struct Glass: Equatable {
    private(set) var rows: [[Unicode.Scalar]]
    private(set) var bells = 0
    /// What should never have come.
    private(set) var faults: [String] = []
    private var row = 0
    private var column = 0

    init(size: Size) {
        rows = Array(repeating: Array(repeating: "#", count: size.columns), count: size.rows)
    }

    /// The lines as text, without the spaces at their ends.
    var text: String {
        rows.map { row in
            var line = String.UnicodeScalarView()
            line.append(contentsOf: row)
            return String(line)
        }.joined(separator: "\n")
    }

    mutating func take(_ bytes: [UInt8]) {
        guard let whole = String(validating: bytes, as: UTF8.self) else { return faults.append("invalid UTF-8") }
        var scalars = Array(whole.unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            switch scalar.value {
            case 0x1B:
                guard scalars.popFirst() == "[" else { return faults.append("ESC without [") }
                let body = scalars.prefix { !(0x40...0x7E).contains($0.value) }
                scalars = scalars.dropFirst(body.count)
                control(String(String.UnicodeScalarView(body)), scalars.popFirst() ?? "?")
            case 0x07: bells += 1
            default: put(scalar)
            }
        }
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        let isDirection = [0x200E...0x200F, 0x202A...0x202E, 0x2066...0x2069].contains { $0.contains(scalar.value) }
        guard !isControl, !isDirection, row < rows.count, column < rows[row].count else {
            return faults.append("U+\(String(scalar.value, radix: 16)) at \(row), \(column)")
        }
        rows[row][column] = scalar
        column += 1
    }

    private mutating func control(_ body: String, _ final: Unicode.Scalar) {
        let isPrivate = body.hasPrefix("?")
        let numbers = body.drop { $0 == "?" }.split(separator: ";").map { Int($0) ?? 0 }
        switch (isPrivate, final) {
        case (true, "h"), (true, "l"):
            if !numbers.allSatisfy({ [7, 25, 1049, 2004, 2026].contains($0) }) { faults.append("mode \(body)") }
        case (false, "H"): (row, column) = numbers.count == 2 ? (numbers[0] - 1, numbers[1] - 1) : (0, 0)
        case (false, "J"): rows = rows.map { $0.map { _ in " " } }
        case (false, "m"):
            let isKnown = numbers.allSatisfy { number in
                number == 0 || (30...37).contains(number) || (90...97).contains(number) || (40...47).contains(number)
            }
            if !isKnown { faults.append("SGR \(body)") }
        default: faults.append("CSI \(body)\(final)")
        }
    }
}
