/// How somebody's data came off an item (NIST SP 800-88: clear, purge, destroy; or there was never any).
public enum ErasureMethod: String, CaseIterable, Sendable {
    /// Set back to how it left the factory, and looked at afterwards: no account, no data.
    case factoryReset
    /// A certified tool, which gives a certificate.
    case certifiedTool
    /// The memory is physically destroyed or taken out.
    case storageDestroyed
    /// It has no memory that a user can write to.
    case noStorage

    /// Whether a certificate goes with it.
    public var hasCertificate: Bool { self == .certifiedTool }
}

/// The record that releases an item from a hold for data; when it was made is the event's time.
public struct ErasureRecord: Hashable, Sendable {
    /// The item.
    public let plate: LicencePlate
    /// How the data came off.
    public let method: ErasureMethod
    /// The certificate's number, where the method gives one.
    public let certificate: String?
    /// The badge of whoever vouches for it.
    public let badge: String
    /// The sheet by which the item is graded anew: what was locked could not be looked at.
    public let sheet: SheetReference
    /// That sheet's first question.
    public let firstQuestion: String
    /// The policy that decides then; nil where none is published.
    public let policy: PolicyReference?

    /// The task that is done with this.
    public static let task = "ERASE"

    /// Records an erasure.
    public init(
        plate: LicencePlate, method: ErasureMethod, certificate: String?, badge: String, sheet: SheetReference,
        firstQuestion: String, policy: PolicyReference?
    ) {
        self.plate = plate
        self.method = method
        self.certificate = certificate
        self.badge = badge
        self.sheet = sheet
        self.firstQuestion = firstQuestion
        self.policy = policy
    }
}

extension ItemIdentification {
    /// The same item under the rules by which it is graded once more.
    func graded(anew record: ErasureRecord) -> ItemIdentification {
        ItemIdentification(
            plate: plate, parcel: parcel, candidate: candidate, name: name, category: category, match: match,
            sheet: record.sheet, firstQuestion: record.firstQuestion, policy: record.policy)
    }
}
