extension ReadingLedger {
    /// Product codes: what a retail symbology carries, or digits that could be one.
    mutating func addProducts(_ content: ScannedContent) {
        switch content.promise {
        case .retail: addRetail(content)
        case .publication:
            addPublication(content.compact)
            addDigits(content.compact, .productElsewhere)
        case .interleaved: addDigits(content.compact, content.compact.count == 14 ? .certain : .productElsewhere)
        case .nothing where !content.isMarkedGS1:
            addDigits(content.compact, content.symbology == nil ? .product : .productElsewhere)
            warnOfTwoProducts(content.compact)
        case .nothing, .gs1, .menuReply: break
        }
    }

    /// EAN/UPC data. Vendors send the add-on behind the digits, or as a packet of its own behind `]E1` or `]E2`;
    /// a coupon follows as `]C1`. An add-on alone names no product.
    private mutating func addRetail(_ content: ScannedContent) {
        guard let modifier = content.symbology?.modifier, modifier != "1", modifier != "2" else { return }
        let packets = RetailPackets(content.bytes)
        let main = packets.digits.prefix(modifier == "4" ? 8 : 13)
        let behind = packets.digits.dropFirst(main.count)
        guard CodeCharacter.areDigits(packets.digits), [0, 2, 5].contains(behind.count) else { return }
        let addOn = packets.addOn ?? (behind.isEmpty ? nil : behind)
        if let gtin = GTIN(bytes: main) {
            add(.product(gtin, addOn: addOn.map { CodeCharacter.text($0) }), .certain)
        } else if GTIN.lengths.contains(main.count) {
            add(.suspectProduct(CodeCharacter.text(main)), .certain)
        }
        if let coupon = packets.coupon { addElements(in: Array(coupon), .certain) }
    }

    /// An ISBN-10 or ISSN, which only some vendors' Bookland option sends.
    private mutating func addPublication(_ code: ArraySlice<UInt8>) {
        if let gtin = GTIN(isbn10: code) ?? GTIN(issn: code) { add(.product(gtin, addOn: nil), .certain) }
    }

    /// Digits of a product's length. Eight of them that start with 0 are a UPC-E before they are an EAN-8, because
    /// GS1 leaves that range of the EAN-8 to shops' own use.
    private mutating func addDigits(_ code: ArraySlice<UInt8>, _ rank: ReadingRank) {
        guard GTIN.lengths.contains(code.count), CodeCharacter.areDigits(code) else { return }
        let short = GTIN(bytes: code)
        let expanded = GTIN(upcE: code)
        let candidates = code.first == UInt8(ascii: "0") ? [expanded, short] : [short, expanded]
        for gtin in candidates.compactMap({ $0 }) { add(.product(gtin, addOn: nil), rank) }
        if short == nil, expanded == nil { add(.suspectProduct(CodeCharacter.text(code)), .suspect) }
    }

    private mutating func warnOfTwoProducts(_ code: ArraySlice<UInt8>) {
        guard code.count == 26, let first = GTIN(bytes: code.prefix(13)), let second = GTIN(bytes: code.suffix(13))
        else { return }
        warn(.mayBeTwoProducts(first, second))
    }
}
