import Returns

/// The label of a bin's new generation on its way to the printer. That it is due stands in the journal; that it is on
/// its way does not, for a second one with the same number does no harm.
struct BinLabelDesk {
    private var underWay: (place: BinPlace, news: LabelReport?)?
    /// What did not come out, and is not tried again by itself.
    private var given: BinPlace?

    /// Whether one is on its way.
    var isBusy: Bool { underWay != nil }

    /// The label to start next, of those that are due.
    func next(of due: [DueLabel]) -> BinPlace? {
        isBusy ? nil : due.map(\.place).first { $0 != given }
    }

    /// The label has been handed to the port.
    mutating func begin(_ place: BinPlace) {
        underWay = (place, nil)
    }

    /// It cannot be printed, until somebody does something.
    mutating func giveUp(_ place: BinPlace) {
        underWay = nil
        given = place
    }

    /// Somebody has done something: what did not come out may come out now.
    mutating func tryAgain() {
        given = nil
    }

    /// What the port or the printer told of it.
    mutating func hear(_ news: LabelReport) {
        underWay?.news = news
    }

    /// The label that is out, once that is known. One that failed waits for somebody to do something.
    mutating func takePrinted(isFollowed: Bool) -> BinPlace? {
        guard let (place, news) = underWay else { return nil }
        switch news {
        case .confirmed: break
        case .sent:
            if isFollowed { return nil }
        case .failed, .unknown:
            giveUp(place)
            return nil
        case .sending, nil: return nil
        }
        underWay = nil
        return place
    }
}
