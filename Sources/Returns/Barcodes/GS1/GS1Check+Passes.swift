extension GS1Check {
    /// Whether a component, whose characters and length are right already, passes this check.
    func passes(_ value: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .checkDigit: GS1CheckDigit.isValid(bytes: value)
        case .checkPair: GS1CheckPair.isValid(value)
        case .prefixFirst: value.count >= 4 && CodeCharacter.areDigits(value.prefix(4))
        case .prefixSecond: value.count >= 5 && CodeCharacter.areDigits(value.dropFirst().prefix(4))
        case .nonDigit: !CodeCharacter.areDigits(value)
        case .iban: ISO7064.isIBANValid(value)
        case .percentEncoding: PercentEncoding.decode(value, plusIsSpace: false) != nil
        case .placeInSequence: Self.isPlace(value)
        case .pieceOfTotal: Self.isPiece(value)
        case .hour, .hourMinute, .minute, .second, .dateOrMonth, .date, .longDate: passesAsTime(value)
        case .hyphen: value.elementsEqual("-".utf8)
        case .sex: "0129".utf8.contains(value.first ?? 0)
        case .winding: "019".utf8.contains(value.first ?? 0)
        case .yesNo: "01".utf8.contains(value.first ?? 0)
        case .latitude: Self.isAtMost("1800000000", value)
        case .longitude: Self.isAtMost("3600000000", value)
        case .nonZero: value.contains { $0 != UInt8(ascii: "0") }
        case .zero: value.allSatisfy { $0 == UInt8(ascii: "0") }
        case .noZeroPrefix: value.count == 1 || value.first != UInt8(ascii: "0")
        case .importerIndex, .country, .countryOrAny, .countryLetters, .currency, .mediaType, .packageType, .coupon,
            .couponOffer:
            true
        }
    }

    private func passesAsTime(_ value: ArraySlice<UInt8>) -> Bool {
        switch self {
        case .hour: Self.isAtMost("23", value)
        case .minute, .second: Self.isAtMost("59", value)
        case .hourMinute: Self.isAtMost("23", value.prefix(2)) && Self.isAtMost("59", value.suffix(2))
        case .dateOrMonth: GS1Date(bytes: value) != nil
        case .date: GS1Date(bytes: value)?.day != nil
        case .longDate: GS1Date(bytes: value.dropFirst(2))?.day != nil
        case .checkDigit, .checkPair, .prefixFirst, .prefixSecond, .nonDigit, .hyphen, .iban, .importerIndex, .country,
            .countryOrAny, .countryLetters, .currency, .sex, .latitude, .longitude, .mediaType, .nonZero, .noZeroPrefix,
            .packageType, .percentEncoding, .pieceOfTotal, .placeInSequence, .winding, .yesNo, .zero, .coupon,
            .couponOffer:
            true
        }
    }

    /// Digits of equal length compare as their bytes do.
    private static func isAtMost(_ limit: String, _ value: ArraySlice<UInt8>) -> Bool {
        value.count == limit.utf8.count && !limit.utf8.lexicographicallyPrecedes(value)
    }

    private static func isPiece(_ value: ArraySlice<UInt8>) -> Bool {
        guard let piece = CodeCharacter.number(value.prefix(2)), let total = CodeCharacter.number(value.suffix(2))
        else {
            return false
        }
        return piece >= 1 && piece <= total
    }

    private static func isPlace(_ value: ArraySlice<UInt8>) -> Bool {
        guard CodeShape.matches(value, "d/d"), let first = value.first, let last = value.last else { return false }
        return first >= UInt8(ascii: "1") && first <= last
    }
}
