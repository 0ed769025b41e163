/// Evidence that answers or the product demand: asked for when the questions are done, one piece at a time.
extension Deciding {
    /// The pieces that are asked for, the first of them now; nil at every other step.
    var evidenceAsked: [Evidence]? {
        if case .confirming(.evidence(let pieces)) = bench.phase { pieces } else { nil }
    }

    /// What has to be asked for once the sheet has come to its end, in the order of the answers. A serial number comes
    /// first: it may set the item aside.
    func evidenceDemanded(of item: ItemInHand, by last: Answer, hold: Hold?) -> [Evidence] {
        // Nobody handles what is dangerous to get some.
        guard hold != .hazard, hold != .hygiene else { return [] }
        let product = facts.products.first { $0.gtin == item.identification.candidate.gtin }
        let isSerialised = product?.details.traits.contains(.serialised) == true
        let answers = item.answers.compactMap(facts.playbook.answer) + [last]
        let there = item.evidenceThere
        var demanded: [Evidence] = []
        for kind in (isSerialised ? [.serial] : []) + answers.flatMap(\.evidence)
        where Evidence.askedAtBench.contains(kind) && !there.contains(kind) && !demanded.contains(kind) {
            demanded.append(kind)
        }
        return demanded
    }

    func evidenceScanned(_ barcode: Barcode, _ pieces: [Evidence]) -> Decision {
        guard let item = bench.item, let kind = pieces.first else {
            return .refuse(.itemExpected(Scanned(barcode)), audit: [])
        }
        do throws(EvidenceFault) {
            let value = try barcode.evidence(kind, of: item.identification.candidate.gtin, by: means)
            if kind == .serial, let known = facts.item, known.parcel == item.identification.parcel {
                return .refuse(.itemAlreadyProcessed(Scanned(barcode), known), audit: [])
            }
            return evidenced(ItemEvidence(plate: item.plate, kind: kind, found: .value(value, means)), pieces)
        } catch {
            return .refuse(.notEvidence(Scanned(barcode), kind, error), audit: [])
        }
    }

    /// It cannot be had: what asks for it is closed to the item, and the work goes on.
    func evidenceMissing(_ pieces: [Evidence]) -> Decision {
        guard let item = bench.item, let kind = pieces.first else {
            return .refuse(.commandNotNow(.missing, expected: awaited), audit: [])
        }
        return evidenced(ItemEvidence(plate: item.plate, kind: kind, found: .missing), pieces)
    }

    /// The own badge is no evidence; another one takes the bench, as at every step.
    func evidenceBadge(_ badge: Badge, _ worker: Worker, _ barcode: Barcode) -> Decision? {
        guard let kind = evidenceAsked?.first, badge.id == worker.badge else { return nil }
        return .refuse(.notEvidence(Scanned(barcode), kind, .ours), audit: [])
    }

    /// What a serial number that the bench asked for says against the item, as one in the scanned code would have.
    func hits(of piece: ItemEvidence) -> [Screening.Hit] {
        guard piece.kind == .serial, let serial = piece.value, let item = bench.item else { return [] }
        let scanned = item.identification.candidate
        let candidate = ItemCandidate(
            code: scanned.code, gtin: scanned.gtin, serial: serial, lot: scanned.lot, isKnown: scanned.isKnown)
        // Recalls and watched products were screened when the item was identified.
        return screening(of: candidate, line: line(of: item.identification)).hits.filter { $0.code.hold == .serial }
    }

    /// Records a piece. One that sets the item aside ends the asking; behind the last one its way is decided.
    private func evidenced(_ piece: ItemEvidence, _ pieces: [Evidence]) -> Decision {
        let recorded = Event.evidenceRecorded(piece)
        let after = holding(piece)
        if !hits(of: piece).isEmpty, case .record(let events, let notice) = after.hold(.serial, notice: .setAside) {
            return .record([recorded] + events, notice: notice)
        }
        guard pieces.count == 1, let item = after.bench.item, let grading = item.grading else {
            return .record([recorded], notice: nil)
        }
        let way = after.way(of: item.identification, grading, recorded: grading, answers: item.given)
        return .record([recorded] + way, notice: freshLabel)
    }

    /// The same decision with the piece at hand.
    private func holding(_ piece: ItemEvidence) -> Deciding {
        var state = state
        state.bench.item?.evidence.append(piece)
        return Deciding(state: state, facts: facts, at: at, means: means)
    }
}

extension Playbook {
    /// The answer as the sheet words it, in the version that it was given to.
    func answer(_ given: ItemAnswer) -> Answer? {
        sheet(given.sheet)?.question(given.question)?.answers.first { $0.id == given.answer }
    }
}
