extension CarrierRecogniser {
    /// GLS: eleven digits and a check digit (GLS Uni-Box 3.2.1).
    static let gls = CarrierRecogniser(carrier: .gls, rank: .checkedDigits) { code in
        guard CodeShape.matches(code, "dddddddddddd"), let last = code.last,
            CheckDigits.gls(code.dropLast()) == CodeCharacter.value(last)
        else { return nil }
        return Found(code)
    }
}
