extension CarrierRecogniser {
    /// Amazon: `TBA`, `TBC` or `TBM` and twelve digits; there is no check digit.
    static let amazon = CarrierRecogniser(carrier: .amazon, rank: .shapedLetters) { code in
        ["TBAdddddddddddd", "TBCdddddddddddd", "TBMdddddddddddd"].contains { CodeShape.matches(code, $0) }
            ? Found(code) : nil
    }
}
