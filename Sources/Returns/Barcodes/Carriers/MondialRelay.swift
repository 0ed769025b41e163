extension CarrierRecogniser {
    /// Mondial Relay, 26 digits: brand 2, shipment 8, sequence 2, count 2, check; agency 4, service 1, run 5, check
    /// (label specification 2.3). Shops know the parcel by the eight digits of the shipment.
    ///
    /// Where the specification names no check digit, the one that is there is let through.
    static let mondialRelay = CarrierRecogniser(carrier: .mondialRelay, rank: .checkedDigits) { code in
        guard CodeShape.matches(code, "dddddddddddddddddddddddddd"), isChecked(code.prefix(15)),
            isChecked(code.suffix(11))
        else { return nil }
        return Found(code.dropFirst(2).prefix(8))
    }

    private static func isChecked(_ digits: ArraySlice<UInt8>) -> Bool {
        guard let check = CheckDigits.mondialRelay(digits.dropLast()) else { return true }
        return digits.last.map(CodeCharacter.value) == check
    }
}
