import Devices
import Labels
import Returns

/// Cards: they go out as labels do, but only when nothing else is on its way or still being asked about.
extension PrintDesk {
    /// The number of a card's job; those of labels begin at 1.
    static let cardJob = 0

    /// Hands a card to the port, after `mayStart`. Throws when it cannot be set on this paper; nothing has left then.
    mutating func start(_ card: FloorCard) throws(CardRefusal) {
        guard let printer else { throw .notReady(status) }
        let bytes: [UInt8]
        do throws(LabelFault) {
            bytes = try paper.bytes(for: card, job: Self.cardJob, isClearing: holdsPiece)
        } catch {
            throw .unset(card.order, error, paper.settings.resolution)
        }
        underWay = Self.cardJob
        sent = nil
        holdsPiece = false
        printer.send(bytes, job: Self.cardJob)
    }

    /// Whether a job is under way, or the printer is still being asked about the one that was sent last.
    var isOccupied: Bool { underWay != nil || isFollowing }

    /// Whether more may be heard of the card that was started last.
    var isFollowingCard: Bool { underWay == Self.cardJob || (sent?.job == Self.cardJob && isFollowing) }

    /// Why a card that waits will not start; nil while the printer may still say that it can print.
    var cardRefusal: CardRefusal? {
        if let obstacle { return .failed(obstacle) }
        if contradiction != nil { return .notReady(status) }
        return question == .none && !status.takesJobs ? .notReady(status) : nil
    }

    private var isFollowing: Bool {
        guard let sent, paper.statusQuery != nil else { return false }
        return sent.watch.verdict == .waiting && questions < Self.questionsMax
    }
}
