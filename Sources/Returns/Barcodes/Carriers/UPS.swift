extension CarrierRecogniser {
    /// UPS: `1Z`, fifteen digits or capitals, a check digit (`1Z999AA10123456784`).
    static let upsParcel = CarrierRecogniser(carrier: .ups, rank: .checkedLetters) { code in
        CodeShape.matches(code, "1Zxxxxxxxxxxxxxxxd") && isChecked(code.dropFirst(2)) ? Found(code) : nil
    }

    /// A UPS waybill: one of the letters A, H, J, K, T, V, nine digits, a check digit (`K2479825491`).
    static let upsWaybill = CarrierRecogniser(carrier: .ups, rank: .checkedLetters) { code in
        guard CodeShape.matches(code, "adddddddddd"), let letter = code.first, "AHJKTV".utf8.contains(letter),
            isChecked(code.dropFirst())
        else { return nil }
        return Found(code)
    }

    private static func isChecked(_ body: ArraySlice<UInt8>) -> Bool {
        body.last.map(CodeCharacter.value) == CheckDigits.ups(body.dropLast())
    }
}
