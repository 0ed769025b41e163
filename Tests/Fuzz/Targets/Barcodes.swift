@testable import Returns

/// Any text that a scanner can deliver.
@_cdecl("LLVMFuzzerTestOneInput")
func fuzzBarcodes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let scanned = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
    let barcode = Barcode(parsing: scanned)
    claim(Barcode(parsing: scanned) == barcode, "the same text reads the same")
    claim(!barcode.readings.isEmpty, "every text has a reading")
    claim(Set(barcode.readings).count == barcode.readings.count, "each reading is there once")
    let isTooLong = scanned.utf8.count > Limits.barcodeBytes
    claim(isTooLong == (barcode.readings == [.unreadable(.tooLong(bytes: scanned.utf8.count))]), "the limit holds")
    claim(barcode.text.utf8.count <= scanned.utf8.count, "the text is a part of what was scanned")
    claim(barcode.warnings.count <= 4, "warnings are few")
    for reading in barcode.readings { check(reading, barcode) }
    checkKeys(barcode)
    checkIdentifier(barcode)
    try? checkElements(GS1ElementString(parsing: scanned))
    return 0
}

private func check(_ reading: Reading, _ barcode: Barcode) {
    switch reading {
    case .own(let code):
        claim((try? OwnCode(parsing: code.text)) == code, "\(code) is read again")
        claim(Barcode(parsing: code.text).ownCode == code, "\(code) is the code of ours that it is")
    case .product(let gtin, let addOn):
        check(gtin)
        claim([nil, 2, 5].contains(addOn?.utf8.count), "an add-on has two digits or five")
    case .elements(let elements): checkElements(elements)
    case .sscc(let sscc): claim(SSCC(sscc.digits) == sscc, "\(sscc) is read again")
    case .carrier(let number):
        claim(!number.number.isEmpty && number.number.utf8.count <= Limits.parcelCodeBytes, "\(number) is a number")
    case .url(let address): claim(barcode.text.contains(address), "an address is a part of the text")
    case .suspectProduct(let digits):
        claim(GTIN(digits) == nil, "\(digits) is suspect")
    case .text(let text):
        claim(text == barcode.text && barcode.readings.last == reading, "the text is the last reading")
        claim(isPrintable(text), "the text is printable")
    case .wrongOwnCode: break
    case .unreadable: claim(barcode.readings == [reading], "what is unreadable is nothing else")
    }
}

private func check(_ gtin: GTIN) {
    claim(GTIN(gtin.fourteen) == gtin && GTIN(gtin.display) == gtin, "\(gtin) is read again")
    claim(GS1CheckDigit.isValid(gtin.fourteen), "\(gtin) has its check digit")
}

/// Elements, put together again as GS1-128 would hold them, are the same elements.
private func checkElements(_ elements: GS1ElementString) {
    claim((1...Limits.gs1Elements).contains(elements.elements.count), "elements are bounded")
    claim(Set(elements.elements.map(\.identifier)).count == elements.elements.count, "each element is there once")
    let data = elements.elements.map { element in
        let needsEnd = GS1Dictionary.identifier(spelled: element.identifier.utf8)?.needsSeparator == true
        return element.identifier + element.value + (needsEnd ? "\u{1D}" : "")
    }.joined()
    claim((try? GS1ElementString(parsing: data)) == elements, "\(elements) is read again")
    if let gtin = elements.gtin { check(gtin) }
    if let expiry = elements.expiry { claim((1...12).contains(expiry.month), "an expiry has a month") }
}

private func checkKeys(_ barcode: Barcode) {
    let keys = barcode.parcelKeys
    claim(keys.count <= Limits.parcelKeys && Set(keys).count == keys.count, "keys are few and each once: \(keys)")
    claim(keys.allSatisfy { $0.utf8.count <= Limits.parcelCodeBytes && isPrintable($0) }, "keys are short: \(keys)")
}

/// What the symbology promised, it promises again.
private func checkIdentifier(_ barcode: Barcode) {
    guard let symbology = barcode.symbology, barcode.text.utf8.first != 0x1D else { return }
    claim(Barcode(parsing: "\(symbology)\(barcode.text)") == barcode, "\(symbology) \(barcode.text) is read again")
}

private func isPrintable(_ text: String) -> Bool {
    !text.unicodeScalars.contains { UnprintableCharacter.includes($0) }
}
