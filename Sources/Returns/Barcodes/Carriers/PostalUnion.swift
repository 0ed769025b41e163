extension CarrierRecogniser {
    /// UPU S10: two capitals, eight digits, a check digit, the two capitals of a country (`RB123456785GB`).
    static let postalUnion = CarrierRecogniser(carrier: .postalUnion, rank: .checkedLetters) { code in
        isPostalUnion(code) ? Found(code) : nil
    }

    /// Chronopost: the shape of an S10 for France without its check, or fifteen characters that start with two
    /// capitals and nine digits. No check rule is published for either.
    static let chronopost = CarrierRecogniser(carrier: .chronopost, rank: .shapedLetters) { code in
        let isShort = CodeShape.matches(code, "aadddddddddFR") && !isPostalUnion(code)
        return isShort || CodeShape.matches(code, "aadddddddddxxxx") ? Found(code) : nil
    }

    private static func isPostalUnion(_ code: ArraySlice<UInt8>) -> Bool {
        guard CodeShape.matches(code, "aadddddddddaa") else { return false }
        let digits = Array(code.dropFirst(2).prefix(9))
        return CheckDigits.postalUnion(digits.prefix(8)) == CodeCharacter.value(digits[8])
    }
}
