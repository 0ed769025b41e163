/// The disposition actions of a return order in Dynamics 365: what becomes of the customer's money and of the goods.
public enum DynamicsDispositionAction: String, CaseIterable, Sendable {
    /// The customer is credited, the item stays.
    case credit = "Credit"
    /// The customer is credited, no item came.
    case creditOnly = "Credit only"
    /// The customer is credited, the item is scrapped.
    case scrap = "Scrap"
    /// The customer gets another item, this one stays.
    case replaceAndCredit = "Replace and credit"
    /// The customer gets another item, this one is scrapped.
    case replaceAndScrap = "Replace and scrap"
    /// The item goes back to the customer.
    case returnToCustomer = "Return to customer"

    /// The action for an item that is here; nil while it is held, since nothing is decided then.
    ///
    /// `isReplaced` says whether the customer gets another item instead of the money. `creditOnly` never comes out:
    /// a disposition speaks of an item, and that action of none.
    public init?(_ disposition: Disposition, isReplaced: Bool) {
        let kept = isReplaced ? DynamicsDispositionAction.replaceAndCredit : .credit
        let scrapped = isReplaced ? DynamicsDispositionAction.replaceAndScrap : .scrap
        let action: DynamicsDispositionAction? =
            switch disposition {
            case .restock, .restockOpen, .refurbish, .repair, .outlet, .marketplace, .lot, .returnToVendor, .donate:
                kept
            case .parts, .recycle, .hazardousDisposal, .fieldCredit, .destroy: scrapped
            case .returnToCustomer: .returnToCustomer
            case .hold: nil
            }
        guard let action else { return nil }
        self = action
    }
}
