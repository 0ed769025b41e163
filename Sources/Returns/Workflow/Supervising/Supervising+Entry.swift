/// Coming into the mode by badge and PIN, and leaving it.
extension Deciding {
    /// The command that opens the mode for a supervisor's badge, and leaves it again.
    func supervise(_ worker: Worker) -> Decision {
        guard bench.supervising == nil else { return supervised(.left, notice: .left) }
        guard bench.phase == .parcel || bench.phase == .item else { return refuse(.finishItemFirst) }
        guard let badge = facts.badge, badge.id == worker.badge, badge.role == .supervisor else {
            return refuse(.notSupervisor)
        }
        guard badge.pin != nil else { return refuse(.noPin) }
        if let until = state.ledger.pinTries[badge.id]?.lock(at: at) { return refuse(.locked(until: until)) }
        return supervised(.asked)
    }

    /// The verdict over a PIN that was entered; of a bench that has moved on meanwhile it means nothing.
    func pinChecked(badge: String, isRight: Bool) -> Decision {
        guard let supervision = bench.supervising, supervision.task == .pin, supervision.badge == badge,
            bench.worker?.badge == badge, !bench.isPaused
        else { return .record([], notice: nil) }
        if isRight { return supervised(.opened, notice: .opened) }
        let tries = PinTries.after(state.ledger.pinTries[badge], at: at)
        let refusal: SupervisorRefusal =
            tries.lockedUntil.map { .locked(until: $0) } ?? .wrongPin(left: Limits.pinTries - tries.wrong)
        return .refuse(
            .supervising(refusal), audit: [.supervised(badge: badge, .pinRefused(tries))])
    }

    /// The label of a bin's new generation came out of the printer.
    func binLabelOut(_ place: BinPlace) -> Decision {
        guard let due = state.ledger.labelsDue.first(where: { $0.place == place }) else {
            return .record([], notice: nil)
        }
        return .record([.supervised(badge: due.badge, .labelPrinted(place))], notice: nil)
    }

    /// A step of the supervisor at work, with what follows from it.
    func supervised(
        _ step: SupervisorStep, _ following: [Event] = [], notice: SupervisorNotice? = nil
    ) -> Decision {
        let badge = bench.supervising?.badge ?? bench.worker?.badge ?? ""
        return .record(
            [.supervised(badge: badge, step)] + following, notice: notice.map { .supervised($0) })
    }

    func refuse(_ refusal: SupervisorRefusal) -> Decision {
        .refuse(.supervising(refusal), audit: [])
    }
}

extension Workflow {
    /// The commands that make sense while a supervisor is at work.
    static func commands(in supervision: Supervision, hasUndo: Bool) -> [Command] {
        let ends: Bool =
            switch supervision.task {
            case .pin, .recounting: true
            case .choosing, .item, .grading, .reasoning, .directing, .justifying, .voiding, .bin, .repurposing,
                .recounted, .merging, .merged, .undoingItem, .undoingBin:
                false
            }
        return (hasUndo ? [.undo] : []) + (ends ? [.endOfParcel] : [])
            + [.supervise, .hazard, .help, .pause, .signOut]
    }
}
