import Returns
import Wire

/// Cards from a command: printed between labels, never before one that waits and never instead of one.
extension StationLoop {
    /// Has the printer asked whether it can print a card, or says why not. The answer follows when the card's end is
    /// known.
    mutating func handle(_ order: CardOrder, of id: TerminalID, from user: UInt32?) {
        do throws(CardRefusal) {
            guard user == 0 || user == ControlSocket.ownUser else { throw .notAllowed }
            guard !cards.isBusy else { throw .busy }
            cards.wait(try order.card(site: bench.identity.site, from: journal), for: id)
            startWaitingCard()
        } catch {
            terminals.answer(id, with: Array(CardAnswer(card: order.name, refused: error.words).encoded()))
        }
    }

    /// What the printer's news mean for a card. Whatever label waits has been looked after before.
    mutating func continueCard(after outcome: PrintDesk.Outcome) {
        switch outcome {
        case .portReady, .input: startWaitingCard()
        case .none: if let refusal = printing.cardRefusal { answer(cards.refuse(refusal)) }
        }
        answer(cards.takeAnswer(isFollowed: printing.isFollowingCard, status: printing.status))
    }

    private mutating func startWaitingCard() {
        guard let (card, _) = cards.waiting else { return }
        do throws(CardRefusal) {
            let label = bench.state.bench.item?.label?.stage
            if label == .queued || label == .sending || printing.isOccupied { throw .busy }
            if let obstacle = printing.obstacle { throw .failed(obstacle) }
            if printing.contradiction != nil { throw .notReady(printing.status) }
            guard printing.mayStart() else { return scheduleReminder() }
            try printing.start(card)
            cards.begin()
        } catch {
            answer(cards.refuse(error))
        }
    }

    /// Lets the command go; a label that was asked for meanwhile goes next.
    private mutating func answer(_ ended: (asker: TerminalID, answer: CardAnswer)?) {
        guard let ended else { return }
        terminals.answer(ended.asker, with: Array(ended.answer.encoded()))
        startWaitingLabel()
    }
}
