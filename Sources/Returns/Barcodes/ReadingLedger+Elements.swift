extension ReadingLedger {
    /// GS1 element strings: by the symbology or a leading FNC1, by a separator inside (one at the very end may be the
    /// scanner's suffix), or, without any mark, when the data starts with a key and is valid to its end.
    mutating func addElements(_ content: ScannedContent) {
        guard content.promise != .retail else { return }
        let isMarked = content.isMarkedGS1 || content.bytes.dropLast().contains(CodeCharacter.separator)
        guard isMarked || Self.startsWithKey(content.bytes) else { return }
        addElements(in: content.bytes, isMarked ? .certain : .unmarkedElements)
    }

    /// Elements in data that should hold nothing else.
    mutating func addElements(in bytes: [UInt8], _ rank: ReadingRank) {
        do throws(GS1Fault) {
            let elements = try GS1ElementString(bytes: bytes)
            add(elements, rank)
            if let identifier = elements.identifierThatLostItsSeparator(in: bytes) {
                warn(.separatorMayBeMissing(identifier: identifier))
            }
        } catch {
            if rank == .certain { warn(.invalidGS1(error)) }
        }
    }

    /// Without a mark nearly every number would parse as something, so a GTIN, an SSCC or contents must come first.
    private static func startsWithKey(_ bytes: [UInt8]) -> Bool {
        (bytes.count >= 16 && (bytes.starts(with: "01".utf8) || bytes.starts(with: "02".utf8)))
            || (bytes.count >= 20 && bytes.starts(with: "00".utf8))
    }
}
