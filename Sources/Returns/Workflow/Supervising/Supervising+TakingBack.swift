/// Taking back the last act on an item or a bin, also of a supervisor who was at the bench before: for as long as
/// nothing newer was done, and nothing of it has left.
extension Deciding {
    /// The act that can be taken back for what was scanned; nil where none can.
    var takeableAct: ActSummary? {
        facts.act.flatMap { reversals(of: $0) == nil ? nil : ActSummary($0) }
    }

    /// The question was answered: the act is as if it had not been, in events of its own.
    func takeBack(_ act: ActSummary, on subject: ActSubject) -> Decision {
        guard let found = facts.act, found.step == act.step, let events = reversals(of: found) else {
            return refuse(.notTakenBack(act))
        }
        let back = ActTakenBack(step: act.step, subject: subject, isInHand: act.kind.isVerdict)
        return supervised(.actTakenBack(back), events, notice: .takenBack(act))
    }

    /// The events that take an act back; nil where it is too late for that.
    private func reversals(of act: SupervisedAct) -> [Event]? {
        switch act.done?.main {
        case .itemMoved(let move): isThere(move) ? reversed(act) : nil
        case .gradeOverridden(let override): verdictAgain(act, waiting: override.waiting)
        case .wayOverridden(let override): verdictAgain(act, waiting: override.waiting)
        case .itemVoided(let voiding):
            facts.item == nil && isUsable(voiding.item.place) ? reversed(act) : nil
        case .binStateChanged(let change): status(of: change.place)?.bin.state == change.to ? reversed(act) : nil
        case .binRenewed(let renewal): isUntouched(renewal) ? reversed(act) : nil
        case .binMerged(let merge): isUntouched(merge) ? reversed(act) : nil
        case .binRecounted(let recount): isUntouched(recount) ? reversed(act) : nil
        case .asked, .pinRefused, .opened, .left, .turned, .counted, .itemRelabelled, .itemRestored, .labelPrinted,
            .actTakenBack, nil:
            nil
        }
    }

    /// As an undo takes it back, by the supervisor who is here now.
    private func reversed(_ act: SupervisedAct) -> [Event] {
        let point = UndoPoint(step: act.step, before: Bench(), events: act.events)
        return act.events.reversed().flatMap { reversals(of: $0, in: point) }.map { event in
            guard case .supervised(_, let step) = event else { return event }
            return .supervised(badge: bench.supervising?.badge ?? "", step)
        }
    }

    /// The item goes by a label and a bin again, with the grade and the way that it had before.
    private func verdictAgain(_ act: SupervisedAct, waiting: SecondLook?) -> [Event]? {
        guard let before = act.taken, let held = facts.binned, isUsable(held.place),
            act.events.contains(.itemGraded(held.grading)),
            act.events.contains(.itemDispositioned(held.disposition))
        else { return nil }
        let plate = held.identification.plate
        let taking = taking(held)
        let looking: [Event] = waiting.map { [.secondLookMoved(plate: plate, .asked($0))] } ?? []
        return taking + [.itemGraded(before.grading), .itemDispositioned(before.disposition)] + looking
            + taken(by: taking).places(
                before.identification, before.disposition, grade: before.grading.grade, hold: before.grading.hold)
    }

    // MARK: Whether anything newer happened

    private func isThere(_ move: ItemMove) -> Bool {
        let isKnownThere = facts.item?.place == move.to || (facts.item == nil && move.from == nil)
        return isKnownThere && isUsable(move.to) && (move.from.map(isUsable) ?? true)
    }

    /// What was put into the bin since is of its new class.
    private func isUntouched(_ renewal: BinRenewal) -> Bool {
        guard let status = status(of: renewal.renewed) else { return false }
        return status.bin.binClass == renewal.binClass && status.load == 0 && status.bin.state == renewal.state
    }

    private func isUntouched(_ merge: BinMerge) -> Bool {
        guard isUsable(merge.to),
            let source = status(of: BinPlace(code: merge.from.code, generation: merge.generation)), source.load == 0,
            !source.bin.state.hasLeft
        else { return false }
        return merge.plates.allSatisfy { place(of: $0) == merge.to }
    }

    private func isUntouched(_ recount: BinRecount) -> Bool {
        let counted = BinPlace(code: recount.place.code, generation: recount.generation)
        guard isUsable(counted) else { return false }
        return recount.missing.allSatisfy { place(of: $0) == nil }
            && recount.strange.allSatisfy { !$0.isKnown || place(of: $0.plate) == counted }
            && recount.strange.allSatisfy { $0.place.map(isUsable) ?? true }
    }

    private func place(of plate: LicencePlate) -> BinPlace? { facts.items.first { $0.plate == plate }?.place }

    private func status(of place: BinPlace) -> BinStatus? {
        facts.bins.status(ofCode: place.code).flatMap { $0.bin.place == place ? $0 : nil }
    }

    /// Whether the bin is still this one, and is not on its way out of the house.
    private func isUsable(_ place: BinPlace) -> Bool { status(of: place).map { !$0.bin.state.hasLeft } ?? false }
}

extension SupervisedAct {
    /// The item as it was before it was taken up.
    fileprivate var taken: HeldItem? {
        for case .heldItemTaken(let held) in events { return held }
        return nil
    }
}

extension ActSummary.Kind {
    /// Whether an item's grade or way was changed, so that it goes by a label again.
    var isVerdict: Bool { self == .regraded || self == .redirected }
}
