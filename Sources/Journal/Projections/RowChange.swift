import Returns

/// What one event changes in the tables that are derived from events. The mapping is pure, and commits and rebuilding
/// share it, so the tables can be thrown away and made again.
enum RowChange: Hashable, Sendable {
    /// A parcel was received under this code.
    case receiptAdded(code: String, parcel: String)
    /// Every receipt of the parcel is void.
    case receiptsRemoved(parcel: String)
    /// An item got its plate.
    case itemAdded(plate: LicencePlate, parcel: String, gtin: GTIN?, serial: String?)
    /// The item's serial number, read after it got its plate; nil takes it back.
    case itemSerial(plate: LicencePlate, String?)
    /// The item's grade; nil takes it back.
    case itemGrade(plate: LicencePlate, Grade?)
    /// The item's disposition; nil takes it back.
    case itemDisposition(plate: LicencePlate, Disposition?)
    /// The item takes up room in this bin and in no other.
    case itemPlaced(plate: LicencePlate, BinPlace, RoomTaken)
    /// The item gives its room in this bin back.
    case itemReleased(plate: LicencePlate, BinPlace, RoomTaken)
    /// The item is in this bin and in no other.
    case itemBinned(plate: LicencePlate, BinPlace)
    /// The item is out of its bin; the room stays its own.
    case itemUnbinned(plate: LicencePlate)
    /// The plate was given up.
    case itemRemoved(plate: LicencePlate)
    /// Whether an operator says that the bin is full.
    case binDeclared(BinPlace, isFull: Bool)
    /// A bin of the reference data has another state.
    case binState(BinPlace, BinState)
    /// A bin of the reference data has another generation, and items of older ones with it.
    case binRenewed(BinRenewal)
    /// The item waits for another operator; what is needed for that stays in the event.
    case secondLookAsked(plate: LicencePlate)
    /// The item waits no more.
    case secondLookEnded(plate: LicencePlate)
    /// A history of the hub was told of the rights that are held.
    case rightsReported(hub: String)
    /// An order about rights was carried out: so many more for each place, or fewer.
    case rightsMoved(number: Int, [BinRights], isGrant: Bool)
    /// A label was asked for; its content stays in the event.
    case labelAdded(job: Int, plate: LicencePlate)
    /// A label job moved on.
    case labelMoved(job: Int, LabelStage)
}

extension RowChange {
    /// The changes of one event, in order.
    static func changes(of event: Event) -> [RowChange] {
        switch event {
        case .parcelArrived(let arrival):
            ([arrival.code] + (arrival.rma.map { [$0] } ?? [])).map { .receiptAdded(code: $0, parcel: arrival.parcel) }
        case .parcelWithdrawn(let parcel): [.receiptsRemoved(parcel: parcel)]
        case .itemIdentified(let identified): [added(identified)]
        case .itemGraded(let grading): [.itemGrade(plate: grading.plate, grading.grade)]
        case .itemDispositioned(let way): [.itemDisposition(plate: way.plate, way.disposition)]
        case .gradingWithdrawn(let plate):
            [.itemGrade(plate: plate, nil), .itemDisposition(plate: plate, nil), .secondLookEnded(plate: plate)]
        case .destructionWithdrawn(let plate): [.itemDisposition(plate: plate, nil)]
        case .evidenceRecorded(let piece): piece.kind == .serial ? [.itemSerial(plate: piece.plate, piece.value)] : []
        case .evidenceWithdrawn(let plate, let kind):
            (kind == .serial ? [.itemSerial(plate: plate, nil)] : []) + [.itemDisposition(plate: plate, nil)]
        case .binReserved(let plate, let place, let room): [.itemPlaced(plate: plate, place, room)]
        case .binReleased(let plate, let place, let room): [.itemReleased(plate: plate, place, room)]
        case .itemBinned(let plate, let place): [.itemBinned(plate: plate, place)]
        case .itemUnbinned(let plate, _): [.itemUnbinned(plate: plate)]
        case .itemVoided(let plate): [.itemRemoved(plate: plate), .secondLookEnded(plate: plate)]
        case .secondLookMoved(let plate, .asked): [.secondLookAsked(plate: plate)]
        case .secondLookMoved(let plate, .opened): [.secondLookEnded(plate: plate)]
        case .binDeclaredFull(let place): [.binDeclared(place, isFull: true)]
        case .binFullWithdrawn(let place): [.binDeclared(place, isFull: false)]
        case .supervised(_, .binStateChanged(let change)): [.binState(change.place, change.to)]
        case .supervised(_, .binRenewed(let renewal)): [.binRenewed(renewal)]
        case .supervised(_, .itemRestored(let item)): [added(item.identification)]
        case .rightsReported(let hub, _): [.rightsReported(hub: hub)]
        case .rightsReceived(let number, let rights): [.rightsMoved(number: number, rights, isGrant: true)]
        case .rightsReturned(let number, let rights): [.rightsMoved(number: number, rights, isGrant: false)]
        case .labelRequested(let job, let content): [.labelAdded(job: job, plate: content.plate)]
        case .labelMoved(let job, _, let stage): [.labelMoved(job: job, stage)]
        case .labelVerified(let job, _): [.labelMoved(job: job, .verified)]
        case .operatorSignedIn, .operatorSignedOut, .benchPaused, .benchResumed, .parcelConditionRecorded,
            .confirmationAsked, .confirmationDeclined, .questionAnswered, .wrongLabelScanned, .wrongBinScanned,
            .itemDidNotFit, .lineMissing, .lineMissingWithdrawn, .exceptionRaised, .exceptionWithdrawn,
            .parcelDeclaredEmpty, .parcelClosed, .parcelTakenOver, .stepUndone, .scannerNoted, .destructionEvidenced,
            .destructionApproved, .heldItemTaken, .erasureRecorded, .secondLookMoved, .supervised, .hubRegained:
            []
        }
    }

    private static func added(_ identified: ItemIdentification) -> RowChange {
        .itemAdded(
            plate: identified.plate, parcel: identified.parcel, gtin: identified.candidate.gtin,
            serial: identified.candidate.serial)
    }
}
