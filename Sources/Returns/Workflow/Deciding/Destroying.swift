/// The destruction lock: a ground from the policy, a photograph, and the badge of a second person who may approve.
extension Deciding {
    /// The proposal that the bench asks about.
    var destruction: DestructionProposal? {
        if case .confirming(.destruction(let proposal)) = bench.phase { proposal } else { nil }
    }

    /// A code that is no badge: the reference of the photograph.
    func destructionScanned(_ barcode: Barcode, _ proposal: DestructionProposal) -> Decision {
        guard proposal.evidence == nil else { return .refuse(.secondBadgeExpected(Scanned(barcode)), audit: []) }
        let reference = barcode.text
        guard barcode.ownCode == nil, Limits.evidenceBytes.contains(reference.utf8.count) else {
            return .refuse(.evidenceExpected(Scanned(barcode)), audit: [])
        }
        let plate = proposal.disposition.plate
        return .record([.destructionEvidenced(plate: plate, reference: reference)], notice: nil)
    }

    /// A badge while destruction is proposed: never a sign-in, and never the badge of the person at the bench.
    func destructionBadge(_ badge: Badge, _ worker: Worker, _ barcode: Barcode) -> Decision? {
        guard let proposal = destruction, let item = bench.item else { return nil }
        guard let evidence = proposal.evidence else {
            return .refuse(.evidenceExpected(Scanned(barcode)), audit: [])
        }
        guard badge.role == .supervisor, badge.id != worker.badge else {
            return .refuse(.secondBadgeExpected(Scanned(barcode)), audit: [])
        }
        let approval = DestructionApproval(
            plate: item.plate, ground: proposal.ground, evidence: evidence, badge: worker.badge,
            approvedBy: badge.id)
        return .record(
            [.destructionApproved(approval), .itemDispositioned(proposal.disposition)]
                + places(
                    item.identification, proposal.disposition, grade: item.grading?.grade ?? .salvage,
                    hold: item.grading?.hold),
            notice: nil)
    }

    /// The one key: somebody else looks first. What is held waits for that where its hold says, for a doubt makes no
    /// hold lighter.
    func destructionAnswered(_ number: Int, _ confirmation: Confirmation) -> Decision {
        guard number == 1 else { return .refuse(.noSuchAnswer(number, answers: 1), audit: []) }
        if let item = bench.item, let grading = item.grading, let hold = grading.hold {
            let waiting = disposition(ofWaiting: item.identification, grading)
            return .record(
                [.confirmationDeclined(confirmation), .itemDispositioned(waiting)]
                    + places(item.identification, waiting, grade: grading.grade, hold: hold),
                notice: nil)
        }
        guard case .record(let events, let notice) = hold(.secondLook, notice: nil) else {
            return .refuse(.noSuchAnswer(number, answers: 1), audit: [])
        }
        return .record([.confirmationDeclined(confirmation)] + events, notice: notice)
    }
}
