/// What an act of a supervisor was done to.
public enum ActSubject: Hashable, Sendable {
    /// One item.
    case item(LicencePlate)
    /// A bin, by its code.
    case bin(String)
}

/// An act of a supervisor as the journal has it: all events of its step.
public struct SupervisedAct: Hashable, Sendable {
    /// The sequence of the step's first event.
    public let step: Int
    /// When it was done.
    public let at: Moment
    /// The step's events.
    public let events: [Event]

    /// Puts an act together; nil for events that are no act, or one on something else.
    public init?(step: Int, at: Moment, events: [Event], on subject: ActSubject) {
        self.step = step
        self.at = at
        self.events = events
        guard let (_, main) = done, main.isAct(on: subject) else { return nil }
    }

    /// Who did it, and what it was.
    public var done: (badge: String, main: SupervisorStep)? {
        for case .supervised(let badge, let step) in events { return (badge, step) }
        return nil
    }

    /// The items that it put somewhere or took out, in its order.
    public var plates: [LicencePlate] {
        switch done?.main {
        case .itemMoved(let move): [move.plate]
        case .gradeOverridden(let override): [override.plate]
        case .wayOverridden(let override): [override.plate]
        case .itemVoided(let voiding): [voiding.item.identification.plate]
        case .binMerged(let merge): merge.plates
        case .binRecounted(let recount): recount.found + recount.missing + recount.strange.map(\.plate)
        case .asked, .pinRefused, .opened, .left, .turned, .counted, .binStateChanged, .binRenewed, .itemRelabelled,
            .itemRestored, .labelPrinted, .actTakenBack, nil:
            []
        }
    }
}

/// Looks for the last act on something, through events from the newest back. Acts that were taken back are none.
public struct SupervisedActSearch: Sendable {
    private let subject: ActSubject
    private var undone: Set<Int> = []
    /// The first event of the step that was found.
    public private(set) var step: Int?

    /// Looks for the last act on this.
    public init(on subject: ActSubject) {
        self.subject = subject
    }

    /// Looks at the next older event; whether the search is over.
    public mutating func isOver(at recorded: RecordedEvent) -> Bool {
        if case .stepUndone(let step) = recorded.event { undone.insert(step) }
        if case .supervised(_, .actTakenBack(let act)) = recorded.event { undone.insert(act.step) }
        guard case .supervised(_, let done) = recorded.event, done.touches(subject), !undone.contains(recorded.step)
        else { return false }
        step = recorded.step
        return true
    }
}

/// An act in a word, for a question about it.
public struct ActSummary: Hashable, Sendable {
    /// The sequence of the step's first event.
    public let step: Int
    /// Who did it.
    public let badge: String
    /// When.
    public let at: Moment
    /// What it was.
    public let kind: Kind
    /// Where things go when it is taken back; nil where they stay, or belong to no bin.
    public let place: BinPlace?
    /// How many items it moves when it is taken back.
    public let items: Int

    /// What can be taken back.
    public enum Kind: String, CaseIterable, Sendable {
        /// An item was put elsewhere.
        case moved
        /// An item got another grade.
        case regraded
        /// An item was sent another way.
        case redirected
        /// A plate was given up.
        case voided
        /// A bin was closed, opened, blocked or released.
        case changed
        /// A bin got another class.
        case repurposed
        /// Everything of a bin was put into another.
        case merged
        /// A bin was counted.
        case recounted
    }

    /// Describes an act.
    public init(step: Int, badge: String, at: Moment, kind: Kind, place: BinPlace?, items: Int) {
        self.step = step
        self.badge = badge
        self.at = at
        self.kind = kind
        self.place = place
        self.items = items
    }

    /// Describes an act as the journal has it; nil for what cannot be taken back.
    init?(_ act: SupervisedAct) {
        guard let (badge, main) = act.done else { return nil }
        let (kind, place, items): (Kind, BinPlace?, Int)
        switch main {
        case .itemMoved(let move): (kind, place, items) = (.moved, move.from, 1)
        case .gradeOverridden: (kind, place, items) = (.regraded, nil, 1)
        case .wayOverridden: (kind, place, items) = (.redirected, nil, 1)
        case .itemVoided(let voiding): (kind, place, items) = (.voided, voiding.item.place, 1)
        case .binStateChanged(let change): (kind, place, items) = (.changed, change.place, 0)
        case .binRenewed(let renewal): (kind, place, items) = (.repurposed, renewal.place, 0)
        case .binMerged(let merge): (kind, place, items) = (.merged, merge.from, merge.plates.count)
        case .binRecounted(let recount):
            (kind, place, items) = (.recounted, recount.place, recount.missing.count + recount.strange.count)
        case .asked, .pinRefused, .opened, .left, .turned, .counted, .itemRelabelled, .itemRestored, .labelPrinted,
            .actTakenBack:
            return nil
        }
        self.init(step: act.step, badge: badge, at: act.at, kind: kind, place: place, items: items)
    }
}

/// An act that was taken back after others, or after the mode had been left.
public struct ActTakenBack: Hashable, Sendable {
    /// The sequence of the first event of the act's step.
    public let step: Int
    /// What it was done to.
    public let subject: ActSubject
    /// Whether the item is in the hand from then on, to go by a label and a bin.
    public let isInHand: Bool

    /// Names an act.
    public init(step: Int, subject: ActSubject, isInHand: Bool) {
        self.step = step
        self.subject = subject
        self.isInHand = isInHand
    }
}

extension SupervisorStep {
    /// Whether it is an act on this very thing that can be taken back for itself.
    fileprivate func isAct(on subject: ActSubject) -> Bool {
        switch (self, subject) {
        case (.itemMoved(let move), .item(let plate)): move.plate == plate
        case (.gradeOverridden(let override), .item(let plate)): override.plate == plate
        case (.wayOverridden(let override), .item(let plate)): override.plate == plate
        case (.itemVoided(let voiding), .item(let plate)): voiding.item.identification.plate == plate
        case (.binStateChanged(let change), .bin(let code)): change.place.code == code
        // Settling what two places tell differently is no act of one bench alone.
        case (.binRenewed(let renewal), .bin(let code)): renewal.place.code == code && renewal.oldState != .contested
        case (.binMerged(let merge), .bin(let code)): merge.from.code == code || merge.to.code == code
        case (.binRecounted(let recount), .bin(let code)): recount.place.code == code
        default: false
        }
    }

    /// Whether it did something to the thing, alone or among others.
    fileprivate func touches(_ subject: ActSubject) -> Bool {
        if isAct(on: subject) { return true }
        switch (self, subject) {
        case (.binMerged(let merge), .item(let plate)): return merge.plates.contains(plate)
        case (.binRecounted(let recount), .item(let plate)):
            return (recount.missing + recount.strange.map(\.plate)).contains(plate)
        case (.binRenewed(let renewal), .bin(let code)): return renewal.place.code == code
        default: return false
        }
    }
}
