/// Why a device is taken for a scanner.
public enum ScannerEvidence: Hashable, Sendable {
    /// Its report descriptor has the page of barcode scanners (0x8C), with a field for decoded data.
    case pointOfSalePage
    /// Its report descriptor offers Honeywell's request to leave the keyboard mode.
    case pointOfSaleSwitch
    /// The same device has a HID point-of-sale interface as well.
    case pointOfSaleBeside
    /// A udev rule says so (`RETURNS_STATION_SCANNER=1`).
    case marked
    /// Its vendor and product stand for scanners and for nothing else.
    case knownProduct
    /// systemd's hardware data base gives it a fixed layout, as it does with barcode readers (`XKB_FIXED_LAYOUT`).
    case fixedLayout(String)
    /// It calls itself a scanner. The weakest of all.
    case name

    /// The evidence that is the same for every kind.
    static func common(to node: InputNode, kind: ScannerKind.Name) -> ScannerEvidence? {
        if node.isMarked { return .marked }
        guard let vendor = node.vendor, let product = node.product,
            KnownScanner.all.contains(where: { $0.kind == kind && $0.matches(vendor, product) })
        else { return nil }
        return .knownProduct
    }

    /// Whether a name speaks of reading barcodes.
    static func namesScanner(_ name: String) -> Bool {
        let name = name.lowercased().replacing("_", with: " ")
        return ["barcode", "bar code", "scanner", "imager", "hid kbw"].contains { name.contains($0) }
    }
}

/// Vendor and products that stand for barcode scanners in one of their modes and for nothing else. The rules in `udev`
/// name the same ones.
struct KnownScanner: Hashable, Sendable {
    let vendor: UInt16
    /// The products; nil for every product whose last two digits are `mode`.
    let products: [UInt16]?
    let mode: UInt8?
    let kind: ScannerKind.Name

    private init(_ vendor: UInt16, _ products: [UInt16], _ kind: ScannerKind.Name) {
        (self.vendor, self.products, mode, self.kind) = (vendor, products, nil, kind)
    }

    private init(_ vendor: UInt16, mode: UInt8, _ kind: ScannerKind.Name) {
        (self.vendor, products, self.mode, self.kind) = (vendor, nil, mode, kind)
    }

    func matches(_ vendor: UInt16, _ product: UInt16) -> Bool {
        guard vendor == self.vendor else { return false }
        return products?.contains(product) ?? (UInt8(truncatingIfNeeded: product) == mode)
    }

    static let all = [
        // Symbol, Motorola, Zebra
        KnownScanner(0x05E0, [0x1200], .wedge),
        KnownScanner(0x05E0, [0x1701], .serial),
        // Metrologic, Honeywell
        KnownScanner(0x0C2E, [0x0200, 0x0204, 0x0206, 0x0A64, 0x0B61, 0x0B6A, 0x0B81], .wedge),
        KnownScanner(0x0C2E, [0x0700, 0x0720, 0x0730], .serial),
        // Intermec
        KnownScanner(0x067E, [0x0801], .wedge),
        KnownScanner(0x067E, [0x0803, 0x0805], .serial),
        // PSC, Datalogic
        KnownScanner(0x05F9, [0x2206, 0x220C], .wedge),
        KnownScanner(0x05F9, [0x4002, 0x4204], .serial),
        // Newland: the last two digits of the product are the mode
        KnownScanner(0x1EAB, mode: 0x03, .wedge),
        KnownScanner(0x1EAB, mode: 0x06, .serial),
        // Opticon
        KnownScanner(0x065A, [0x0001], .wedge),
        KnownScanner(0x065A, [0x0009], .serial),
        // CipherLab
        KnownScanner(0x0745, [0x1000], .serial),
        // Cino
        KnownScanner(0x1FBB, [0x3850], .serial),
        // Cypress chips that the kernel knows as barcode readers
        KnownScanner(0x04B4, [0xBCA1, 0xDE61, 0xDE64, 0xED81], .wedge),
        // Chic, OKE
        KnownScanner(0x05FE, [0x1010], .wedge),
        // Access-IS
        KnownScanner(0x0DB5, [0x013A], .wedge),
        KnownScanner(0x0DB5, [0x0139], .serial),
        // Winbond
        KnownScanner(0x0416, [0xC141], .wedge),
    ]
}
