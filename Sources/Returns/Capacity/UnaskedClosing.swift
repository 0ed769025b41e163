/// Why a bin is closed though nobody asked for it.
///
/// What operators only call full is left to a person who looks into it, and so is a bin that a person has opened again.
/// A full bin stays open as long as no other of its class has room: what comes then is put on top and is counted, for
/// an operator who may put an item nowhere stands still.
public enum UnaskedClosing: Hashable, Sendable {
    /// It took nothing more already, and what was on its way to it has come.
    case nothingOnItsWay
    /// It is full, or its terms are met.
    case due(BinClosing.Cause)

    /// Judges a bin by what lies in it; nil for one that stays as it is.
    ///
    /// What is asked by a closure costs a look at many rows, and is asked only where it decides: what the content is
    /// worth, in euro cents; whether a person opened this generation of the bin again; whether another one of its class
    /// has room. Throws what these throw.
    public init?<Fault: Error>(
        _ fill: BinFill, at now: Moment, in calendar: SiteCalendar, worth: () throws(Fault) -> Int,
        isOpenedAgain: () throws(Fault) -> Bool, isRoomBeside: () throws(Fault) -> Bool
    ) throws(Fault) {
        let bin = fill.bin
        if bin.state == .closing {
            guard fill.inside > 0, fill.inside == fill.load else { return nil }
            self = .nothingOnItsWay
            return
        }
        // Neither what is on its way nor what somebody calls full makes a bin so.
        let inside = BinFill(bin: bin, load: fill.inside, inside: fill.inside, openedAt: fill.openedAt)
        let cents = bin.details.closing.authorisationCents == nil || inside.load == 0 ? 0 : try worth()
        guard let closing = BinClosing(inside, worth: cents, at: now, in: calendar) else { return nil }
        if try isOpenedAgain() { return nil }
        if closing.cause == .full, try !isRoomBeside() { return nil }
        self = .due(closing.cause)
    }
}
