import Foundation
import Returns
import Wire

/// The events of one item, as far as its decision goes.
struct DecidedHistory {
    /// What stands of an item after its last event.
    enum Standing {
        /// No decision stands.
        case open
        /// It can be decided again.
        case decided(DecidedItem)
        /// It was decided then, and what it is or its grade is not on record.
        case incomplete(at: Moment)
        /// Something of it cannot be read; when it happened, where that can be.
        case unreadable(at: Moment?)
    }

    private var identification: ItemIdentification?
    private var answers: [ItemAnswer] = []
    private var grading: ItemGrading?
    private var decision: (disposition: ItemDisposition, at: Moment)?
    private var unreadable: [Moment?] = []
    /// What was known of an item whose plate was given up: a supervisor may have it back.
    private var voided: (identification: ItemIdentification?, answers: [ItemAnswer]) = (nil, [])

    /// Takes one event's bytes, the next of the item. What this version cannot read was recorded by a later one.
    mutating func add(_ bytes: Data) {
        do {
            add(try EventReader.open(bytes).recorded)
        } catch {
            unreadable.append(try? EventReader.header(of: bytes).at)
        }
    }

    private mutating func add(_ recorded: RecordedEvent) {
        if case .itemIdentified(let identified) = recorded.event { identification = identified }
        if case .questionAnswered(let answer) = recorded.event {
            // An answer that was taken back is answered again.
            answers.removeAll { $0.question == answer.question }
            answers.append(answer)
        }
        if case .itemGraded(let graded) = recorded.event { grading = graded }
        if case .itemDispositioned(let disposition) = recorded.event { decision = (disposition, recorded.at) }
        if case .gradingWithdrawn = recorded.event { (grading, decision) = (nil, nil) }
        if case .secondLookMoved(_, .opened) = recorded.event { answers = [] }
        if case .itemVoided = recorded.event {
            let before = (identification, answers)
            self = DecidedHistory()
            voided = before
        }
        if case .supervised(_, .itemRestored) = recorded.event { (identification, answers) = voided }
    }

    /// What stands.
    var standing: Standing {
        if let last = unreadable.last { return .unreadable(at: last) }
        // What a supervisor chose no rules have decided.
        guard let decision, decision.disposition.basis?.step != .supervisor else { return .open }
        guard let identification, let grading else { return .incomplete(at: decision.at) }
        return .decided(
            DecidedItem(
                identification: identification, answers: answers, grading: grading, disposition: decision.disposition,
                at: decision.at))
    }
}
