/// The packets of one EAN/UPC scan: digits, then possibly an add-on and a coupon, each behind its own identifier.
struct RetailPackets {
    /// The digits of the main symbol, and whatever else came before the next identifier.
    let digits: ArraySlice<UInt8>
    /// The two or five digits behind `]E1` or `]E2`.
    let addOn: ArraySlice<UInt8>?
    /// The GS1 data behind `]C1`.
    let coupon: ArraySlice<UInt8>?

    /// Splits the data at identifiers; an add-on that is not two or five digits is left out.
    init(_ bytes: [UInt8]) {
        let parts = bytes.split(separator: UInt8(ascii: "]"), omittingEmptySubsequences: false)
        digits = parts[0]
        let packets = parts.dropFirst()
        addOn = packets.first { CodeShape.matches($0, "E1dd") || CodeShape.matches($0, "E2ddddd") }?.dropFirst(2)
        coupon = packets.first { $0.starts(with: "C1".utf8) }?.dropFirst(2)
    }
}
