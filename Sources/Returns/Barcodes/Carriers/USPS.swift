extension CarrierRecogniser {
    /// The Intelligent Mail package barcode: 22 digits from 92, 93, 94 or 95 with a GS1-weighted check digit; before
    /// them possibly `420` and a ZIP code of five or nine digits, which only route.
    static let uspsParcel = CarrierRecogniser(carrier: .usps, rank: .checkedDigits) { code in
        let number = code.suffix(22)
        guard isParcel(number), code.count == 22 || isRouting(code.dropLast(22)) else { return nil }
        return Found(number)
    }

    /// `420` and a ZIP code alone: the upper half of a label whose lower half names the parcel.
    static let uspsRouting = CarrierRecogniser(carrier: .usps, rank: .shapedDigits) { code in
        isRouting(code) ? Found(code, .routing) : nil
    }

    private static func isParcel(_ number: ArraySlice<UInt8>) -> Bool {
        CodeShape.matches(number, "9ddddddddddddddddddddd") && "2345".utf8.contains(number.dropFirst().first ?? 0)
            && GS1CheckDigit.isValid(bytes: number)
    }

    private static func isRouting(_ code: ArraySlice<UInt8>) -> Bool {
        CodeShape.matches(code, "420ddddd") || CodeShape.matches(code, "420ddddddddd")
    }
}
