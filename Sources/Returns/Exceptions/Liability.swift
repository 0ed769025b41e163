/// Who has to pay for what is wrong with an item; kept apart from what the customer declared and what was found.
public enum Liability: String, CaseIterable, Sendable {
    /// The customer.
    case customer = "CUSTOMER"
    /// The carrier that brought it.
    case carrier = "CARRIER"
    /// The supplier or maker.
    case supplier = "SUPPLIER"
    /// We ourselves: warehouse or shop.
    case warehouse = "WAREHOUSE"
    /// Nobody, or not established.
    case none = "NONE"
}
