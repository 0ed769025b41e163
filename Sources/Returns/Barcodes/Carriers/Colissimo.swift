extension CarrierRecogniser {
    /// Colissimo: a product of digit and capital, ten digits, a GS1-weighted check digit (`7Q53894000014`).
    ///
    /// The product `8R` is a return.
    static let colissimo = CarrierRecogniser(carrier: .colissimo, rank: .checkedLetters) { code in
        guard CodeShape.matches(code, "daddddddddddd"), GS1CheckDigit.isValid(bytes: code.dropFirst(2)) else {
            return nil
        }
        return Found(code, code.starts(with: "8R".utf8) ? .returnParcel : .parcel)
    }

    /// The second barcode of a Colissimo label, 24 characters (`9V1130019647441240001033`): it routes the parcel.
    static let colissimoRouting = CarrierRecogniser(carrier: .colissimo, rank: .shapedLetters) { code in
        CodeShape.matches(code, "dadddddddddddddddddddddd") ? Found(code, .routing) : nil
    }
}
