import Devices
import Returns
import Wire

/// One line of a replay.
struct ReplayLine: Equatable {
    var at: MonotonicTime
    var what: String
    var text: String?
    var readAs: String?
    var detail: String?

    /// The cells of its row behind the file's name.
    var cells: [String?] {
        let milliseconds = at.nanoseconds / 1_000_000
        let rest = String(milliseconds % 1_000)
        let time = "\(milliseconds / 1_000)." + String(repeating: "0", count: 3 - rest.utf8.count) + rest
        return [time, what, text.map(Self.harmless), readAs.map(Self.harmless), detail.map(Self.harmless)]
    }

    /// Whatever was scanned, as text of one line that a terminal may see: what acts or hides becomes `\u{1B}`, so that
    /// it can still be told from everything else.
    static func harmless(_ text: String) -> String {
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
                shown += #"\u{\#(String(scalar.value, radix: 16, uppercase: true))}"#.unicodeScalars
            case _:
                shown += (scalar == "\\" ? #"\\"# : String(scalar)).unicodeScalars
            }
        }
        return String(shown)
    }
}

extension ReplayLine {
    /// What a scanner had to say.
    init(_ line: RecordingPlayer.Line) {
        self.init(at: line.at, what: "")
        switch line.what {
        case .sent(let bytes):
            what = "sent"
            text = String(String.UnicodeScalarView(bytes.map { Unicode.Scalar($0) }))
        case .mark(let kind, let words):
            what = "\(kind)"
            detail = words.isEmpty ? nil : words
        case .report(let report): take(report)
        }
    }

    private mutating func take(_ report: ScannerReport) {
        switch report {
        case .scanned(let scan):
            what = "scan"
            text = scan.text
            let barcode = Barcode(parsing: scan.text)
            // Whatever can be printed is also just text.
            let readings = barcode.readings.count > 1 ? barcode.readings.filter { !$0.isText } : barcode.readings
            readAs = (readings.map(\.words) + barcode.warnings.map { "\($0)" }).joined(separator: "; ")
            detail = scan.unmapped.isEmpty ? nil : "keys that typed nothing: \(scan.unmapped.words)"
        case .unended(let scan):
            what = "lost"
            text = scan.text
            detail = scan.unendedLoss.words
        case .lost(_, let reason):
            what = "lost"
            detail = reason.words
        case .replied(_, let answer):
            what = "reply"
            text = answer
            detail = "a scanner's answer to a command, no code"
        case .fault(let error):
            what = "fault"
            detail = error.words
        case .busy(_, let path):
            what = "busy"
            detail = path
        case .switched:
            what = "switched"
            detail = "its keys cannot be read, its reports will be"
        case .attached, .detached, .heard, .misheard, .unheard:
            // Those speak of devices that are there, and a recording is none.
            what = "device"
        }
    }
}

extension [KeyCode] {
    /// The kernel's numbers.
    fileprivate var words: String { map { "\($0.rawValue)" }.joined(separator: ", ") }
}

extension LossReason {
    /// Why, for whoever looks into it.
    fileprivate var words: String {
        switch self {
        case .overflow: "the kernel's queue overflowed"
        case .partial(let characters): "no end came after \(characters) characters"
        case .tooLong(let limit): "longer than \(limit) bytes or keys"
        case .unplugged(let characters): "the scanner went away after \(characters) characters"
        case .ambiguousAltCode: "a character typed with Alt stands for several"
        case .unmappedKeys(let keys): "only keys that type nothing under the layout: \(keys.words)"
        case .malformedRecords: "something came that no such device sends"
        case .outOfOrder: "pieces that do not belong together"
        case .wrongCheck: "the check character is wrong"
        case .wrongParity: "the parity of a character is wrong"
        case .headMissing: "it was under way when the device was opened"
        }
    }
}

extension Reading {
    fileprivate var isText: Bool {
        if case .text = self { true } else { false }
    }

    /// The reading in short.
    fileprivate var words: String {
        switch self {
        case .own(let code): "our \(code.kind) \(code.text)"
        case .wrongOwnCode(let fault): "wrong code of ours: \(fault)"
        case .product(let gtin, let addOn): "product \(gtin.display)" + (addOn.map { "+\($0)" } ?? "")
        case .elements(let elements): elements.elements.map { "(\($0.identifier))\($0.value)" }.joined()
        case .sscc(let sscc): "SSCC \(sscc.digits)"
        case .carrier(let number): "\(number.carrier.name) \(number.printedNumber)"
        case .url: "web address"
        case .suspectProduct: "product with a wrong check digit"
        case .text: "text"
        case .unreadable(let reason): "unreadable: \(reason)"
        }
    }
}
