/// The label: scanning it back, printing it again, and what the printer says.
extension Deciding {
    func labelScanned(_ barcode: Barcode) -> Decision {
        guard let item = bench.item, let label = item.label else {
            return .refuse(.itemExpected(Scanned(barcode)), audit: [])
        }
        guard case .licencePlate(let plate) = barcode.ownCode, plate == item.plate else {
            return .refuse(
                .wrongLabel(Scanned(barcode), expected: item.plate),
                audit: [.wrongLabelScanned(plate: item.plate, scanned: barcode.text)])
        }
        // A readable label of this item is in the hand, so a copy that is still queued would only confuse.
        return .record(
            cancelledLabel(of: item) + [.labelVerified(job: label.number, plate: item.plate)], notice: nil)
    }

    /// At a label that did not come out, key 1 prints it again.
    func labelAnswered(_ number: Int) -> Decision {
        guard let item = bench.item, let label = item.label else {
            return .refuse(.itemExpected(Scanned(key: number)), audit: [])
        }
        return label.stage.asksOperator && number == 1
            ? reprint() : .refuse(.labelExpected(Scanned(key: number), expected: item.plate), audit: [])
    }

    func reprint() -> Decision {
        guard let item = bench.item, let grading = item.grading, let disposition = item.disposition else {
            return .refuse(.commandNotNow(.reprint, expected: awaited), audit: [])
        }
        let copy = nextCopy
        let language = facts.station.labelLanguage
        let content = LabelContent(
            plate: item.plate, grade: grading.grade, disposition: disposition.label[language],
            bin: item.reserved?.code,
            product: item.identification.name(in: language),
            requestedAt: at, station: facts.station.station, copy: copy, isHeld: !item.isSellable)
        return .record(
            cancelledLabel(of: item) + [.labelRequested(job: state.ledger.labelJobs + 1, content: content)],
            notice: .reprinting(copy: copy))
    }

    /// The number of the item's next label. One of which no byte can have left is no copy: whatever comes after it
    /// gives it up, and takes its number. Of one that nobody knows to have come out the next is another copy.
    var nextCopy: Int {
        let spent = state.ledger.copiesOfItem
        guard let label = bench.item?.label else { return spent + 1 }
        if label.stage.mayStart { return max(label.copy, spent == label.copy ? spent : spent + 1) }
        return max(label.stage == .cancelled ? label.copy - 1 : label.copy, spent) + 1
    }

    /// A queued job that nobody needs any more must not come out of the printer later.
    func cancelledLabel(of item: ItemInHand) -> [Event] {
        guard let label = item.label, label.stage.mayStart else { return [] }
        return [.labelMoved(job: label.number, plate: item.plate, stage: .cancelled)]
    }

    /// News from the print worker. A job that was given up, or is past this stage, does not move back.
    func labelNews(job: Int, plate: LicencePlate, report: LabelReport) -> Decision {
        let stage = LabelStage(report)
        guard let label = bench.item?.label, label.number == job else {
            // A reprint or an undo has taken its place; that nobody knows what became of it is still worth a row.
            return .record(report == .unknown ? [.labelMoved(job: job, plate: plate, stage: stage)] : [], notice: nil)
        }
        guard label.stage.mayBecome(stage) else { return .record([], notice: nil) }
        return .record([.labelMoved(job: job, plate: plate, stage: stage)], notice: nil)
    }
}

extension LabelStage {
    init(_ report: LabelReport) {
        self =
            switch report {
            case .sending: .sending
            case .sent: .sent
            case .confirmed: .confirmed
            case .failed(let failure): .failed(failure)
            case .unknown: .unknown
            }
    }

    /// Whether no byte of the job has left, so that it can still be started or given up.
    public var mayStart: Bool {
        switch self {
        case .queued: true
        case .failed(let failure): failure != .rejected
        case .sending, .sent, .confirmed, .verified, .unknown, .cancelled: false
        }
    }

    /// Whether the screen asks the operator what became of the label.
    public var asksOperator: Bool {
        switch self {
        case .unknown, .failed: true
        case .queued, .sending, .sent, .confirmed, .verified, .cancelled: false
        }
    }

    /// The stages a job can go through, forwards only: nothing that was sent is ever queued again.
    func mayBecome(_ next: LabelStage) -> Bool {
        switch (self, next) {
        case (.failed(.rejected), _): false
        case (.sent, .failed(.rejected)): true
        case (.queued, .sending), (.queued, .failed), (.failed, .sending), (.failed, .failed): self != next
        case (.sending, .sent), (.sending, .unknown), (.sending, .failed), (.sending, .confirmed): true
        case (.sent, .confirmed), (.sent, .unknown), (.unknown, .confirmed): true
        default: false
        }
    }
}
