/// What the workflow makes of one input.
public enum Decision: Hashable, Sendable {
    /// These events happened; once they are committed, the notice may be shown.
    case record([Event], notice: Notice?)
    /// Not accepted; the audit events are committed all the same, because the trade wants to know.
    case refuse(Refusal, audit: [Event])
    /// Nothing happened, but something is worth showing.
    case show(Notice)

    /// The events to journal, in order; may be empty.
    public var events: [Event] {
        switch self {
        case .record(let events, _): events
        case .refuse(_, let audit): audit
        case .show: []
        }
    }

    /// What to show beside the next prompt.
    public var message: Message? {
        switch self {
        case .record(_, let notice): notice.map(Message.notice)
        case .refuse(let refusal, _): .refusal(refusal)
        case .show(let notice): .notice(notice)
        }
    }
}

/// The operator's way: three pure functions. `request` says what must be known, `decide` turns state, facts, input and
/// time into events or a refusal, `apply` folds events into state. None of them can fail, wait or read a clock.
public enum Workflow {}
