import Console

/// A small terminal: as much of ECMA-48 as the encoder may use, and nothing more, so that anything else is noticed.
struct TerminalEmulator {
    struct Spot: Equatable {
        var scalar: Unicode.Scalar = " "
        var foreground = 37
        var background = 40
    }

    private(set) var spots: [[Spot]]
    private(set) var modes: [Int: Bool] = [:]
    private(set) var faults: [String] = []
    private var pen = Spot()
    private var row = 0
    private var column = 0

    /// A terminal whose cells hold what another program left there.
    init(size: Size) {
        let rest = Spot(scalar: "#", foreground: 91, background: 45)
        spots = Array(repeating: Array(repeating: rest, count: size.columns), count: size.rows)
    }

    mutating func take(_ bytes: [UInt8]) {
        var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
        while let scalar = scalars.popFirst() {
            if scalar == "\u{1B}" {
                guard scalars.popFirst() == "[" else { return faults.append("ESC without [") }
                let body = scalars.prefix { !(0x40...0x7E).contains($0.value) }
                scalars = scalars.dropFirst(body.count)
                control(String(String.UnicodeScalarView(body)), scalars.popFirst() ?? "?")
            } else {
                put(scalar)
            }
        }
    }

    /// Whether every cell is as on a screen.
    func shows(_ screen: Screen) -> Bool {
        spots.count == screen.size.rows
            && spots.indices.allSatisfy { row in
                spots[row].indices.allSatisfy { column in
                    let cell = screen[row, column]
                    let spot = spots[row][column]
                    // The colour of the sign does not show on an empty cell, but the encoder is to keep it all the
                    // same.
                    return spot.scalar == cell.scalar && spot.background == 40 + cell.style.background.rawValue
                        && spot.foreground == code(cell.style.foreground)
                }
            }
    }

    private func code(_ colour: Colour) -> Int {
        colour.rawValue < 8 ? 30 + colour.rawValue : 90 + colour.rawValue - 8
    }

    private mutating func put(_ scalar: Unicode.Scalar) {
        guard scalar.value >= 0x20, row < spots.count, column < spots[row].count else {
            return faults.append("U+\(String(scalar.value, radix: 16)) at \(row), \(column)")
        }
        pen.scalar = scalar
        spots[row][column] = pen
        column += 1
    }

    private mutating func control(_ body: String, _ final: Unicode.Scalar) {
        let isPrivate = body.hasPrefix("?")
        let numbers = body.drop { $0 == "?" }.split(separator: ";", omittingEmptySubsequences: false).map {
            Int($0) ?? 0
        }
        switch (isPrivate, final) {
        case (true, "h"): numbers.forEach { modes[$0] = true }
        case (true, "l"): numbers.forEach { modes[$0] = false }
        case (false, "H"): (row, column) = numbers.count == 2 ? (numbers[0] - 1, numbers[1] - 1) : (0, 0)
        case (false, "J"):
            var blank = pen
            blank.scalar = " "
            spots = spots.map { $0.map { _ in blank } }
        case (false, "m"): numbers.forEach { colour($0) }
        default: faults.append("CSI \(body)\(final)")
        }
    }

    private mutating func colour(_ number: Int) {
        switch number {
        case 0: (pen.foreground, pen.background) = (37, 40)
        case 30...37, 90...97: pen.foreground = number
        case 40...47: pen.background = number
        default: faults.append("SGR \(number)")
        }
    }
}
