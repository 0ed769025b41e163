import Journal
import Returns
import Wire

/// Cards in the loop, one at a time: who asked for the one that is on its way, and what the printer told of it. A card
/// is no item; nothing of it reaches the journal, and after a crash nobody is asked about it.
struct CardDesk {
    private var underWay: (order: CardOrder, asker: TerminalID, news: LabelReport?)?
    /// The card that waits for the printer's word that it can print.
    private(set) var waiting: (card: FloorCard, asker: TerminalID)?

    /// Whether a card waits or is on its way.
    var isBusy: Bool { underWay != nil || waiting != nil }

    /// A card is to be printed as soon as the printer says that it can.
    mutating func wait(_ card: FloorCard, for asker: TerminalID) {
        waiting = (card, asker)
    }

    /// The waiting card has been handed to the port.
    mutating func begin() {
        guard let (card, asker) = waiting else { return }
        underWay = (card.order, asker, nil)
        waiting = nil
    }

    /// The waiting card will not be printed. Gives the answer to whoever asked for it.
    mutating func refuse(_ refusal: CardRefusal) -> (asker: TerminalID, answer: CardAnswer)? {
        guard let (card, asker) = waiting else { return nil }
        waiting = nil
        return (asker, CardAnswer(card: card.order.name, refused: refusal.words))
    }

    /// The command is gone: its card need not wait. One that is on its way comes out all the same.
    mutating func forget(_ asker: TerminalID) {
        if waiting?.asker == asker { waiting = nil }
    }

    /// What the port or the printer told of the card.
    mutating func hear(_ news: LabelReport) {
        underWay?.news = news
    }

    /// The answer to whoever asked for the card, once, as soon as there is one. `isFollowed` says whether the printer
    /// may still tell more.
    mutating func takeAnswer(
        isFollowed: Bool, status: BenchStatus.PrinterStatus
    ) -> (asker: TerminalID, answer: CardAnswer)? {
        guard let (order, asker, news) = underWay else { return nil }
        let refusal: CardRefusal?
        switch news {
        case .failed(let failure): refusal = .failed(failure)
        case .unknown: refusal = .brokenOff
        case .confirmed: refusal = nil
        case .sent, .sending, nil:
            // A printer that is stuck may be stuck for hours: whoever waits hears it now.
            let isStuck = status == .stalled
            guard isStuck || (news == .sent && !isFollowed) else { return nil }
            refusal = isStuck || status.needsSomebody ? .held(status) : nil
        }
        underWay = nil
        return (asker, CardAnswer(card: order.name, refused: refusal?.words))
    }
}

extension BenchStatus.PrinterStatus {
    /// Whether the printer has said that it will not go on by itself. One that says nothing may be one that cannot.
    fileprivate var needsSomebody: Bool {
        switch self {
        case .none, .ready, .cold, .stalled, .attention(.noAnswer): false
        case .attention, .unavailable, .held, .ambiguous, .mismatch: true
        }
    }
}
