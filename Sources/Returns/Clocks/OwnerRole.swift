/// Who has to act on something that waits.
public enum OwnerRole: String, CaseIterable, Sendable {
    /// The person at the bench.
    case `operator`
    /// The lead of the floor.
    case supervisor
    /// The after-sales service, which talks to the customer.
    case afterSales
    /// Purchasing, which talks to the supplier.
    case purchasing
    /// Quality: recalls, counterfeits, hygiene, defects by product and lot.
    case quality
    /// Finance: refunds, credits, claims paid.
    case finance
    /// Logistics: carriers, outbound parcels, charities.
    case logistics
    /// Safety: dangerous goods and batteries.
    case safety
}
