public import Returns

/// The kinds of events as stored bytes name them, for ever: a case of `Event` may be renamed, its word here may not.
public enum EventKind: String, CaseIterable, Sendable {
    /// A badge took the bench.
    case operatorSignedIn = "operatorSignedIn"
    /// The badge left the bench.
    case operatorSignedOut = "operatorSignedOut"
    /// Work was interrupted.
    case benchPaused = "benchPaused"
    /// Work goes on.
    case benchResumed = "benchResumed"
    /// A parcel was received.
    case parcelArrived = "parcelArrived"
    /// The parcel's outside was judged.
    case parcelConditionRecorded = "parcelConditionRecorded"
    /// The operator was asked to confirm something.
    case confirmationAsked = "confirmationAsked"
    /// The operator declined it.
    case confirmationDeclined = "confirmationDeclined"
    /// An item got its plate.
    case itemIdentified = "itemIdentified"
    /// One question was answered.
    case questionAnswered = "questionAnswered"
    /// The item has its grade.
    case itemGraded = "itemGraded"
    /// The item has its disposition.
    case itemDispositioned = "itemDispositioned"
    /// Grade and disposition were given up.
    case gradingWithdrawn = "gradingWithdrawn"
    /// A piece of evidence is there, or cannot be had.
    case evidenceRecorded = "evidenceRecorded"
    /// The piece was taken back.
    case evidenceWithdrawn = "evidenceWithdrawn"
    /// An item on hold for data was taken out of its bin.
    case heldItemTaken = "heldItemTaken"
    /// Its data is off.
    case erasureRecorded = "erasureRecorded"
    /// The photograph of an item to destroy was named.
    case destructionEvidenced = "destructionEvidenced"
    /// The destruction was approved.
    case destructionApproved = "destructionApproved"
    /// The approval was taken back.
    case destructionWithdrawn = "destructionWithdrawn"
    /// Room was reserved.
    case binReserved = "binReserved"
    /// Room was given back.
    case binReleased = "binReleased"
    /// A label job was queued.
    case labelRequested = "labelRequested"
    /// The label job moved on.
    case labelMoved = "labelMoved"
    /// The label was scanned back.
    case labelVerified = "labelVerified"
    /// Another code was scanned back.
    case wrongLabelScanned = "wrongLabelScanned"
    /// The item is in the bin.
    case itemBinned = "itemBinned"
    /// The item was taken out again.
    case itemUnbinned = "itemUnbinned"
    /// Another bin was scanned.
    case wrongBinScanned = "wrongBinScanned"
    /// The bin is full.
    case binDeclaredFull = "binDeclaredFull"
    /// The bin is not full after all.
    case binFullWithdrawn = "binFullWithdrawn"
    /// The item does not fit.
    case itemDidNotFit = "itemDidNotFit"
    /// The plate was given up.
    case itemVoided = "itemVoided"
    /// Pieces are missing.
    case lineMissing = "lineMissing"
    /// The pieces are open again.
    case lineMissingWithdrawn = "lineMissingWithdrawn"
    /// Something left the ordinary path.
    case exceptionRaised = "exceptionRaised"
    /// It did not after all.
    case exceptionWithdrawn = "exceptionWithdrawn"
    /// The parcel was empty.
    case parcelDeclaredEmpty = "parcelDeclaredEmpty"
    /// The parcel is done.
    case parcelClosed = "parcelClosed"
    /// The arrival was taken back.
    case parcelWithdrawn = "parcelWithdrawn"
    /// A step was taken back.
    case stepUndone = "stepUndone"
    /// A scanner was bound or calibrated, or is set wrong.
    case scannerNoted = "scannerNoted"
    /// A second look came one step further.
    case secondLookMoved = "secondLookMoved"
    /// A supervisor did something, or was refused it.
    case supervised = "supervised"
    /// Another badge goes on with an open parcel.
    case parcelTakenOver = "parcelTakenOver"
    /// The hub was out of reach for long, and is back.
    case hubRegained = "hubRegained"
    /// The hub was told which rights are held.
    case rightsReported = "rightsReported"
    /// The hub gave rights.
    case rightsReceived = "rightsReceived"
    /// Rights were given back.
    case rightsReturned = "rightsReturned"

    /// The version in which payloads of this kind are written today; older ones stay readable.
    public var version: Int { 1 }
}

extension Event {
    /// The kind under which this event is stored.
    public var kind: EventKind {
        switch self {
        case .operatorSignedIn: .operatorSignedIn
        case .operatorSignedOut: .operatorSignedOut
        case .benchPaused: .benchPaused
        case .benchResumed: .benchResumed
        case .parcelArrived: .parcelArrived
        case .parcelConditionRecorded: .parcelConditionRecorded
        case .confirmationAsked: .confirmationAsked
        case .confirmationDeclined: .confirmationDeclined
        case .itemIdentified: .itemIdentified
        case .questionAnswered: .questionAnswered
        case .itemGraded: .itemGraded
        case .itemDispositioned: .itemDispositioned
        case .gradingWithdrawn: .gradingWithdrawn
        case .evidenceRecorded: .evidenceRecorded
        case .evidenceWithdrawn: .evidenceWithdrawn
        case .heldItemTaken: .heldItemTaken
        case .erasureRecorded: .erasureRecorded
        case .destructionEvidenced: .destructionEvidenced
        case .destructionApproved: .destructionApproved
        case .destructionWithdrawn: .destructionWithdrawn
        case .binReserved: .binReserved
        case .binReleased: .binReleased
        case .labelRequested: .labelRequested
        case .labelMoved: .labelMoved
        case .labelVerified: .labelVerified
        case .wrongLabelScanned: .wrongLabelScanned
        case .itemBinned: .itemBinned
        case .itemUnbinned: .itemUnbinned
        case .wrongBinScanned: .wrongBinScanned
        case .binDeclaredFull: .binDeclaredFull
        case .binFullWithdrawn: .binFullWithdrawn
        case .itemDidNotFit: .itemDidNotFit
        case .itemVoided: .itemVoided
        case .lineMissing: .lineMissing
        case .lineMissingWithdrawn: .lineMissingWithdrawn
        case .exceptionRaised: .exceptionRaised
        case .exceptionWithdrawn: .exceptionWithdrawn
        case .parcelDeclaredEmpty: .parcelDeclaredEmpty
        case .parcelClosed: .parcelClosed
        case .parcelWithdrawn: .parcelWithdrawn
        case .stepUndone: .stepUndone
        case .scannerNoted: .scannerNoted
        case .secondLookMoved: .secondLookMoved
        case .supervised: .supervised
        case .hubRegained: .hubRegained
        case .parcelTakenOver: .parcelTakenOver
        case .rightsReported: .rightsReported
        case .rightsReceived: .rightsReceived
        case .rightsReturned: .rightsReturned
        }
    }
}
