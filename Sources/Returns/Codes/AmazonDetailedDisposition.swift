/// Amazon's detailed disposition of a returned unit: whether it can be sold, and if not, who damaged it.
public enum AmazonDetailedDisposition: String, CaseIterable, Sendable {
    /// Can be sold.
    case sellable = "Sellable"
    /// Defective.
    case defective = "Defective"
    /// Damaged by the customer.
    case customerDamaged = "Customer damaged"
    /// Damaged by the distributor, before it came to the warehouse.
    case distributorDamaged = "Distributor damaged"
    /// Damaged in the fulfilment centre.
    case fulfilmentCentreDamaged = "FC damaged"
    /// Damaged by the carrier.
    case carrierDamaged = "Carrier damaged"
    /// Past its date.
    case expired = "Expired"

    /// Reads the word as reports spell it, in capitals or not, with spaces or underscores; nil for another word.
    public init?(reading word: String) {
        func folded(_ text: String) -> String { String(text.lowercased().map { $0 == "_" ? " " : $0 }) }
        guard let found = Self.allCases.first(where: { folded($0.rawValue) == folded(word) }) else { return nil }
        self = found
    }

    /// The word for an item that was graded; nil where Amazon has none: held, in order and yet not for sale, or
    /// damaged by nobody in particular.
    public init?(_ disposition: Disposition, grade: Grade, finding: Finding, liability: Liability) {
        guard disposition != .hold, grade != .held else { return nil }
        let word: AmazonDetailedDisposition? =
            switch grade {
            case .new, .likeNew: disposition.isForSale ? .sellable : nil
            case .good, .fair, .defective, .salvage:
                Self.unsellable(isDefective: finding == .defective || grade == .defective, by: liability)
            case .held: nil
            }
        guard let word = finding == .expired ? .expired : word else { return nil }
        self = word
    }

    /// Who has to pay for the unit's state, as far as the word says it; nobody for a unit that is merely defective.
    public var liability: Liability {
        switch self {
        case .customerDamaged: .customer
        case .distributorDamaged: .supplier
        case .fulfilmentCentreDamaged: .warehouse
        case .carrierDamaged: .carrier
        case .sellable, .defective, .expired: .none
        }
    }

    /// What the fulfilment centre found, in our words.
    public var finding: Finding {
        switch self {
        case .sellable: .asSold
        case .defective: .defective
        case .customerDamaged, .distributorDamaged, .fulfilmentCentreDamaged: .damaged
        case .carrierDamaged: .damagedInTransport
        case .expired: .expired
        }
    }

    private static func unsellable(isDefective: Bool, by liability: Liability) -> AmazonDetailedDisposition? {
        switch liability {
        case .customer: .customerDamaged
        case .carrier: .carrierDamaged
        case .warehouse: .fulfilmentCentreDamaged
        case .supplier: isDefective ? .defective : .distributorDamaged
        case .none: isDefective ? .defective : nil
        }
    }
}

extension Disposition {
    /// Whether the item is offered to buyers as it is.
    fileprivate var isForSale: Bool {
        switch self {
        case .restock, .restockOpen, .outlet, .marketplace, .lot: true
        case .refurbish, .repair, .returnToVendor, .fieldCredit, .returnToCustomer, .donate, .parts, .recycle,
            .hazardousDisposal, .destroy, .hold:
            false
        }
    }
}

/// The columns of Amazon's report of returned units, by name; the words of its column `reason` are not known here.
public enum AmazonReturnsColumn: String, CaseIterable, Sendable {
    /// When the unit came back.
    case returnDate = "return-date"
    /// The order.
    case order = "order-id"
    /// The seller's own product number.
    case sku = "sku"
    /// Amazon's product number.
    case asin = "asin"
    /// The number under which Amazon stores it.
    case storageNumber = "fnsku"
    /// How many units.
    case quantity = "quantity"
    /// The fulfilment centre.
    case centre = "fulfillment-center-id"
    /// `AmazonDetailedDisposition`.
    case disposition = "detailed-disposition"
    /// The customer's reason.
    case reason = "reason"
    /// What became of the unit.
    case status = "status"
    /// The licence plate that Amazon gave the unit.
    case licencePlate = "license-plate-number"
    /// The customer's own words.
    case comments = "customer-comments"
}
