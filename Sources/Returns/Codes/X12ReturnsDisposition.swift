/// X12 data element 1292, Returns Disposition Code (segment RDR 01): what shall happen to goods that one party wants to
/// return to the other. We send it as our instruction; a supplier answers with it.
public enum X12ReturnsDisposition: String, CaseIterable, Sendable {
    /// Consumer return to the vendor.
    case consumerReturnToVendor = "CR"
    /// Dispose.
    case dispose = "DI"
    /// Keep, with an allowance on the price.
    case keepWithAllowance = "KA"
    /// Keep and repair.
    case keepAndRepair = "KR"
    /// Service under the manufacturer's warranty.
    case manufacturerWarranty = "MW"
    /// Authorised in part.
    case partiallyAuthorised = "PA"
    /// Return, with an authorisation number.
    case returnAuthorised = "RA"
    /// Request denied.
    case denied = "RD"
    /// Return for repair at the factory.
    case factoryRepair = "RF"
    /// Return, without an authorisation number.
    case returnWithoutNumber = "RN"
    /// The authorisation is pending.
    case pending = "RP"
    /// To a third party.
    case thirdParty = "RT"
    /// To a third party as a gift to charity.
    case charity = "SC"
    /// To a third party for disposal.
    case thirdPartyDisposal = "SD"

    /// The code that says to a supplier where an item goes; nil where the element has none, because what we keep and
    /// sell is no business of the supplier's.
    ///
    /// An item that the supplier is liable for and that is sold below its price is kept with an allowance; a repair
    /// that he is liable for is his warranty. `hasAuthorisationNumber` says whether he gave a number for the return.
    public init?(_ disposition: Disposition, liability: Liability, hasAuthorisationNumber: Bool) {
        let code: X12ReturnsDisposition? =
            switch disposition {
            case .restock, .restockOpen, .parts, .returnToCustomer: nil
            case .outlet, .marketplace, .lot: liability == .supplier ? .keepWithAllowance : nil
            case .repair: liability == .supplier ? .manufacturerWarranty : .keepAndRepair
            case .refurbish: .keepAndRepair
            case .returnToVendor: hasAuthorisationNumber ? .returnAuthorised : .returnWithoutNumber
            case .donate: .charity
            case .recycle: .thirdParty
            case .fieldCredit: .dispose
            case .hazardousDisposal, .destroy: .thirdPartyDisposal
            case .hold: .pending
            }
        guard let code else { return nil }
        self = code
    }

    /// What a supplier's answer makes of an item; nil where the answer alone does not decide.
    ///
    /// An order to dispose decides nothing by itself: destruction needs its ground, its evidence and a second badge,
    /// whatever a contract says.
    public var instructed: Disposition? {
        switch self {
        case .keepAndRepair, .manufacturerWarranty: .repair
        case .consumerReturnToVendor, .returnAuthorised, .returnWithoutNumber, .factoryRepair: .returnToVendor
        case .charity: .donate
        case .pending: .hold
        case .dispose, .thirdPartyDisposal, .thirdParty, .keepWithAllowance, .partiallyAuthorised, .denied: nil
        }
    }
}
