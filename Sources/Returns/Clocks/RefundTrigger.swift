/// What sets the refund off: a site's policy. The law's own limit runs beside it (`RefundFacts.legalDue`).
public enum RefundTrigger: String, CaseIterable, Sendable {
    /// The carrier's first scan: the goods are on their way. For customers who are trusted and low values.
    case firstCarrierScan = "T0"
    /// The parcel has arrived here: the usual choice for a withdrawal.
    case receipt = "T1"
    /// The item is the one that was sold: for high values.
    case identity = "T2"
    /// The item has its grade: warranty, and business customers.
    case grade = "T3"

    /// When the trigger fired; nil while it has not.
    ///
    /// A later step fires an earlier trigger too: a parcel that stands on the bench was in the carrier's hands, whether
    /// or not the carrier's message ever came.
    public func firedAt(_ facts: RefundFacts) -> Moment? {
        switch self {
        case .firstCarrierScan:
            [facts.firstCarrierScanAt, facts.receivedAt, facts.identifiedAt, facts.gradedAt].compactMap(\.self).min()
        case .receipt: [facts.receivedAt, facts.identifiedAt, facts.gradedAt].compactMap(\.self).min()
        case .identity: [facts.identifiedAt, facts.gradedAt].compactMap(\.self).min()
        case .grade: facts.gradedAt
        }
    }
}
