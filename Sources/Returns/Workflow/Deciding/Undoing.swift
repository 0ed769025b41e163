/// Taking the last step back: nothing is deleted, every effect is reversed by an event of its own.
extension Deciding {
    func undo() -> Decision {
        guard let point = state.undoable.last else { return .refuse(.nothingToUndo(expected: awaited), audit: []) }
        let taken = point.events.reversed().flatMap { reversals(of: $0, in: point) }
        return .record(taken + [.stepUndone(step: point.step)], notice: .undone)
    }

    /// What takes an event's effect back over the bench that it happened to. A grading that was given up comes back as
    /// it was: the item goes on with it, and tables and hub know only what events say.
    func reversals(of event: Event, in point: UndoPoint) -> [Event] {
        let before = point.before
        if case .gradingWithdrawn(let plate) = event, let item = before.item, item.plate == plate {
            let grading: [Event] = item.grading.map { [.itemGraded($0)] } ?? []
            let waiting = item.waiting.map { [Event.secondLookMoved(plate: plate, .asked($0))] } ?? []
            return grading + (item.disposition.map { [.itemDispositioned($0)] } ?? []) + waiting
        }
        if case .secondLookMoved(let plate, .opened(let opening)) = event {
            let standing = opening.look.standing
            return [
                .itemGraded(standing.grading), .itemDispositioned(standing.disposition),
                .secondLookMoved(plate: plate, .asked(opening.look)),
            ]
        }
        // Of an item that a supervisor took out of its bin the tables knew the grade that it had there.
        if case .heldItemTaken(let held) = event, point.isSupervised { return verdict(of: held, in: point) }
        if case .itemVoided = event, let (badge, held) = point.voided {
            return [.supervised(badge: badge, .itemRestored(held))] + verdict(of: held, in: point)
        }
        // Nothing else in this step takes back where an item on hold was to wait, for its grade stays.
        if case .confirmationDeclined(.destruction(let proposal)) = event, before.item?.grading?.hold != nil {
            return [.destructionWithdrawn(plate: proposal.disposition.plate)]
        }
        if case .exceptionWithdrawn(.inventoryMissing, let subject) = event, let plate = subject.plate {
            return [.exceptionRaised(missing(plate, of: subject.parcel, from: nil))]
        }
        if case .exceptionRaised(let raised) = event, Self.stoodBefore(raised, among: point.events) {
            return [.exceptionRaised(raised.withoutDue)]
        }
        return [reversal(of: event)].compactMap(\.self)
    }

    /// What was so of an item before a supervisor took it up, and what it waited for.
    private func verdict(of held: HeldItem, in point: UndoPoint) -> [Event] {
        [.itemGraded(held.grading), .itemDispositioned(held.disposition)]
            + (point.interruptedLook.map { [.secondLookMoved(plate: held.identification.plate, .asked($0))] } ?? [])
    }

    /// What takes an event's effect back; nil for events that have none beyond the bench.
    private func reversal(of event: Event) -> Event? {
        switch event {
        case .parcelArrived(let arrival): .parcelWithdrawn(parcel: arrival.parcel)
        case .itemIdentified(let identified): .itemVoided(plate: identified.plate)
        case .itemGraded(let grading): .gradingWithdrawn(plate: grading.plate)
        case .binReserved(let plate, let place, let room):
            .binReleased(plate: plate, place: place, room: room.givenBack)
        case .binReleased(let plate, let place, let room): reservationAgain(of: plate, in: place, room)
        case .itemBinned(let plate, let place): .itemUnbinned(plate: plate, place: place)
        case .itemUnbinned(let plate, let place): .itemBinned(plate: plate, place: place)
        case .binDeclaredFull(let place): .binFullWithdrawn(place: place)
        case .lineMissing(let parcel, let line, let quantity):
            .lineMissingWithdrawn(parcel: parcel, line: line, quantity: quantity)
        case .destructionApproved(let approval): .destructionWithdrawn(plate: approval.plate)
        case .evidenceRecorded(let piece): .evidenceWithdrawn(plate: piece.plate, kind: piece.kind)
        case .erasureRecorded(let record): .evidenceWithdrawn(plate: record.plate, kind: .erasure)
        case .exceptionRaised(let raised): .exceptionWithdrawn(code: raised.code, subject: raised.subject)
        case .secondLookMoved(let plate, .concluded): .secondLookMoved(plate: plate, .reopened)
        case .labelRequested(let job, let content): cancelled(job: job, plate: content.plate)
        case .supervised(let badge, let step): step.reversal.map { .supervised(badge: badge, $0) }
        case .operatorSignedIn, .operatorSignedOut, .benchPaused, .benchResumed, .parcelConditionRecorded,
            .confirmationAsked, .confirmationDeclined, .questionAnswered, .itemDispositioned, .gradingWithdrawn,
            .labelMoved, .labelVerified, .wrongLabelScanned, .wrongBinScanned, .binFullWithdrawn,
            .itemDidNotFit, .itemVoided, .lineMissingWithdrawn, .exceptionWithdrawn, .parcelDeclaredEmpty,
            .parcelClosed, .parcelWithdrawn, .parcelTakenOver, .stepUndone, .scannerNoted, .destructionEvidenced,
            .destructionWithdrawn, .evidenceWithdrawn, .heldItemTaken, .secondLookMoved, .hubRegained, .rightsReported,
            .rightsReceived, .rightsReturned:
            nil
        }
    }

    /// Paper that is out stays out; a job that has not started is given up.
    private func cancelled(job: Int, plate: LicencePlate) -> Event? {
        guard let label = bench.item?.label, label.number == job, label.stage.mayStart else { return nil }
        return .labelMoved(job: job, plate: plate, stage: .cancelled)
    }
}
