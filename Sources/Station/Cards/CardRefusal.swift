import Console
import Journal
import Labels
import Returns

/// Why a card is not drawn or not printed.
enum CardRefusal: Error, Equatable {
    /// Labels are paid for by the roll: only the station's own account and root have cards printed.
    case notAllowed
    /// The reference data has no such bin or badge.
    case unknown(CardOrder)
    /// Of several badges the alias cannot tell which.
    case noBadge(alias: String)
    /// There is reference data only where a station has worked.
    case noJournal(path: String)
    /// Nothing was chosen that there is.
    case nothingChosen
    /// The card does not go on this paper.
    case unset(CardOrder, LabelFault, Resolution)
    /// A label or another card is on its way.
    case busy
    /// Nothing has left: why the printer takes nothing.
    case notReady(BenchStatus.PrinterStatus)
    /// Nothing has left: what the port said.
    case failed(PrintFailure)
    /// The card has left, and the printer waits for somebody.
    case held(BenchStatus.PrinterStatus)
    /// It broke off: nobody knows.
    case brokenOff
    /// The journal cannot be read.
    case journal(JournalError)

    /// What was found and what to do, for IT.
    var words: String {
        switch self {
        case .notAllowed:
            "Only the account that the station runs as may print cards. Run the command as that account, with `sudo -u`."
        case .unknown(let order):
            "The station knows no \(order.name). Bins and badges come with the reference data: look at the hub, "
                + "or import them."
        case .noBadge(let alias): "The station knows no badge with the alias \(alias)."
        case .noJournal(let path):
            "There is no journal at \(path) yet, and so no bins and no badges. Start the station once."
        case .nothingChosen: "There is nothing to draw: the station knows no bin or badge of those that were asked for."
        case .unset(let order, let fault, let resolution):
            "The card \(order.name) cannot be printed: \(fault.words(at: resolution))"
        case .busy: "The printer is busy with a label or another card. Try again when it is done."
        case .notReady(let status): "Nothing was printed. \(Self.words(status)): see to the printer, then try again."
        case .failed(let failure):
            "Nothing was printed: \(Self.phrases.name(of: failure))."
        case .held(let status):
            "The printer has the card and waits. \(Self.words(status)): the card comes out when that is seen to."
        case .brokenOff: "The line broke off within the card. Look whether it came out before printing it again."
        case .journal(let error): StationFault.journal(error).description
        }
    }

    private static let phrases = Language.english.phrasebook()

    private static func words(_ status: BenchStatus.PrinterStatus) -> String { phrases.printer(status).long }
}

extension LabelFault {
    /// The fault in words, lengths in millimetres of this print head.
    func words(at resolution: Resolution) -> String {
        func millimetres(_ dots: Dots) -> String {
            let tenths = (dots.count * 10_000 + resolution.dotsPerMetre - 1) / resolution.dotsPerMetre
            return "\(tenths / 10).\(tenths % 10) mm"
        }
        return switch self {
        case .tooWide(let role, let text, let width, let room):
            "\(role.rawValue) \"\(text)\" takes \(millimetres(width)) (\(width) dots), and there is room for "
                + "\(millimetres(room)) (\(room) dots). Take a larger label."
        case .binUnprintable(let bin):
            "the bin \"\(bin)\" is blank or holds characters that this printer lacks; shown otherwise it would be "
                + "another bin."
        case .copyOutOfRange(let copy): "copy \(copy) is outside 1 to \(LabelLimits.copies)."
        case .codeMalformed(let code): "no scanner would read \"\(code)\" as what it is meant to be."
        case .codeNeedsSymbol: "plain text has neither bars nor matrices, and this code cannot be typed."
        }
    }
}
