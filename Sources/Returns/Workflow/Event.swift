/// What happened at the bench, in the past tense. The journal keeps these for ever; state is their fold.
///
/// Indirect, because one step hands its events on many times, and handing on a reference is cheaper than a dozen texts.
public indirect enum Event: Hashable, Sendable {
    /// A badge took the bench.
    case operatorSignedIn(badge: String, alias: String, language: Language)
    /// The badge left the bench.
    case operatorSignedOut(badge: String)
    /// Work was interrupted.
    case benchPaused
    /// Work goes on.
    case benchResumed
    /// A parcel was received. The refund clock of the law starts here.
    case parcelArrived(ParcelArrival)
    /// The parcel's outside was judged, at once: the carrier's claim clock runs.
    case parcelConditionRecorded(parcel: String, condition: ParcelCondition, claimBy: Moment?)
    /// The operator was asked to confirm something out of the ordinary.
    case confirmationAsked(Confirmation)
    /// The operator declined what was to be confirmed.
    case confirmationDeclined(Confirmation)
    /// An item got its licence plate.
    case itemIdentified(ItemIdentification)
    /// One question of the grading sheet was answered.
    case questionAnswered(ItemAnswer)
    /// The item has its grade.
    case itemGraded(ItemGrading)
    /// The item has its disposition, with the rule that chose it.
    case itemDispositioned(ItemDisposition)
    /// Grade and disposition were given up: the item is graded again (undo, or a hold after the grade).
    case gradingWithdrawn(plate: LicencePlate)
    /// A piece of evidence was asked for: it is there, or it cannot be had.
    case evidenceRecorded(ItemEvidence)
    /// The piece, or the erasure, was taken back, and with it the disposition (undo).
    case evidenceWithdrawn(plate: LicencePlate, kind: Evidence)
    /// An item that lies in its bin on hold for data was taken out again.
    case heldItemTaken(HeldItem)
    /// The data is off: the hold is over, and the item is graded anew.
    case erasureRecorded(ErasureRecord)
    /// The photograph that shows why an item is destroyed was named.
    case destructionEvidenced(plate: LicencePlate, reference: String)
    /// A second person approved the destruction.
    case destructionApproved(DestructionApproval)
    /// The approval was taken back, and with it the disposition (undo).
    case destructionWithdrawn(plate: LicencePlate)
    /// Room for the item was reserved.
    case binReserved(plate: LicencePlate, place: BinPlace, room: RoomTaken = .place)
    /// The reservation was given back, with all that it took.
    case binReleased(plate: LicencePlate, place: BinPlace, room: RoomTaken = .place)
    /// A label job was queued.
    case labelRequested(job: Int, content: LabelContent)
    /// The label job moved on.
    case labelMoved(job: Int, plate: LicencePlate, stage: LabelStage)
    /// The label was scanned back: it is readable and on the item.
    case labelVerified(job: Int, plate: LicencePlate)
    /// Another code than the item's label was scanned back.
    case wrongLabelScanned(plate: LicencePlate, scanned: String)
    /// The item is in the bin, confirmed by scanning it.
    case itemBinned(plate: LicencePlate, place: BinPlace)
    /// The item was taken out again (undo, or to record an erasure).
    case itemUnbinned(plate: LicencePlate, place: BinPlace)
    /// Another bin than an allowed one was scanned.
    case wrongBinScanned(plate: LicencePlate, expected: BinPlace?, scanned: String)
    /// The operator says that the bin is full.
    case binDeclaredFull(place: BinPlace)
    /// The bin is not full after all (undo).
    case binFullWithdrawn(place: BinPlace)
    /// The item does not fit into this bin.
    case itemDidNotFit(plate: LicencePlate, place: BinPlace)
    /// The plate was given up (undo of the identification); it is never used again.
    case itemVoided(plate: LicencePlate)
    /// Announced pieces are not in the parcel.
    case lineMissing(parcel: String, line: Int, quantity: Int)
    /// The pieces are open again (undo).
    case lineMissingWithdrawn(parcel: String, line: Int, quantity: Int)
    /// Something left the ordinary path: it has an owner and, where anything waits, a due time.
    case exceptionRaised(ExceptionRecord)
    /// It did not after all (undo).
    case exceptionWithdrawn(code: ExceptionCode, subject: ExceptionSubject)
    /// The parcel was empty.
    case parcelDeclaredEmpty(parcel: String)
    /// The parcel is done.
    case parcelClosed(parcel: String)
    /// Another badge goes on with an open parcel than the one that had it so far.
    case parcelTakenOver(parcel: String, from: String, by: String)
    /// The parcel's arrival was taken back (undo).
    case parcelWithdrawn(parcel: String)
    /// The step that began with this sequence was taken back; its effects are reversed by the events before this one.
    case stepUndone(step: Int)
    /// A scanner was bound or calibrated, or what it sends shows that it is set otherwise than it should be.
    case scannerNoted(scanner: String, ScannerNote)
    /// An item waits for another operator, is looked at again, or has the other's verdict.
    case secondLookMoved(plate: LicencePlate, SecondLookStep)
    /// A supervisor did something at the bench, or was refused it.
    case supervised(badge: String, SupervisorStep)
    /// The hub was out of reach for long, from one moment to the other, and is back.
    case hubRegained(since: Moment, until: Moment)
    /// A history of the hub is told which rights to fill bins the station holds; its orders are counted from here.
    case rightsReported(hub: String, held: [BinRights])
    /// The hub gave rights.
    case rightsReceived(number: Int, rights: [BinRights])
    /// The hub asked for rights, and these were given back.
    case rightsReturned(number: Int, rights: [BinRights])
}

/// How far a label job has come; each stage is a fact in the journal.
public enum LabelStage: Hashable, Sendable {
    /// Queued; no byte has left.
    case queued
    /// The first byte may have left.
    case sending
    /// All bytes were handed over.
    case sent
    /// The printer confirmed it.
    case confirmed
    /// The operator scanned it back.
    case verified
    /// Nothing left, and it is safe to try again; or, with `.rejected`, nothing will come of what left.
    case failed(PrintFailure)
    /// Nobody knows: the operator is asked.
    case unknown
    /// Given up before it was sent (undo, reprint).
    case cancelled
}

/// One event as it was journaled.
public struct RecordedEvent: Hashable, Sendable {
    /// Its place in the station's epoch: gapless from 1.
    public let sequence: Int
    /// The sequence of the first event of the same commit: events of one step share it.
    public let step: Int
    /// When it happened, by the station's clock.
    public let at: Moment
    /// What happened.
    public let event: Event

    /// Makes a recorded event.
    public init(sequence: Int, step: Int, at: Moment, event: Event) {
        self.sequence = sequence
        self.step = step
        self.at = at
        self.event = event
    }
}
