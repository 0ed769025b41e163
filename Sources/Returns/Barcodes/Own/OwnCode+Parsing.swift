extension OwnCode {
    /// Reads a code of ours; small letters are folded to capitals, because an operator may type it.
    ///
    /// Nil when the text does not have the shape of ours at all; throws when it has, and is wrong.
    public init?(parsing text: some StringProtocol) throws(OwnCodeFault) {
        try self.init(bytes: text.utf8.prefix(Limits.ownCodeBytes + 1).map(CodeCharacter.capital))
    }

    /// Reads a code of ours from bytes that are folded to capitals already.
    init?(bytes: some Collection<UInt8>) throws(OwnCodeFault) {
        if CodeShape.matches(bytes, "Ldddddddddddd") {
            guard let plate = LicencePlate(CodeCharacter.text(bytes)) else { throw .wrongCheck(.licencePlate) }
            self = .licencePlate(plate)
            return
        }
        let head = Array(bytes.prefix(3))
        guard head.count == 3, head[0] == UInt8(ascii: "%"), CodeCharacter.isCapital(head[1]), head[2] == Self.hyphen
        else { return nil }
        guard let kind = OwnCodeKind.allCases.first(where: { $0.letter == head[1] }) else { throw .unknownKind }
        guard bytes.count <= Limits.ownCodeBytes else { throw .malformed(kind) }
        let segments = try Self.checkedSegments(of: bytes, kind)
        guard let code = Self.card(kind, segments) else { throw .malformed(kind) }
        self = code
    }

    private static let hyphen = UInt8(ascii: "-")

    /// The segments between kind and check character, once the check character has been found right.
    private static func checkedSegments(
        of bytes: some Collection<UInt8>, _ kind: OwnCodeKind
    ) throws(OwnCodeFault) -> [String] {
        let parts = bytes.split(separator: hyphen, omittingEmptySubsequences: false).dropFirst()
        guard parts.count >= 2, let check = parts.last, check.count == 1,
            parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy(CodeCharacter.isDigitOrCapital) }), let letter = kind.letter
        else { throw .malformed(kind) }
        guard ISO7064.mod37Then36([letter] + parts.dropLast().joined()) == check.first else {
            throw .wrongCheck(kind)
        }
        return parts.dropLast().map { CodeCharacter.text($0) }
    }

    private static func card(_ kind: OwnCodeKind, _ segments: [String]) -> OwnCode? {
        switch kind {
        case .licencePlate: nil
        case .bin: bin(segments)
        case .badge: badge(segments)
        case .command: command(segments)
        case .answer: answer(segments)
        }
    }

    private static func bin(_ segments: [String]) -> OwnCode? {
        let code = segments.dropLast().joined(separator: "-")
        guard let last = segments.last, last.utf8.first != UInt8(ascii: "0"),
            let generation = CodeCharacter.number(last.utf8), (1...Limits.binGenerations).contains(generation),
            (1...Limits.binCodeBytes).contains(code.utf8.count)
        else { return nil }
        return .bin(code: code, generation: generation)
    }

    private static func badge(_ segments: [String]) -> OwnCode? {
        guard segments.count == 1, Limits.badgeBytes.contains(segments[0].utf8.count) else { return nil }
        return .badge(segments[0])
    }

    private static func command(_ segments: [String]) -> OwnCode? {
        guard segments.count == 2, Limits.siteBytes.contains(segments[0].utf8.count),
            Limits.commandBytes.contains(segments[1].utf8.count), segments[1].utf8.allSatisfy(CodeCharacter.isCapital)
        else { return nil }
        return .command(site: segments[0], name: segments[1])
    }

    private static func answer(_ segments: [String]) -> OwnCode? {
        guard segments.count == 2, Limits.siteBytes.contains(segments[0].utf8.count), segments[1].utf8.count == 1,
            let number = CodeCharacter.number(segments[1].utf8), Limits.answerNumbers.contains(number)
        else { return nil }
        return .answer(site: segments[0], number: number)
    }
}
