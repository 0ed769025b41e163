/// What a supervisor scans and presses, by what is under way.
extension Deciding {
    func scanned(_ barcode: Barcode, supervising supervision: Supervision) -> Decision {
        switch supervision.task {
        case .pin: refuse(.pinExpected)
        case .choosing: plateOrBin(barcode)
        case .item(let item): barcode.ownBin == nil ? plateOrBin(barcode) : move(item, into: barcode)
        case .bin, .grading, .reasoning, .directing, .justifying, .voiding: plateOrBin(barcode)
        case .repurposing(let bin, _): repurpose(bin, asTheClassOf: barcode)
        case .recounting(let bin): count(barcode, in: bin, supervision)
        case .merging(let bin): merge(bin, into: barcode)
        case .recounted, .merged, .undoingItem, .undoingBin:
            .refuse(.answerExpected(Scanned(barcode), answers: supervision.task.answers), audit: [])
        }
    }

    func pressed(_ number: Int, supervising supervision: Supervision) -> Decision {
        let key = Scanned(key: number)
        switch supervision.task {
        case .pin: return refuse(.pinExpected)
        case .choosing: return refuse(.plateOrBinExpected(key))
        case .merging: return refuse(.binExpected(key))
        case .repurposing(let bin, let page):
            if page.isMore(number) { return supervised(.turned(.repurposing(bin, page.following))) }
            return page.choice(number).map { repurpose(bin, as: $0) } ?? refuse(.binExpected(key))
        case .item(let item):
            if item.act != nil, number == item.answers { return supervised(.turned(.undoingItem(item))) }
            guard let act = SupervisorItemAct(rawValue: number), item.isKnown else { return refuse(.binExpected(key)) }
            return perform(act, on: item)
        case .grading, .reasoning, .directing, .justifying, .voiding, .undoingItem, .undoingBin:
            return answered(number, supervision.task) ?? noAnswer(number, supervision.task)
        case .recounting: return refuse(.plateExpected(key))
        case .bin(let bin) where bin.state == .contested: return settle(bin, number)
        case .bin(let bin):
            if bin.act != nil, number == bin.answers { return supervised(.turned(.undoingBin(bin))) }
            guard let act = SupervisorBinAct(rawValue: number) else { return noAnswer(number, supervision.task) }
            return perform(act, on: bin)
        case .recounted(let bin, let recount):
            guard (1...2).contains(number) else { return noAnswer(number, supervision.task) }
            return number == 1 ? confirm(recount, of: bin) : supervised(.turned(.recounting(bin)))
        case .merged(let bin, _, let merge):
            guard (1...2).contains(number) else { return noAnswer(number, supervision.task) }
            return number == 1 ? confirm(merge, of: bin) : supervised(.turned(.bin(bin)))
        }
    }

    /// What is chosen for an item, and why; nil for a key that chooses nothing.
    private func answered(_ number: Int, _ task: SupervisorTask) -> Decision? {
        func choice<Choice>(_ choices: [Choice]) -> Choice? {
            choices.indices.contains(number - 1) ? choices[number - 1] : nil
        }
        switch task {
        case .grading(let item): return choice(GradeOverride.grades).map { supervised(.turned(.reasoning(item, $0))) }
        case .reasoning(let item, let grade):
            return choice(GradeOverride.Reason.allCases).map { override(item.plate, to: grade, because: $0) }
        case .directing(let item, let page):
            if page.isMore(number) { return supervised(.turned(.directing(item, page.following))) }
            return page.choice(number).map { supervised(.turned(.justifying(item, $0))) }
        case .justifying(let item, let way):
            return choice(WayOverride.Reason.allCases).map { redirect(item.plate, to: way, because: $0) }
        case .voiding(let item): return choice(ItemVoiding.Reason.allCases).map { void(item, because: $0) }
        case .undoingItem(let item):
            guard number == 1, let act = item.act else { return number == 2 ? supervised(.turned(.item(item))) : nil }
            return takeBack(act, on: .item(item.plate))
        case .undoingBin(let bin):
            guard number == 1, let act = bin.act else { return number == 2 ? supervised(.turned(.bin(bin))) : nil }
            return takeBack(act, on: .bin(bin.place.code))
        case .pin, .choosing, .item, .bin, .repurposing, .recounting, .recounted, .merging, .merged: return nil
        }
    }

    private func noAnswer(_ number: Int, _ task: SupervisorTask) -> Decision {
        .refuse(.noSuchAnswer(number, answers: task.answers), audit: [])
    }

    /// A command that means something of its own while a supervisor is at work; nil for those that mean the same.
    func commanded(_ command: Command, supervising supervision: Supervision) -> Decision? {
        switch command {
        case .hazard: return .show(.hazardStop)
        case .endOfParcel:
            guard case .recounting(let bin) = supervision.task else { return refuse(.pinExpected) }
            return endRecount(of: bin, supervision)
        case .undo, .reprint, .binFull, .doesNotFit, .doubt, .missing, .extra, .notOurs, .belonging, .emptyBox, .why,
            .help, .pause, .signOut, .supervise:
            return nil
        }
    }

    private func plateOrBin(_ barcode: Barcode) -> Decision {
        if case .licencePlate(let plate) = barcode.ownCode { return supervised(.turned(.item(shown(plate)))) }
        guard barcode.ownBin != nil else { return refuse(.plateOrBinExpected(Scanned(barcode))) }
        return atBin(barcode) { supervised(.turned(.bin(ShownBin($0, act: takeableAct)))) }
    }

    private func shown(_ plate: LicencePlate) -> ShownItem {
        ShownItem(
            plate: plate, place: facts.item?.place, binClass: facts.standing?.disposition.binClass,
            isKnown: facts.item != nil, gtin: facts.binned?.identification.candidate.gtin,
            act: takeableAct)
    }

    /// Goes on with the bin whose present label was scanned.
    func atBin(_ barcode: Barcode, _ then: (BinStatus) -> Decision) -> Decision {
        guard let place = barcode.ownBin else { return refuse(.binExpected(Scanned(barcode))) }
        guard let status = facts.bins.status(ofCode: place.code) else { return refuse(.unknownBin(place)) }
        guard status.bin.generation == place.generation else {
            return .refuse(.staleBinLabel(scanned: place, current: status.bin.generation), audit: [])
        }
        return then(status)
    }

    /// Goes on with the bin that was scanned before, as it is now.
    func atBin(_ shown: ShownBin, _ then: (BinStatus) -> Decision) -> Decision {
        guard let status = facts.bins.status(ofCode: shown.place.code) else { return refuse(.unknownBin(shown.place)) }
        guard status.bin.generation == shown.place.generation else {
            return .refuse(.staleBinLabel(scanned: shown.place, current: status.bin.generation), audit: [])
        }
        guard !status.bin.state.hasLeft else { return refuse(.binNotUsable(shown.place, status.bin.state)) }
        return then(status)
    }
}

extension Barcode {
    /// The bin that the code is the label of.
    var ownBin: BinPlace? {
        guard case .bin(let code, let generation) = ownCode else { return nil }
        return BinPlace(code: code, generation: generation)
    }
}

extension BinState {
    /// Whether the bin is on its way out of the house, so that its content is final.
    public var hasLeft: Bool { self == .staged || self == .dispatched }

    /// Whether a supervisor may put something in: into a bin that was closed or forbidden only after opening it.
    var takesMoves: Bool {
        switch self {
        case .empty, .open, .closing, .contested: true
        case .closed, .staged, .dispatched, .blocked: false
        }
    }
}
