import Returns

/// The one mapping from events to views. It runs in the transaction that stores the event.
///
/// A station can only change rows of its own: a plate or parcel of another station is left as it is. But for where an
/// item lies, which any station may say, and for what a station makes of an item that it took into its hand:
/// `FloorItems` takes that over.
struct EventFold {
    let db: Database
    let station: String
    /// The station's epoch.
    let epoch: Int
    /// The place of the event among all events of the hub.
    let hubSequence: Int

    /// Folds one event.
    func fold(_ recorded: RecordedEvent) throws {
        let at = recorded.at.milliseconds
        switch recorded.event {
        case .parcelArrived, .parcelConditionRecorded, .lineMissing, .lineMissingWithdrawn, .parcelDeclaredEmpty,
            .parcelClosed, .parcelWithdrawn:
            try foldParcel(recorded.event, at)
        case .itemIdentified, .itemGraded, .itemDispositioned, .gradingWithdrawn, .itemVoided, .labelVerified,
            .destructionWithdrawn:
            try foldItem(recorded.event, at)
        case .evidenceRecorded, .evidenceWithdrawn, .erasureRecorded: try foldEvidence(recorded.event, at)
        case .binReserved, .binReleased, .itemBinned, .itemUnbinned, .binDeclaredFull, .binFullWithdrawn:
            try foldBin(recorded.event, at)
            try foldRights(recorded.event, at)
        case .rightsReported, .rightsReceived, .rightsReturned: try foldRights(recorded.event, at)
        case .operatorSignedIn, .operatorSignedOut, .benchPaused, .benchResumed, .parcelTakenOver:
            // Who worked when is in no view on purpose: the hub shows work, not people.
            break
        case .supervised(let badge, let step):
            try foldSupervised(badge, step, at)
            try foldOrder(step, in: recorded)
        case .exceptionRaised(let raised): try foldRaised(raised, at)
        case .exceptionWithdrawn(let code, let subject): try foldWithdrawn(code, subject, at)
        case .scannerNoted(let scanner, let note):
            try foldScanner(scanner, note, at)
        case .secondLookMoved(let plate, let step): try foldSecondLook(plate, step, at)
        case .hubRegained(let since, let until): try foldOutage(since, until)
        // How often its label was printed is in no column either.
        case .labelRequested(_, let content): try tellAnew(content.plate)
        // Nor whose hand it is in.
        case .heldItemTaken(let held): try tellAnew(held.identification.plate)
        case .stepUndone(let step): try DeskOrders(db: db).undone(self.step(step))
        case .confirmationAsked, .confirmationDeclined, .questionAnswered, .labelMoved,
            .wrongLabelScanned, .wrongBinScanned, .itemDidNotFit,
            .destructionEvidenced, .destructionApproved:
            // An item's history shows them; its present state does not depend on them.
            break
        }
    }

    /// Every station is to be told of the item as it is now.
    func tellAnew(_ plate: LicencePlate) throws {
        try db.run("INSERT INTO floorChange (plate) VALUES (?) ON CONFLICT DO NOTHING", [plate.text])
    }
}
