import Devices
import Labels

/// Takes the contents of labels out of what went to a printer. In the languages whose commands say where data begin,
/// the commands stay, for a fault of a label is mostly in them; what is between is replaced letter for letter. Of other
/// languages, pictures among the text, only the lengths stay. What has no known beginning counts as data.
///
/// What the printer said stays, since a fault of a status parser is in every byte of it, but where it echoes data.
struct LabelRedaction {
    private let kind: PrinterLanguageKind?

    init(language: String?) {
        kind = language.flatMap(PrinterLanguageKind.init(rawValue:))
    }

    func redacted(_ entries: [Recording.Entry]) -> [Recording.Entry] {
        var redacted = entries
        var rule = rule
        var echo = EchoFilter()
        for index in entries.indices {
            switch entries[index].kind {
            case .opened: rule = self.rule
            case .sent:
                redacted[index].bytes = sent(entries[index].bytes, &rule)
                echo.sent(entries[index].bytes, shownAs: redacted[index].bytes)
            case .received: redacted[index].bytes = echo.received(entries[index].bytes)
            case .closed, .began, .resynchronized, .failed, .noted: break
            }
        }
        return redacted
    }

    private func sent(_ bytes: [UInt8], _ rule: inout any LabelDataRule) -> [UInt8] {
        if let language = kind?.language,
            [language.statusQuery, language.secondStatusQuery, language.reportsOn].contains(bytes)
        {
            return bytes
        }
        return bytes.map { rule.take($0) }
    }

    private var rule: any LabelDataRule {
        switch kind {
        case .zpl: CommandDataRule()
        case .epl2, .tspl: QuotedDataRule()
        case .escPOS, .text, nil: EveryByteRule()
        }
    }
}

/// Which bytes of a printer language are data.
private protocol LabelDataRule {
    /// The byte that stands for the next one.
    mutating func take(_ byte: UInt8) -> UInt8
}

/// ZPL: two letters behind `^` or `~`, then parameters up to the next. Those of the commands that place and draw stay.
private struct CommandDataRule: LabelDataRule {
    private static let placing: Set<String> = [
        "FO", "FT", "BY", "BC", "BX", "BQ", "GB", "CF", "CI", "FW", "LH", "LL", "PW", "PQ", "MM", "MN", "PO", "LT",
        "FB", "PR", "MD", "MT", "LS", "SD", "JM", "A0",
    ]
    private var name: [UInt8]?
    private var keepsParameters = false

    mutating func take(_ byte: UInt8) -> UInt8 {
        if byte == UInt8(ascii: "^") || byte == UInt8(ascii: "~") {
            name = []
            return byte
        }
        guard let letters = name else { return keepsParameters ? byte : RedactedByte.of(byte) }
        name = letters.count < 1 ? letters + [byte] : nil
        keepsParameters = Self.placing.contains(String(decoding: letters + [byte], as: UTF8.self))
        return byte
    }
}

/// EPL2 and TSPL: data stand between quotation marks, and no line end in them.
private struct QuotedDataRule: LabelDataRule {
    private var isData = true

    mutating func take(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 0x0A: isData = false
        case UInt8(ascii: "\""): isData.toggle()
        case _: break
        }
        return isData ? RedactedByte.of(byte) : byte
    }
}

/// Any language: only how much it was.
private struct EveryByteRule: LabelDataRule {
    func take(_ byte: UInt8) -> UInt8 { UInt8(ascii: "x") }
}

/// A printer that sends back what it gets: eight bytes in a row that were sent, data among them, are no status.
private struct EchoFilter {
    private static let width = 8
    private var known: Set<UInt64> = []
    private var lastSent: [UInt8] = []
    private var lastShown: [UInt8] = []

    mutating func sent(_ bytes: [UInt8], shownAs shown: [UInt8]) {
        let (all, allShown) = (lastSent + bytes, lastShown + shown)
        for place in all.indices.dropLast(Self.width - 1) {
            let window = place..<place + Self.width
            if all[window] != allShown[window] { known.insert(Self.number(all[window])) }
        }
        lastSent = all.suffix(Self.width - 1)
        lastShown = allShown.suffix(Self.width - 1)
    }

    func received(_ bytes: [UInt8]) -> [UInt8] {
        var shown = bytes
        for place in bytes.indices.dropLast(Self.width - 1) {
            let window = place..<place + Self.width
            guard known.contains(Self.number(bytes[window])) else { continue }
            for index in window { shown[index] = RedactedByte.of(bytes[index]) }
        }
        return shown
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
        bytes.reduce(0) { $0 << 8 | UInt64($1) }
    }
}
