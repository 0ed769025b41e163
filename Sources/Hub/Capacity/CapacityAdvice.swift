import Returns
import Wire

/// What somebody should do about the bins now, besides giving a class room.
extension CapacityReport {
    /// One line for each bin that is due to be closed, then one for each class that is short of empty bins, class by
    /// class, the most urgent first; then one for each station whose rights are stranded.
    public var advice: [String] {
        let closings = rows.flatMap { row in
            row.closings.map { "close now: \($0.fill.bin.code), \($0.cause.words(calendar))" }
        }
        let short = rows.map(\.empties).filter(\.isShort).map(\.words)
        return (closings + short + stranded.map { $0.words(calendar) }).map(TerminalText.safe)
    }

    /// The bins of a class that are due to be closed, each with why; nil where none is.
    func closings(in row: CapacityRow) -> String? {
        row.closings.isEmpty
            ? nil : row.closings.map { "\($0.fill.bin.code) \($0.cause.words(calendar))" }.joined(separator: ", ")
    }

    /// Why this bin is due to be closed; nil where it is not.
    func closing(of fill: BinFill, in row: CapacityRow) -> String? {
        row.closings.first { $0.fill.bin.code == fill.bin.code }.map { $0.cause.words(calendar) }
    }
}

extension BinClosing.Cause {
    /// Why a bin is due to be closed; moments by the site's clocks.
    func words(_ calendar: SiteCalendar) -> String {
        switch self {
        case .full: "full"
        case .cutOff(let moment): "cut-off \(SiteTime(moment, calendar).short)"
        case .authorisation: "enough to ask for the supplier's authorisation"
        case .age(let hours): "open for \(hours) h"
        }
    }
}

extension EmptyBinFloor {
    fileprivate var words: String {
        switch empty {
        case 0: "no empty bin left for \(binClass)"
        case 1: "only 1 empty bin left for \(binClass)"
        default: "only \(empty) empty bins left for \(binClass)"
        }
    }
}
