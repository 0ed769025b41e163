extension GS1ElementString {
    /// The identifier whose value may have swallowed its neighbour, because a scanner that types like a keyboard has
    /// dropped the separator: `10ABC12317261231` reads as one batch, and may be batch ABC123 with an expiry.
    ///
    /// `bytes` is what the elements were read from. Suspected when no separator arrived at all, and the last value is
    /// of open length and ends in a date, a GTIN or an SSCC with its identifier. Never corrected: a batch may look so.
    func identifierThatLostItsSeparator(in bytes: [UInt8]) -> String? {
        guard !bytes.contains(CodeCharacter.separator), let last = elements.last,
            let identifier = GS1Dictionary.identifier(spelled: last.identifier.utf8), identifier.needsSeparator
        else { return nil }
        let value = Array(last.value.utf8)
        let hidden = Self.neighbours.contains { neighbour in
            let length = neighbour.code.utf8.count + neighbour.longest
            let tail = value.suffix(length)
            return value.count > length && tail.starts(with: neighbour.code.utf8)
                && (try? neighbour.check(tail.dropFirst(neighbour.code.utf8.count))) != nil
        }
        return hidden ? last.identifier : nil
    }

    /// The identifiers whose values can be told from chance: dates and numbers with a check digit.
    private static let neighbours = ["00", "01", "02", "11", "12", "13", "15", "16", "17"].compactMap {
        GS1Dictionary.identifier(spelled: $0.utf8)
    }
}
