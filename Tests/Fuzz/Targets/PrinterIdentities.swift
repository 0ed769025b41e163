@testable import Labels

/// What printers say of themselves: device identifications of IEEE 1284, and answers to `~HI`.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzPrinterIdentities(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    let seen = bytes.prefix(LabelLimits.identityBytes)
    if let identity = PrinterIdentity(deviceID: bytes) {
        check(identity)
        claim(PrinterIdentity(deviceID: seen) == identity, "what is behind the limit is not looked at")
        checkSaidAgain(identity)
    }
    if let identity = PrinterIdentity(hostIdentification: bytes) {
        check(identity)
        claim(PrinterIdentity(hostIdentification: seen) == identity, "what is behind the limit is not looked at")
        claim(identity.languages == [.zpl], "who answers ~HI speaks ZPL")
    }
    return 0
}

private func check(_ identity: PrinterIdentity) {
    claim(Set(identity.languages).count == identity.languages.count, "each language is named once")
    for words in [identity.manufacturer, identity.model].compactMap({ $0 }) {
        // A byte that is no UTF-8 becomes a replacement of three.
        claim(words.utf8.count <= 3 * LabelLimits.identityBytes, "what a printer says is bounded")
        claim(words.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0.value != 0x7F }, "names are printable")
        claim(PrintableText(words).text == words, "cleaned words are clean: \(words)")
    }
}

/// Maker and model, written down again, are read again.
private func checkSaidAgain(_ identity: PrinterIdentity) {
    guard let maker = identity.manufacturer, let model = identity.model else { return }
    let said = Array("MFG:\(maker);MDL:\(model);".utf8)
    guard said.count <= LabelLimits.identityBytes, !(maker + model).utf8.contains(UInt8(ascii: ";")) else { return }
    let again = PrinterIdentity(deviceID: said)
    claim(again?.manufacturer == maker && again?.model == model, "\(maker), \(model) is read again")
    claim(again?.resolution == identity.resolution, "a model says one resolution")
}
