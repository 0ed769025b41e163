extension Barcode {
    /// The distinct strings under which the code may be known as a parcel, best first and at most
    /// `Limits.parcelKeys`: numbers of logistic units and carriers, plain and as printed, then the text itself in
    /// capitals.
    ///
    /// Empty when the code is unreadable; routing codes name no parcel; the text is left out when it is longer than
    /// `Limits.parcelCodeBytes` or holds separators.
    public var parcelKeys: [String] {
        var keys: [String] = []
        for key in readings.flatMap(\.parcelKeys) where !keys.contains(key) && keys.count < Limits.parcelKeys {
            keys.append(key)
        }
        return keys
    }
}

extension Reading {
    /// The strings under which this reading may be known as a parcel.
    fileprivate var parcelKeys: [String] {
        switch self {
        case .sscc(let sscc): [sscc.digits]
        case .carrier(let number): number.kind == .routing ? [] : [number.number, number.printedNumber]
        case .text(let text): Self.key(of: text)
        case .own, .wrongOwnCode, .product, .elements, .url, .suspectProduct, .unreadable: []
        }
    }

    private static func key(of text: String) -> [String] {
        let bytes = CodeCharacter.trimmed(text.utf8.map(CodeCharacter.capital))
        return (1...Limits.parcelCodeBytes).contains(bytes.count) ? [CodeCharacter.text(bytes)] : []
    }
}
