/// The clocks that run on a return.
public enum DueKind: String, CaseIterable, Sendable {
    /// The carrier must be told of damage or loss.
    case carrierClaim
    /// The customer must have the money back.
    case refund
    /// The supplier takes goods back no longer.
    case supplierWindow
    /// A donation may count as tried in vain, which opens the way to other outcomes.
    case donationOffers
    /// A recalled item must have left, to whoever recalls it.
    case recall
    /// A customer's own thing need no longer be kept.
    case personalItem
    /// The owner of a held item must have decided.
    case decision

    /// Who owns a due date of this kind, unless the case at hand names somebody else.
    public var owner: OwnerRole {
        switch self {
        case .carrierClaim: .logistics
        case .refund: .finance
        case .supplierWindow: .purchasing
        case .donationOffers: .logistics
        case .recall: .quality
        case .personalItem: .afterSales
        case .decision: .supervisor
        }
    }
}

/// Something that somebody must have done by a moment, and what it costs otherwise.
///
/// Due dates order oldest first; of two that are due together the dearer comes first.
public struct DueDate: Hashable, Comparable, Sendable {
    /// Which clock runs.
    public let kind: DueKind
    /// The last moment in time; what is done after it is late.
    public let due: Moment
    /// What is lost or owed on top when it is missed, in cents of the site's currency; 0 when money is not at stake.
    public let sumAtRiskCents: Int
    /// Who has to act.
    public let owner: OwnerRole

    /// Makes a due date; the owner is the kind's unless another one is named.
    public init(kind: DueKind, due: Moment, sumAtRiskCents: Int, owner: OwnerRole? = nil) {
        self.kind = kind
        self.due = due
        self.sumAtRiskCents = sumAtRiskCents
        self.owner = owner ?? kind.owner
    }

    /// Whether it has been missed.
    public func isLate(at now: Moment) -> Bool {
        now > due
    }

    /// Older ones first, then the dearer, then by the names of kind and owner, so that a list never flickers.
    public static func < (left: DueDate, right: DueDate) -> Bool {
        if left.due != right.due { return left.due < right.due }
        if left.sumAtRiskCents != right.sumAtRiskCents { return left.sumAtRiskCents > right.sumAtRiskCents }
        return (left.kind.rawValue, left.owner.rawValue) < (right.kind.rawValue, right.owner.rawValue)
    }
}
