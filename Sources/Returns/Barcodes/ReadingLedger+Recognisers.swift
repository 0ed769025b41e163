extension ReadingLedger {
    /// Finds every reading of a scan.
    init(reading content: ScannedContent) {
        if let reason = Self.refusal(of: content) {
            add(.unreadable(reason), .certain)
            return
        }
        addElements(content)
        if content.cleanliness == .printable {
            addOwnCode(content)
            addAddress(content)
            addProducts(content)
            add(.text(content.text), .text)
        } else if ordered.isEmpty {
            add(.unreadable(.controlCharacters), .certain)
            return
        }
        addCarriers(content)
    }

    /// Why the scan cannot be read at all.
    private static func refusal(of content: ScannedContent) -> UnreadableReason? {
        if content.promise == .menuReply { return .menuReply }
        if content.trimmed.isEmpty { return .empty }
        return content.cleanliness == .forbidden ? .controlCharacters : nil
    }

    /// Our own codes, unless the symbology speaks of something else.
    private mutating func addOwnCode(_ content: ScannedContent) {
        guard content.promise != .retail, !content.isMarkedGS1 else { return }
        do throws(OwnCodeFault) {
            guard let code = try OwnCode(bytes: content.trimmed.map(CodeCharacter.capital)) else { return }
            add(.own(code), .certain)
        } catch {
            add(.wrongOwnCode(error), .certain)
        }
    }

    /// A web address, as a Digital Link if it is one.
    private mutating func addAddress(_ content: ScannedContent) {
        let address = content.trimmed
        guard WebAddress.isPlausible(address) else { return }
        do throws(GS1Fault) {
            if let elements = try GS1DigitalLink.elements(in: address) {
                add(elements, .certain)
                return
            }
        } catch {
            warn(.invalidGS1(error))
        }
        add(.url(CodeCharacter.text(address)), .address)
    }

    /// Carriers' numbers, and the bare number of a logistic unit.
    private mutating func addCarriers(_ content: ScannedContent) {
        let code = content.compact
        guard content.promise != .retail, !code.isEmpty else { return }
        for recogniser in CarrierRecogniser.all {
            if let number = recogniser.number(in: code) { add(.carrier(number), recogniser.rank) }
        }
        if let sscc = SSCC(bytes: code) { add(.sscc(sscc), .product) }
    }

    /// Elements, and the logistic unit among them.
    mutating func add(_ elements: GS1ElementString, _ rank: ReadingRank) {
        add(.elements(elements), rank)
        if let sscc = elements.sscc { add(.sscc(sscc), rank) }
    }
}
