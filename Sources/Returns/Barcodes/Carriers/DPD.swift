extension CarrierRecogniser {
    /// DPD, 28 characters: an identifier (any, usually `%`) before what a relabel carries.
    static let dpd = CarrierRecogniser(carrier: .dpd, rank: .shapedLetters) { code in
        code.count == 28 ? parcel(in: code.dropFirst()) : nil
    }

    /// A relabel of DPD, 27 characters without an identifier; all may be digits, so the shape proves less.
    static let dpdRelabel = CarrierRecogniser(carrier: .dpd, rank: .shapedDigits) { code in
        parcel(in: code)
    }

    /// The DPD number as people read it off the label: fourteen digits and the check character.
    static let dpdPrinted = CarrierRecogniser(carrier: .dpd, rank: .checkedDigits) { code in
        guard CodeShape.matches(code, "ddddddddddddddx"), ISO7064.mod37Then36(code.dropLast()) == code.last else {
            return nil
        }
        return Found(code.dropLast(), printed: CodeCharacter.text(code))
    }

    /// Seven of postcode, fourteen of parcel number, three of service, three of country. The check character is
    /// printed behind the number, not encoded: it is worked out.
    private static func parcel(in body: ArraySlice<UInt8>) -> Found? {
        guard CodeShape.matches(body, "xxxxxxxdddddddddddddddddddd") else { return nil }
        let number = body.dropFirst(7).prefix(14)
        return Found(number, printed: ISO7064.mod37Then36(number).map { CodeCharacter.text(number + [$0]) })
    }
}
