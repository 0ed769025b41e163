import Returns
import Wire

extension Event {
    /// What a supervisor reads beside the kind in an item's history; nil when the kind says it all.
    var details: String? {
        switch self {
        case .itemIdentified(let item):
            [item.name?.english ?? item.candidate.code, item.candidate.gtin?.display, "parcel \(item.parcel)"]
                .compactMap(\.self).joined(separator: ", ")
        case .questionAnswered(let answer):
            "\(answer.sheet.id) v\(answer.sheet.version), \(answer.question): \(answer.answer)"
        case .itemGraded(let grading):
            (["grade \(grading.grade.rawValue)"] + (grading.hold.map { ["hold \($0.rawValue)"] } ?? [])
                + (grading.tasks.isEmpty ? [] : ["tasks " + grading.tasks.joined(separator: " ")]))
                .joined(separator: ", ")
        case .itemDispositioned(let item):
            "\(item.disposition.rawValue) to \(item.binClass), rule \(item.rule) of \(item.table) v\(item.tableVersion)"
        case .destructionEvidenced(_, let reference): "photograph \(reference)"
        case .destructionApproved(let approval):
            "ground \(approval.ground.rawValue), photograph \(approval.evidence), approved by \(approval.approvedBy)"
        case .evidenceRecorded(let piece): piece.words
        case .evidenceWithdrawn(_, let kind): kind.rawValue
        case .heldItemTaken(let held): "out of \(held.place.code) generation \(held.place.generation)"
        case .erasureRecorded(let record): record.words
        case .binReserved(_, let place, _), .binReleased(_, let place, _), .itemBinned(_, let place),
            .itemUnbinned(_, let place), .itemDidNotFit(_, let place), .binDeclaredFull(let place),
            .binFullWithdrawn(let place):
            "\(place.code) generation \(place.generation)"
        case .labelRequested(let job, let content): "job \(job), copy \(content.copy)"
        case .labelMoved(let job, _, .failed(let failure)): "job \(job), failed: \(failure.rawValue)"
        case .labelMoved(let job, _, let stage): "job \(job), \(stage)"
        case .labelVerified(let job, _): "job \(job)"
        case .wrongLabelScanned(_, let scanned): "scanned \(scanned)"
        case .wrongBinScanned(_, let expected, let scanned): "scanned \(scanned), expected \(expected?.code ?? "none")"
        case .parcelArrived(let arrival): [arrival.code, arrival.rma].compactMap(\.self).joined(separator: ", ")
        case .parcelConditionRecorded(_, let condition, _): condition.rawValue
        case .lineMissing(_, let line, let quantity), .lineMissingWithdrawn(_, let line, let quantity):
            "line \(line), \(quantity) pieces"
        case .exceptionRaised(let raised): raised.words
        case .exceptionWithdrawn(let code, _): "\(code.rawValue) \(code.words)"
        case .secondLookMoved(_, let step): step.words
        case .scannerNoted(let scanner, let note): "\(scanner) \(note.words)"
        case .supervised(let badge, let step): step.words(by: badge)
        case .parcelTakenOver(let parcel, let from, let badge):
            "parcel \(TerminalText.safe(parcel)) from \(TerminalText.safe(from)) to \(TerminalText.safe(badge))"
        case .hubRegained(let since, let until): "out of reach from \(since.utcText) to \(until.utcText)"
        case .rightsReported(_, let held): "holds \(held.words)"
        case .rightsReceived(let number, let rights): "order \(number) gives \(rights.words)"
        case .rightsReturned(let number, let rights): "order \(number) takes \(rights.words) back"
        case .operatorSignedIn, .operatorSignedOut, .benchPaused, .benchResumed, .confirmationAsked,
            .confirmationDeclined, .gradingWithdrawn, .itemVoided, .parcelDeclaredEmpty, .parcelClosed,
            .parcelWithdrawn, .stepUndone, .destructionWithdrawn:
            nil
        }
    }
}

extension [BinRights] {
    /// The rights by bin, or that there are none.
    fileprivate var words: String {
        isEmpty ? "no rights" : map { "\($0.count) in \($0.place.code)@\($0.place.generation)" }.joined(separator: ", ")
    }
}
