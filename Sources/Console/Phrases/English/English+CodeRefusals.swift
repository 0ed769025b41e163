import Returns

/// Codes that cannot be used as they were read.
extension English {
    func unreadable(_ reason: UnreadableReason, _ shown: String) -> Saying {
        let code = shown.isEmpty ? "" : ": \(quoted(shown))"
        return Saying(sentence(about: reason) + code + ".", "Scan again, or type the code and Enter.")
    }

    func scanLost(_ device: String) -> Saying {
        Saying("Part of the scan was lost: \(Harmless.text(device, columns: 30)).", "Scan once more.")
    }

    func wrongCheckDigit(_ code: String) -> Saying {
        Saying("Product code \(quoted(code)) is wrong: a digit was misread.", "Scan again, or check the digits.")
    }

    func routingBarcode(_ carrier: String) -> Saying {
        Saying(
            "Scanned: \(Harmless.text(carrier, columns: 20)) routing code. Expected: the tracking code.",
            "Scan the other barcode on the parcel's label.")
    }
}
