import Returns

extension Event {
    /// The item that the event is about, when it is about one.
    var plate: LicencePlate? {
        switch self {
        case .itemIdentified(let identification): identification.plate
        case .questionAnswered(let answer): answer.plate
        case .itemGraded(let grading): grading.plate
        case .itemDispositioned(let disposition): disposition.plate
        case .labelRequested(_, let content): content.plate
        case .destructionApproved(let approval): approval.plate
        case .evidenceRecorded(let piece): piece.plate
        case .heldItemTaken(let held): held.identification.plate
        case .erasureRecorded(let record): record.plate
        case .evidenceWithdrawn(let plate, _): plate
        case .destructionEvidenced(let plate, _), .destructionWithdrawn(let plate): plate
        case .gradingWithdrawn(let plate), .binReserved(let plate, _, _), .binReleased(let plate, _, _),
            .labelMoved(_, let plate, _), .labelVerified(_, let plate), .wrongLabelScanned(let plate, _),
            .itemBinned(let plate, _), .itemUnbinned(let plate, _), .wrongBinScanned(let plate, _, _),
            .itemDidNotFit(let plate, _), .itemVoided(let plate):
            plate
        case .secondLookMoved(let plate, _): plate
        case .supervised(_, let step): step.plate
        case .exceptionRaised(let raised): raised.subject.plate
        case .exceptionWithdrawn(_, let subject): subject.plate
        case .operatorSignedIn, .operatorSignedOut, .benchPaused, .benchResumed, .parcelArrived,
            .parcelConditionRecorded, .confirmationAsked, .confirmationDeclined, .binDeclaredFull, .binFullWithdrawn,
            .lineMissing, .lineMissingWithdrawn, .parcelDeclaredEmpty, .parcelClosed, .parcelWithdrawn, .stepUndone,
            .scannerNoted, .parcelTakenOver, .hubRegained, .rightsReported, .rightsReceived, .rightsReturned:
            nil
        }
    }
}
