/// What follows from an exception: who acts, whether the item waits, which clock runs, who pays at first sight.
extension ExceptionCode {
    /// Who has to act on it.
    public var owner: OwnerRole {
        switch self {
        case .unreadableCode: .operator
        case .serialMismatch, .serialReturnedBefore, .hubUnreachable, .inventoryMissing: .supervisor
        case .blindParcel, .wrongItem, .emptyBox, .shortParcel, .extraItem, .missingAccessory, .personalData,
            .lateReturn, .personalBelonging:
            .afterSales
        case .counterfeit, .recalled, .hygiene: .quality
        case .transportDamage, .notOurs: .logistics
        case .batterySuspect, .otherHazard: .safety
        }
    }

    /// Whether an item of it waits for its owner and may not be binned as sellable.
    public var isHeld: Bool {
        switch self {
        case .serialMismatch, .serialReturnedBefore, .counterfeit, .recalled, .batterySuspect, .personalData, .hygiene,
            .notOurs, .unreadableCode, .personalBelonging:
            true
        // Nothing is there to hold.
        case .emptyBox, .shortParcel, .hubUnreachable, .inventoryMissing: false
        // Graded and binned as ever: a cap on the grade, a claim, a refund that waits, bins of its own.
        case .blindParcel, .wrongItem, .extraItem, .missingAccessory, .transportDamage, .lateReturn, .otherHazard: false
        }
    }

    /// The kind of hold that fits; nil when the item is not held.
    public var hold: Hold? {
        switch self {
        case .batterySuspect: .hazard
        case .personalData: .data
        case .hygiene: .hygiene
        case .unreadableCode: .unidentified
        case .serialMismatch, .serialReturnedBefore: .serial
        case .counterfeit: .counterfeit
        case .recalled: .recall
        case .notOurs: .foreign
        case .personalBelonging: .belonging
        // Known goods of known grades: what waits is the refund, not the item.
        case .blindParcel, .wrongItem, .extraItem: nil
        case .emptyBox, .shortParcel, .missingAccessory, .otherHazard, .transportDamage, .lateReturn, .hubUnreachable,
            .inventoryMissing:
            nil
        }
    }

    /// The clock that runs out first for it; nil when nothing waits.
    ///
    /// A withdrawal's refund clock runs beside every exception; it is named where the exception itself decides about
    /// the money.
    public var clock: DueKind? {
        switch self {
        // An empty box may be the carrier's loss in part, which is lost as a claim after three days.
        case .emptyBox, .transportDamage: .carrierClaim
        case .wrongItem, .shortParcel, .missingAccessory, .serialMismatch, .serialReturnedBefore: .refund
        case .recalled: .recall
        case .personalBelonging: .personalItem
        case .blindParcel, .extraItem, .counterfeit, .batterySuspect, .personalData, .hygiene, .notOurs,
            .unreadableCode, .lateReturn, .inventoryMissing:
            .decision
        case .otherHazard, .hubUnreachable: nil
        }
    }

    /// Who pays unless something that is found says otherwise; nobody where it is open.
    public var defaultLiability: Liability {
        switch self {
        case .wrongItem, .emptyBox, .shortParcel, .missingAccessory, .serialMismatch, .personalData, .hygiene,
            .lateReturn, .personalBelonging:
            .customer
        case .transportDamage, .notOurs: .carrier
        case .recalled: .supplier
        // It was in our own bin.
        case .inventoryMissing: .warehouse
        // Reached twice by a customer's fraud and by our own records; swapped by a customer or delivered by a supplier;
        // failed by itself or dropped: who pays is decided, never presumed.
        case .serialReturnedBefore, .counterfeit, .batterySuspect: .none
        case .blindParcel, .extraItem, .otherHazard, .unreadableCode, .hubUnreachable: .none
        }
    }

    /// Who pays in a parcel that came in this condition: what is not in one that was opened on its way is the carrier's
    /// loss to explain (Code de commerce, L133-1), whatever the customer says to have sent.
    public func liability(in condition: ParcelCondition?) -> Liability {
        let isAbsence = self == .emptyBox || self == .shortParcel
        return isAbsence && condition == .opened ? .carrier : defaultLiability
    }

    /// What was found when it was raised; nil when the exception says nothing about the item.
    public var finding: Finding? {
        switch self {
        case .wrongItem: .wrongItem
        case .emptyBox, .shortParcel, .inventoryMissing: .absent
        case .extraItem: .notAnnounced
        case .missingAccessory: .incomplete
        case .serialMismatch: .wrongSerial
        case .serialReturnedBefore: .returnedBefore
        // A watched product and a mark that looks wrong make a suspicion: the finding is quality's.
        case .counterfeit: .suspectedCounterfeit
        case .recalled: .recalled
        case .batterySuspect, .otherHazard: .dangerous
        case .personalData: .locked
        case .hygiene: .soiled
        case .transportDamage: .damagedInTransport
        case .notOurs, .personalBelonging: .foreign
        case .unreadableCode: .unidentified
        case .blindParcel, .lateReturn, .hubUnreachable: nil
        }
    }
}

extension Hold {
    /// The exception that a hold says by itself; nil for one that says it only together with what was screened, and for
    /// a doubt or an unknown product, which are the bench's ordinary work.
    public var exception: ExceptionCode? {
        switch self {
        case .hazard: .batterySuspect
        case .data: .personalData
        case .hygiene: .hygiene
        case .counterfeit: .counterfeit
        case .recall: .recalled
        case .foreign: .notOurs
        case .belonging: .personalBelonging
        case .serial, .secondLook, .unidentified: nil
        }
    }
}
