import Returns

extension Event {
    /// The event's `data` as it is written today: version 1 of every kind.
    var payload: JSONObject {
        switch self {
        case .operatorSignedIn(let badge, let alias, let language):
            ["badge": .string(badge), "alias": .string(alias), "language": .coded(language)]
        case .operatorSignedOut(let badge): ["badge": .string(badge)]
        case .benchPaused, .benchResumed: [:]
        case .parcelArrived(let arrival): arrival.payload
        case .parcelConditionRecorded(let parcel, let condition, let claimBy):
            ["parcel": .string(parcel), "condition": .coded(condition), "claimBy": claimBy.map(JSONValue.moment)]
        case .confirmationAsked(let confirmation), .confirmationDeclined(let confirmation): confirmation.payload
        case .itemIdentified(let identification): identification.payload
        case .questionAnswered(let answer): answer.payload
        case .itemGraded(let grading): grading.payload
        case .itemDispositioned(let disposition): disposition.payload
        case .gradingWithdrawn(let plate), .itemVoided(let plate), .destructionWithdrawn(let plate):
            ["plate": .plate(plate)]
        case .destructionEvidenced(let plate, let reference):
            ["plate": .plate(plate), "reference": .string(reference)]
        case .destructionApproved(let approval): approval.payload
        case .evidenceRecorded(let piece): piece.payload
        case .evidenceWithdrawn(let plate, let kind): ["kind": .coded(kind), "plate": .plate(plate)]
        case .heldItemTaken(let held): held.payload
        case .erasureRecorded(let record): record.payload
        case .binReserved(let plate, let place, let room), .binReleased(let plate, let place, let room):
            room.payload(of: plate, in: place)
        case .itemBinned(let plate, let place), .itemUnbinned(let plate, let place),
            .itemDidNotFit(let plate, let place):
            ["place": .place(place), "plate": .plate(plate)]
        case .labelRequested(let job, let content): ["content": .object(content.payload), "job": .integer(job)]
        case .labelMoved(let job, let plate, let stage):
            [
                "failure": stage.wireFailure, "job": .integer(job), "plate": .plate(plate),
                "stage": .string(stage.wireWord),
            ]
        case .labelVerified(let job, let plate): ["job": .integer(job), "plate": .plate(plate)]
        case .wrongLabelScanned(let plate, let scanned): ["plate": .plate(plate), "scanned": .string(scanned)]
        case .wrongBinScanned(let plate, let expected, let scanned):
            ["plate": .plate(plate), "expected": expected.map(JSONValue.place), "scanned": .string(scanned)]
        case .binDeclaredFull(let place), .binFullWithdrawn(let place): ["place": .place(place)]
        case .lineMissing(let parcel, let line, let quantity),
            .lineMissingWithdrawn(let parcel, let line, let quantity):
            ["parcel": .string(parcel), "line": .integer(line), "quantity": .integer(quantity)]
        case .exceptionRaised(let raised): raised.payload
        case .exceptionWithdrawn(let code, let subject): subject.payload(of: code)
        case .parcelDeclaredEmpty(let parcel), .parcelClosed(let parcel), .parcelWithdrawn(let parcel):
            ["parcel": .string(parcel)]
        case .parcelTakenOver(let parcel, let from, let badge):
            ["by": .string(badge), "from": .string(from), "parcel": .string(parcel)]
        case .stepUndone(let step): ["step": .integer(step)]
        case .scannerNoted(let scanner, let note): note.payload(of: scanner)
        case .secondLookMoved(let plate, let step): step.payload(of: plate)
        case .supervised(let badge, let step): step.payload(by: badge)
        case .hubRegained(let since, let until): ["since": .moment(since), "until": .moment(until)]
        case .rightsReported(let hub, let held): ["hub": .string(hub), "rights": .rights(held)]
        case .rightsReceived(let number, let rights), .rightsReturned(let number, let rights):
            ["number": .integer(number), "rights": .rights(rights)]
        }
    }
}
