extension CarrierRecogniser {
    /// FedEx Express: eleven digits and a check digit.
    static let fedExExpress = CarrierRecogniser(carrier: .fedEx, rank: .checkedDigits) { code in
        guard CodeShape.matches(code, "dddddddddddd"), ends(code, with: CheckDigits.fedExExpress(code.dropLast()))
        else {
            return nil
        }
        return Found(code)
    }

    /// FedEx Ground: fourteen digits and a check digit.
    static let fedExGround = CarrierRecogniser(carrier: .fedEx, rank: .checkedDigits) { code in
        isGround(code) ? Found(code) : nil
    }

    /// FedEx Ground as 22 digits from `96`: the last fifteen are the number.
    static let fedExGround96 = CarrierRecogniser(carrier: .fedEx, rank: .checkedDigits) { code in
        guard CodeShape.matches(code, "96dddddddddddddddddddd"), isGround(code.suffix(15)) else { return nil }
        return Found(code.suffix(15))
    }

    /// The 34 digits of a FedEx label: the last fourteen are the number, with two zeros in front when it has twelve.
    static let fedExLong = CarrierRecogniser(carrier: .fedEx, rank: .checkedDigits) { code in
        let number = code.suffix(14)
        guard code.count == 34, CodeCharacter.areDigits(code),
            ends(number, with: CheckDigits.fedExLong(number.dropLast()))
        else { return nil }
        return Found(number.starts(with: "00".utf8) ? number.dropFirst(2) : number)
    }

    private static func isGround(_ code: ArraySlice<UInt8>) -> Bool {
        CodeShape.matches(code, "ddddddddddddddd") && ends(code, with: CheckDigits.fedExGround(code.dropLast()))
    }

    private static func ends(_ code: ArraySlice<UInt8>, with check: Int) -> Bool {
        code.last.map(CodeCharacter.value) == check
    }
}
