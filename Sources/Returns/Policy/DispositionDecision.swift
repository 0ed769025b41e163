/// Where an item goes and what decided it, in full: what an operator is told in a sentence and an auditor line by line.
public struct DispositionDecision: Hashable, Sendable {
    /// Where it goes.
    public let disposition: Disposition
    /// The class of bin that takes it.
    public let binClass: String
    /// The rule, channel or agreement that decided.
    public let rule: String
    /// The short words for screen and label.
    public let label: LocalizedText
    /// Why, in one sentence.
    public let reason: LocalizedText
    /// Why it may be destroyed, when it goes there.
    public let ground: DestructionGround?
    /// What it rests on.
    public let basis: DispositionBasis
}

/// What a decision rests on.
public struct DispositionBasis: Hashable, Sendable {
    /// The step of the order that decided.
    public let step: DispositionStep
    /// The item as it was.
    public let item: ItemCase
    /// What the way brings, where money was asked.
    public let recovery: Recovery?
    /// The best way that was not taken, where money was asked.
    public let runnerUp: ValuedWay?
    /// The ways that were closed, in the order of the policy.
    public let closed: [ClosedWay]
    /// The evidence that lacks and that the supplier of the chosen way does without, because the item cost so little.
    public let waived: [Evidence]

    /// Puts a basis together.
    public init(
        step: DispositionStep, item: ItemCase, recovery: Recovery? = nil, runnerUp: ValuedWay? = nil,
        closed: [ClosedWay] = [], waived: [Evidence] = []
    ) {
        self.step = step
        self.item = item
        self.recovery = recovery
        self.runnerUp = runnerUp
        self.closed = closed
        self.waived = waived
    }

    /// How much more the chosen way brings than the runner-up, in euro cents; below zero where room decided.
    public var differenceCents: Int? {
        guard let recovery, let runnerUp else { return nil }
        return recovery.net - runnerUp.netCents
    }
}

/// The steps of the order in which a way is chosen.
public enum DispositionStep: String, CaseIterable, Sendable {
    /// All ways but one were forbidden.
    case forbidden
    /// A rule, the law or a supplier says that it must go this way.
    case mandatory
    /// The supplier takes it back, and that brings most.
    case supplier
    /// It brings most.
    case money
    /// What brings most has no room.
    case capacity
    /// As much as another way, and better for the waste hierarchy.
    case hierarchy
    /// Money could not say, and the table decided.
    case otherwise
    /// A supervisor chose another way than the rules.
    case supervisor
}

/// A way and what it would bring.
public struct ValuedWay: Hashable, Sendable {
    /// Where the item would go.
    public let disposition: Disposition
    /// The channel's id, or the supplier's.
    public let id: String
    /// What it would bring, in euro cents.
    public let netCents: Int

    /// Names a way.
    public init(disposition: Disposition, id: String, netCents: Int) {
        self.disposition = disposition
        self.id = id
        self.netCents = netCents
    }
}

/// A way that an item could not go.
public struct ClosedWay: Hashable, Sendable {
    /// Where it would have gone.
    public let disposition: Disposition
    /// The channel's id, or the rule's, or the supplier's.
    public let id: String
    /// Why not.
    public let cause: Cause

    /// Why a way is closed.
    public enum Cause: Hashable, Sendable {
        /// A prohibition, by its id.
        case forbidden(rule: String, Prohibition.Source)
        /// The supplier's agreement closes it.
        case brand(supplier: String)
        /// The supplier's agreement closes what is sold in this region.
        case region(supplier: String, String)
        /// The supplier does not take it back.
        case supplier(SupplierRefusal)
        /// It ends in destruction, and no rule gives a ground for that.
        case groundless
        /// This class of bins has no room; what the way would have brought, in euro cents.
        case full(binClass: String, netCents: Int)
        /// What it brings cannot be said without this value.
        case unknown(MissingValue)
    }

    /// Names a closed way.
    public init(disposition: Disposition, id: String, cause: Cause) {
        self.disposition = disposition
        self.id = id
        self.cause = cause
    }
}
