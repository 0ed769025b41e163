extension CarrierRecogniser {
    /// A DHL piece: `JJD` with 10 to 32 digits or capitals, or `JVGL` with 8 to 28 digits. The label prints the
    /// former without its first `J`, which is a data identifier.
    static let dhlPiece = CarrierRecogniser(carrier: .dhl, rank: .shapedLetters) { code in
        if code.starts(with: "JJD".utf8), (13...35).contains(code.count),
            code.allSatisfy(CodeCharacter.isDigitOrCapital)
        {
            return Found(code, printed: CodeCharacter.text(code.dropFirst()))
        }
        let tail = code.dropFirst(4)
        let isPiece = code.starts(with: "JVGL".utf8) && (8...28).contains(tail.count) && CodeCharacter.areDigits(tail)
        return isPiece ? Found(code) : nil
    }

    /// A DHL Express waybill: ten or eleven digits, the last being the others modulo 7.
    static let dhlExpress = CarrierRecogniser(carrier: .dhl, rank: .checkedDigits) { code in
        guard (10...11).contains(code.count), CodeCharacter.areDigits(code), let last = code.last,
            CheckDigits.dhlExpress(code.dropLast()) == CodeCharacter.value(last)
        else { return nil }
        return Found(code)
    }

    /// The Identcode of Deutsche Post: eleven digits and a check digit.
    static let identcode = CarrierRecogniser(carrier: .deutschePost, rank: .checkedDigits) { code in
        isDeutschePost(code, length: 12) ? Found(code) : nil
    }

    /// The Leitcode of Deutsche Post: thirteen digits and a check digit; it only routes.
    static let leitcode = CarrierRecogniser(carrier: .deutschePost, rank: .checkedDigits) { code in
        isDeutschePost(code, length: 14) ? Found(code, .routing) : nil
    }

    private static func isDeutschePost(_ code: ArraySlice<UInt8>, length: Int) -> Bool {
        guard code.count == length, CodeCharacter.areDigits(code), let last = code.last else { return false }
        return CheckDigits.deutschePost(code.dropLast()) == CodeCharacter.value(last)
    }
}
