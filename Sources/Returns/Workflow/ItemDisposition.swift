/// The disposition of an item and the rule that chose it.
public struct ItemDisposition: Hashable, Sendable {
    /// The item.
    public let plate: LicencePlate
    /// Where it goes.
    public let disposition: Disposition
    /// The class of bin that takes it.
    public let binClass: String
    /// The id of the rule, channel or agreement.
    public let rule: String
    /// The id of the policy, or of the table where there was no policy.
    public let table: String
    /// Its version.
    public let tableVersion: Int
    /// The short words for screen and label, as they were then.
    public let label: LocalizedText
    /// Why, in one sentence, as it was then.
    public let reason: LocalizedText
    /// Why it may be destroyed, when it goes there.
    public let ground: DestructionGround?
    /// What the decision rests on; nil for decisions of a version that kept none.
    @Apart public private(set) var basis: DispositionBasis?

    /// Makes a disposition.
    public init(
        plate: LicencePlate, disposition: Disposition, binClass: String, rule: String, table: String,
        tableVersion: Int, label: LocalizedText, reason: LocalizedText, ground: DestructionGround? = nil,
        basis: DispositionBasis? = nil
    ) {
        self.plate = plate
        self.disposition = disposition
        self.binClass = binClass
        self.rule = rule
        self.table = table
        self.tableVersion = tableVersion
        self.label = label
        self.reason = reason
        self.ground = ground
        self.basis = basis
    }
}
