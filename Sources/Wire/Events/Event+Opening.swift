import Returns

extension Event {
    /// Reads the `data` of one kind in its present version.
    init(kind: EventKind, data: Fields) throws(WireError) {
        switch kind {
        case .operatorSignedIn:
            self = .operatorSignedIn(
                badge: try data.text("badge"), alias: try data.text("alias"), language: try data.coded("language"))
        case .operatorSignedOut: self = .operatorSignedOut(badge: try data.text("badge"))
        case .benchPaused: self = .benchPaused
        case .benchResumed: self = .benchResumed
        case .parcelArrived: self = .parcelArrived(try ParcelArrival(data))
        case .parcelConditionRecorded:
            self = .parcelConditionRecorded(
                parcel: try data.text("parcel"), condition: try data.coded("condition"),
                claimBy: try data.momentIfAny("claimBy"))
        case .confirmationAsked: self = .confirmationAsked(try Confirmation(data))
        case .confirmationDeclined: self = .confirmationDeclined(try Confirmation(data))
        case .itemIdentified: self = .itemIdentified(try ItemIdentification(data))
        case .questionAnswered: self = .questionAnswered(try ItemAnswer(data))
        case .itemGraded: self = .itemGraded(try ItemGrading(data))
        case .itemDispositioned: self = .itemDispositioned(try ItemDisposition(data))
        case .gradingWithdrawn: self = .gradingWithdrawn(plate: try data.plate("plate"))
        case .destructionEvidenced, .destructionApproved, .destructionWithdrawn:
            self = try Self.destroying(kind, data)
        case .evidenceRecorded: self = .evidenceRecorded(try ItemEvidence(data))
        case .evidenceWithdrawn:
            self = .evidenceWithdrawn(plate: try data.plate("plate"), kind: try data.coded("kind"))
        case .heldItemTaken: self = .heldItemTaken(try HeldItem(data))
        case .erasureRecorded: self = .erasureRecorded(try ErasureRecord(data))
        case .binReserved:
            self = .binReserved(plate: try data.plate("plate"), place: try data.place("place"), room: try data.room())
        case .binReleased:
            self = .binReleased(plate: try data.plate("plate"), place: try data.place("place"), room: try data.room())
        case .labelRequested:
            self = .labelRequested(job: try data.job(), content: try LabelContent(try data.fields("content")))
        case .labelMoved:
            self = .labelMoved(job: try data.job(), plate: try data.plate("plate"), stage: try LabelStage(data))
        case .labelVerified: self = .labelVerified(job: try data.job(), plate: try data.plate("plate"))
        case .wrongLabelScanned:
            self = .wrongLabelScanned(plate: try data.plate("plate"), scanned: try data.text("scanned"))
        case .itemBinned: self = .itemBinned(plate: try data.plate("plate"), place: try data.place("place"))
        case .itemUnbinned: self = .itemUnbinned(plate: try data.plate("plate"), place: try data.place("place"))
        case .wrongBinScanned:
            self = .wrongBinScanned(
                plate: try data.plate("plate"), expected: try data.placeIfAny("expected"),
                scanned: try data.text("scanned"))
        case .binDeclaredFull: self = .binDeclaredFull(place: try data.place("place"))
        case .binFullWithdrawn: self = .binFullWithdrawn(place: try data.place("place"))
        case .itemDidNotFit: self = .itemDidNotFit(plate: try data.plate("plate"), place: try data.place("place"))
        case .itemVoided: self = .itemVoided(plate: try data.plate("plate"))
        case .lineMissing, .lineMissingWithdrawn: self = try Self.missing(kind, data)
        case .exceptionRaised: self = .exceptionRaised(try ExceptionRecord(data))
        case .exceptionWithdrawn:
            self = .exceptionWithdrawn(code: try data.coded("code"), subject: try ExceptionSubject(data))
        case .parcelDeclaredEmpty: self = .parcelDeclaredEmpty(parcel: try data.text("parcel"))
        case .parcelClosed: self = .parcelClosed(parcel: try data.text("parcel"))
        case .parcelWithdrawn: self = .parcelWithdrawn(parcel: try data.text("parcel"))
        case .stepUndone: self = .stepUndone(step: try data.integer("step", in: WireLimits.sequences))
        case .scannerNoted:
            self = .scannerNoted(scanner: try data.text("scanner"), try ScannerNote(data))
        case .secondLookMoved:
            self = .secondLookMoved(plate: try data.plate("plate"), try SecondLookStep(data))
        case .supervised: self = .supervised(badge: try data.text("badge"), try SupervisorStep(data))
        case .parcelTakenOver: self = try Self.takenOver(data)
        case .hubRegained:
            self = .hubRegained(since: try data.moment("since"), until: try data.moment("until"))
        case .rightsReported, .rightsReceived, .rightsReturned: self = try Self.rights(kind, data)
        }
    }
}

extension Event {
    private static func destroying(_ kind: EventKind, _ data: Fields) throws(WireError) -> Event {
        if kind == .destructionEvidenced {
            return .destructionEvidenced(plate: try data.plate("plate"), reference: try data.text("reference"))
        }
        if kind == .destructionApproved { return .destructionApproved(try DestructionApproval(data)) }
        return .destructionWithdrawn(plate: try data.plate("plate"))
    }

    private static func missing(_ kind: EventKind, _ data: Fields) throws(WireError) -> Event {
        let (parcel, line, quantity) = (try data.text("parcel"), try data.line(), try data.quantity())
        return kind == .lineMissing
            ? .lineMissing(parcel: parcel, line: line, quantity: quantity)
            : .lineMissingWithdrawn(parcel: parcel, line: line, quantity: quantity)
    }
}

extension Fields {
    fileprivate func job() throws(WireError) -> Int { try integer("job", in: WireLimits.counters) }
    fileprivate func line() throws(WireError) -> Int { try integer("line", in: WireLimits.counters) }
    fileprivate func quantity() throws(WireError) -> Int { try integer("quantity", in: WireLimits.counters) }
}
