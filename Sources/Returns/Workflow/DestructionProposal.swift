/// Destruction that a policy demands and nobody has approved yet: the decision, and the picture that proves the state
/// of the item. A second person approves it; until then the item goes nowhere.
public struct DestructionProposal: Hashable, Sendable {
    /// The decision, with its ground.
    public let disposition: ItemDisposition
    /// The ground, letter by letter of the regulation.
    public let ground: DestructionGround
    /// The reference of the photograph; nil until it is scanned.
    public let evidence: String?

    /// Proposes a destruction.
    public init(disposition: ItemDisposition, ground: DestructionGround, evidence: String?) {
        self.disposition = disposition
        self.ground = ground
        self.evidence = evidence
    }
}

/// A destruction that was approved: who and what the law will ask for, five years long.
public struct DestructionApproval: Hashable, Sendable {
    /// The item.
    public let plate: LicencePlate
    /// The ground.
    public let ground: DestructionGround
    /// The reference of the photograph.
    public let evidence: String
    /// The badge at the bench.
    public let badge: String
    /// The second badge, a supervisor's.
    public let approvedBy: String

    /// Records an approval.
    public init(plate: LicencePlate, ground: DestructionGround, evidence: String, badge: String, approvedBy: String) {
        self.plate = plate
        self.ground = ground
        self.evidence = evidence
        self.badge = badge
        self.approvedBy = approvedBy
    }
}
