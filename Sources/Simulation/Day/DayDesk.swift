import Returns

/// What an operator meets beside the screen.
struct DayDesk: Sendable {
    /// The floor's bins.
    let board: BinBoard
    /// What the printer does.
    var printer = Printer.works
    /// Whether there is no room left in the bin that is asked for, whatever its count says.
    var isBinFull = false
    /// The badge of the second person who may approve.
    let secondBadge: String

    /// What a printer does.
    enum Printer: Hashable, Sendable {
        /// Every label comes out.
        case works
        /// It breaks off in the middle of a label.
        case breaksOff
        /// Nothing leaves the station.
        case isOut
    }
}
