extension Code128 {
    /// Spells a text in the fewest symbol characters that sets B and C allow (ISO/IEC 15417, annex E): four digits at
    /// an end and six in the middle are worth the change to pairs.
    static func runs(_ text: [UInt8]) -> [Run] {
        var runs: [Run] = []
        var spelt = 0
        var index = 0
        while index < text.count {
            let digits = text[index...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
            let isAtEnd = index == 0 || index + digits == text.count
            guard digits >= (isAtEnd ? 4 : 6) else {
                index += max(digits, 1)
                continue
            }
            // Of an odd number one digit stays in set B: the last at the start of the text, else the first.
            if !digits.isMultiple(of: 2), index > 0 { index += 1 }
            if spelt < index { runs.append(Run(.b, text[spelt..<index])) }
            spelt = index + (digits & ~1)
            runs.append(Run(.c, text[index..<spelt]))
            index = spelt
        }
        if spelt < text.count { runs.append(Run(.b, text[spelt...])) }
        return runs
    }
}
