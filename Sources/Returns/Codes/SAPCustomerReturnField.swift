/// Fields of an item of SAP's customer return, by name. Their values are each installation's own configuration: an
/// export needs a table of the site's, and none is assumed here.
public enum SAPCustomerReturnField: String, CaseIterable, Sendable {
    /// What follows for the item.
    case followUpActivity = "custRetItmFollowUpActivity"
    /// The result of the inspection.
    case inspectionResult = "customerRetMatlInspResultCode"
    /// What follows after the inspection.
    case activityAfterInspection = "nextFllwUpActivityForMatlInsp"
    /// The plant where it follows.
    case plantOfActivity = "nextPlantForFollowUpActivity"
    /// Whether the refund is settled before the inspection.
    case isRefundPreliminary = "prelimRefundIsDetermined"
    /// Whether the customer inspected the product himself.
    case isInspectedAtCustomer = "productIsInspectedAtCustSite"
}
