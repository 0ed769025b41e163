/// What a field or a collection of a HID device is for: a usage on a usage page (HID 1.11 §5.5).
struct HIDUsage: Hashable, Sendable {
    /// The page, 0…65535; 0xFF00 and above belong to the vendors.
    let page: UInt16
    /// The usage on that page.
    let id: UInt16
}

extension HIDUsage {
    /// The page of barcode scanners (HID Point of Sale Usage Tables 1.02).
    static let scannerPage: UInt16 = 0x8C
    /// The vendor page on which Honeywell's scanners take the request to leave the keyboard mode.
    static let honeywellPage: UInt16 = 0xFF66

    /// A report with data as the scanner read it, before any editing: a second copy of a scan.
    static let rawScannedData = HIDUsage(page: scannerPage, id: 0x13)
    /// Sound Error Beep.
    static let errorBeep = HIDUsage(page: scannerPage, id: 0x85)
    /// Sound Good Read Beep.
    static let goodReadBeep = HIDUsage(page: scannerPage, id: 0x86)
    /// Symbology Identifier 1, 2 and 3: `]`, the letter, the modifier.
    static let symbologyIdentifier = [0xFB, 0xFC, 0xFD].map { HIDUsage(page: scannerPage, id: $0) }
    /// Decoded Data.
    static let decodedData = HIDUsage(page: scannerPage, id: 0xFE)
    /// Decode Data Continued: more of the same code follows in the next report.
    static let decodeDataContinued = HIDUsage(page: scannerPage, id: 0xFF)
    /// The page of keyboards: a usage is a key (HID Usage Tables 1.12 §10).
    static let keyPage: UInt16 = 0x07
    /// Keyboard and Keypad, on the page Generic Desktop: what a device that types calls itself.
    static let keyboards = [HIDUsage(page: 0x01, id: 0x06), HIDUsage(page: 0x01, id: 0x07)]
    /// Byte Count, on the page Generic Desktop: how many bytes of the data count.
    static let byteCount = HIDUsage(page: 0x01, id: 0x3B)
}
