extension Code128 {
    /// Spells a text in the fewest symbol characters that sets B and C allow (ISO/IEC 15417, annex E): four digits at
    /// an end and six in the middle are worth the change to pairs.
    static func runs(_ text: [UInt8]) -> [Run] {
        var runs: [Run] = []
        var plain: [UInt8] = []
        var index = 0
        while index < text.count {
            let digits = text[index...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
            let isAtEnd = index == 0 || index + digits == text.count
            guard digits >= (isAtEnd ? 4 : 6) else {
                let taken = max(digits, 1)
                plain += text[index..<index + taken]
                index += taken
                continue
            }
            // Of an odd number one digit stays in set B: the last at the start of the text, else the first.
            if !digits.isMultiple(of: 2), index > 0 {
                plain.append(text[index])
                index += 1
            }
            if !plain.isEmpty { runs.append(Run(set: .b, text: String(decoding: plain, as: UTF8.self))) }
            plain = []
            let paired = digits & ~1
            runs.append(Run(set: .c, text: String(decoding: text[index..<index + paired], as: UTF8.self)))
            index += paired
        }
        if !plain.isEmpty { runs.append(Run(set: .b, text: String(decoding: plain, as: UTF8.self))) }
        return runs
    }
}
