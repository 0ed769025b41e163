/// Who is at the bench: badges, pause, sign-out.
extension Deciding {
    func badgeScanned(_ id: String, _ barcode: Barcode) -> Decision {
        guard let badge = facts.badge else { return .refuse(.unknownBadge(id), audit: []) }
        let signIn = Event.operatorSignedIn(badge: badge.id, alias: badge.alias, language: badge.language)
        guard let worker = bench.worker else { return taking(signIn, after: [], badge) }
        if !bench.isPaused, let approval = destructionBadge(badge, worker, barcode) { return approval }
        if !bench.isPaused, let refusal = evidenceBadge(badge, worker, barcode) { return refusal }
        guard worker.badge == badge.id else {
            return taking(signIn, after: [.operatorSignedOut(badge: worker.badge)], badge)
        }
        return bench.isPaused ? .record([.benchResumed], notice: nil) : .show(.doubleRead(text: barcode.text))
    }

    /// The badge takes the bench, and with it whatever parcel is open there.
    private func taking(_ signIn: Event, after leaving: [Event], _ badge: Badge) -> Decision {
        guard let parcel = bench.parcel, let before = parcel.worker, before != badge.id else {
            return .record(leaving + [signIn], notice: .welcome(alias: badge.alias))
        }
        let arrival = parcel.arrival
        return .record(
            leaving + [signIn, .parcelTakenOver(parcel: arrival.parcel, from: before, by: badge.id)],
            notice: .tookOver(alias: badge.alias, parcel: arrival.rma ?? arrival.code, from: before))
    }

    /// A command, by key or by card.
    func commanded(_ command: Command) -> Decision {
        guard let worker = bench.worker else {
            return command == .help
                ? .show(.help) : .refuse(.signInFirst(Scanned(text: command.rawValue, kind: .command)), audit: [])
        }
        // Nobody is shown this command, and it is there at every step: who may not use it hears why.
        if command == .supervise, !bench.isPaused { return supervise(worker) }
        guard Workflow.commands(in: bench, hasUndo: state.hasUndo).contains(command) else {
            return refuseForNow(command)
        }
        if let supervision = bench.supervising, let own = commanded(command, supervising: supervision) { return own }
        return switch command {
        case .undo: undo()
        case .reprint: reprint()
        case .binFull: binFull()
        case .doesNotFit: doesNotFit()
        case .doubt: hold(.secondLook, notice: nil)
        case .hazard: hazard()
        case .missing: evidenceAsked.map(evidenceMissing) ?? .record([.confirmationAsked(.missingLine)], notice: nil)
        case .extra: extraItem()
        case .notOurs: foreignItem(hold: .foreign)
        case .belonging: foreignItem(hold: .belonging)
        case .emptyBox: .record([.confirmationAsked(.emptyBox)], notice: nil)
        case .endOfParcel: endOfParcel()
        case .why: why()
        case .help: .show(.help)
        case .pause: .record([.benchPaused], notice: nil)
        case .supervise: supervise(worker)
        case .signOut: .record([.operatorSignedOut(badge: worker.badge)], notice: nil)
        }
    }

    private func refuseForNow(_ command: Command) -> Decision {
        if bench.isPaused {
            return .refuse(.paused(Scanned(text: command.rawValue, kind: .command)), audit: [])
        }
        if command == .undo { return .refuse(.nothingToUndo(expected: awaited), audit: []) }
        return .refuse(.commandNotNow(command, expected: awaited), audit: [])
    }
}

extension Workflow {
    /// The commands that make sense at a bench, in a stable order. Danger can be said at any step.
    static func commands(in bench: Bench, hasUndo: Bool) -> [Command] {
        guard bench.worker != nil else { return [.help] }
        guard !bench.isPaused else { return [.help, .signOut] }
        if let supervision = bench.supervising { return commands(in: supervision, hasUndo: hasUndo) }
        let here = commands(in: bench)
        return (hasUndo ? [.undo] : []) + here + [.hazard, .help, .pause, .signOut]
    }

    private static func commands(in bench: Bench) -> [Command] {
        switch bench.phase {
        case .confirming(.unexpectedItem): [.notOurs]
        case .confirming(.evidence): [.missing] + doubts(in: bench) + [.why]
        case .parcel, .condition, .confirming: []
        case .item: commands(inOpen: bench.parcel)
        case .question: [.doubt, .why]
        case .label: [.reprint] + doubts(in: bench) + [.why]
        case .bin: [.binFull, .doesNotFit, .reprint] + doubts(in: bench) + [.why]
        }
    }

    /// A doubt makes no hold lighter: a recalled item stays recalled, a dangerous one dangerous.
    private static func doubts(in bench: Bench) -> [Command] {
        bench.item?.grading?.hold == nil ? [.doubt] : []
    }

    private static func commands(inOpen parcel: OpenParcel?) -> [Command] {
        guard let parcel else { return [] }
        let missing: [Command] = parcel.openLines.isEmpty ? [] : [.missing]
        let empty: [Command] = parcel.items.isEmpty ? [.emptyBox] : []
        return missing + [.extra, .notOurs, .belonging] + empty + [.endOfParcel]
    }
}
