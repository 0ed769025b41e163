import Returns

/// The data of one field of ZPL, in which no byte can open a command whatever the printer's prefixes are.
///
/// Letters, digits, space, point and hyphen stand for themselves. Every other byte is written as `_` and two digits,
/// which the printer reads so only in a field that says it (`^FH_`); a field without such a byte does not.
struct ZPLField {
    fileprivate private(set) var data: [UInt8] = []
    fileprivate private(set) var isHexadecimal = false

    /// A text in UTF-8.
    init(_ text: String) {
        data.reserveCapacity(text.utf8.count)
        append(text)
    }

    /// Code 128 in mode N, which obeys the codes in the data: `>:` and `>;` start in set B and C, `>6` and `>5` change
    /// to them, `>8` is function character 1.
    init(_ code: Code128) {
        for (index, run) in code.runs.enumerated() {
            switch run.set {
            case .b: data += (index == 0 ? ">:" : ">6").utf8
            case .c: data += (index == 0 ? ">;" : ">5").utf8
            }
            if index == 0, code.isGS1 { data += ">8".utf8 }
            append(run.text)
        }
    }

    private mutating func append(_ text: String) {
        for byte in text.utf8 {
            if Self.isHarmless(byte) {
                data.append(byte)
            } else {
                isHexadecimal = true
                data += [UInt8(ascii: "_"), Self.digit(byte >> 4), Self.digit(byte & 0xF)]
            }
        }
    }

    private static func isHarmless(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: " "), UInt8(ascii: "."), UInt8(ascii: "-"):
            true
        default: false
        }
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
    }
}

extension JobBytes.StringInterpolation {
    /// The field from the beginning of its data to its end.
    mutating func appendInterpolation(_ field: ZPLField) {
        appendLiteral(field.isHexadecimal ? "^FH_^FD" : "^FD")
        appendInterpolation(field.data)
        appendLiteral("^FS")
    }
}
