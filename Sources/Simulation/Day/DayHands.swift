import Returns

/// What an operator does about one parcel: the next act for whatever the screen asks, knowing what is really there.
struct DayHands: Sendable {
    let parcel: ParcelTruth
    /// A bin of the floor, for the slip of scanning the neighbour.
    let neighbour: Bin?
    private var next = 0
    private var hasSlipped = false
    private var hasBegun = false

    /// One act.
    enum Act: Hashable {
        /// A code is read.
        case scan(String)
        /// An answer to a question of the sheet.
        case answer(Int)
        /// Any other key.
        case press(Int)
        /// A command key.
        case command(Command)
        /// The printer tells of the label.
        case label(LabelReport)
        /// The item is read twice: the code again before a second has passed.
        case again(String)
        /// Work is interrupted until the printer is back.
        case rest
        /// The parcel is done and stays on the bench until the next one is scanned.
        case done
        /// No bin takes the item.
        case stuck
    }

    init(parcel: ParcelTruth, neighbour: Bin?) {
        (self.parcel, self.neighbour) = (parcel, neighbour)
    }

    /// The place in the parcel of the piece in the hand; nil before the first.
    var place: Int? { next > 0 && next <= parcel.pieces.count ? next - 1 : nil }

    private var piece: PieceTruth? { place.map { parcel.pieces[$0] } }

    /// The next act: one case for each thing that a screen can ask, so that a new one does not compile without its own.
    mutating func act(_ prompt: PromptStep, _ bench: Bench, _ desk: DayDesk) -> Act {
        guard hasBegun else {
            hasBegun = true
            return .scan(parcel.code)
        }
        switch prompt {
        case .signIn, .paused, .parcel: return .done
        case .condition: return .press((ParcelCondition.allCases.firstIndex(of: parcel.condition) ?? 0) + 1)
        case .confirmBlindParcel, .confirmEnd, .confirmEmptyBox, .confirmMissingLine: return .press(1)
        case .confirmAccessories(let check):
            return .press(check.accessories.contains(where: \.isMissing) ? check.accessories.count + 1 : 1)
        case .confirmUnexpectedItem(_, _, let isKnown): return .press(isKnown && piece?.origin == .extra ? 2 : 1)
        case .confirmDestruction(let asked): return destruction(asked, bench, desk)
        case .item(let lines, _, _): return item(lines)
        case .evidence(let asked): return .scan(evidence(asked))
        case .erasure: return .press(1)
        case .question: return question(bench)
        case .label(_, let stage, _): return label(stage, bench, desk.printer)
        case .bin(let outcome): return bin(outcome, bench, desk)
        // Nobody of the day is a supervisor at work.
        case .supervising: return .command(.supervise)
        }
    }

    /// The code on the card that is photographed beside an item.
    private static func photograph(of plate: LicencePlate) -> String { "PHOTO-\(plate.text)" }

    private mutating func item(_ lines: [LineProgress]) -> Act {
        if parcel.isEmpty { return .command(.emptyBox) }
        guard next < parcel.pieces.count else {
            // Scanning the next parcel ends a finished one.
            return lines.allSatisfy { $0.found + $0.missing == $0.quantity } ? .done : .command(.endOfParcel)
        }
        next += 1
        hasSlipped = false
        let piece = parcel.pieces[next - 1]
        switch piece.origin {
        case .unreadable: return .command(.extra)
        case .belonging: return .command(.belonging)
        case .foreign: return .command(.notOurs)
        case .announced, .swapped, .extra: return .scan(piece.code)
        }
    }

    /// What stands on the unit, on the scale or on the screen of the camera.
    private func evidence(_ asked: EvidencePrompt) -> String {
        switch asked.kind {
        case .weight: String(piece?.product.weightGrams ?? 1)
        case .serial, .photo, .test, .erasure, .originalPackaging, .donationOffers:
            "\(asked.kind.rawValue.uppercased())-\(asked.plate)"
        }
    }

    private mutating func question(_ bench: Bench) -> Act {
        guard let piece, let item = bench.item else { return .command(.doubt) }
        if item.answers.isEmpty, slips(.doubleRead) { return .again(piece.code) }
        if piece.isDoubted { return .command(.doubt) }
        // A sheet without a word for the danger: its card stands on every desk.
        guard let keys = piece.way?.keys else { return .command(piece.grade == .held ? .hazard : .doubt) }
        return item.answers.count < keys.count ? .answer(keys[item.answers.count]) : .command(.doubt)
    }

    /// First the photograph, then the second person, who now and then wants somebody to look again.
    private mutating func destruction(_ asked: DestructionPrompt, _ bench: Bench, _ desk: DayDesk) -> Act {
        guard asked.evidence != nil else { return .scan(Self.photograph(of: asked.plate)) }
        if let own = bench.worker?.badge, slips(.ownBadge) { return .scan(OwnCode.badge(own).text) }
        if let piece, piece.choice % 10 == 0 { return .press(1) }
        return .scan(OwnCode.badge(desk.secondBadge).text)
    }

    private mutating func label(_ stage: LabelStage, _ bench: Bench, _ printer: DayDesk.Printer) -> Act {
        switch (stage, printer) {
        case (.queued, .isOut): return .label(.failed(.portMissing))
        case (.failed, .isOut): return .rest
        case (.queued, _), (.failed, _), (.cancelled, _): return .label(.sending)
        case (.sending, .works): return .label(.sent)
        case (.sending, _): return .label(.unknown)
        // No paper came: it is printed again, and the copy says so.
        case (.unknown, _): return .press(1)
        case (.sent, _), (.confirmed, _), (.verified, _):
            if slips(.reprint) { return .command(.reprint) }
            if let item = bench.item, !item.answers.isEmpty, slips(.undo) { return .command(.undo) }
            return .scan(bench.item?.plate.text ?? "")
        }
    }

    private mutating func bin(_ outcome: ItemOutcome, _ bench: Bench, _ desk: DayDesk) -> Act {
        if let code = outcome.bin, let status = desk.board.status(ofCode: code) {
            if desk.isBinFull { return .command(.binFull) }
            if slips(.doesNotFit) { return .command(.doesNotFit) }
            let other = neighbour.flatMap { desk.board.status(ofCode: $0.code)?.bin }
            if let other, other.binClass != outcome.binClass, slips(.wrongBin) { return scan(other) }
            return scan(status.bin)
        }
        // No bin had room: the floor decides.
        let open = desk.board.statuses(ofClass: outcome.binClass).filter(\.bin.isOpen)
        let fitting = open.first { bench.item?.unfit.contains($0.bin.place) == false }
        return (fitting ?? open.first).map { scan($0.bin) } ?? .stuck
    }

    private func scan(_ bin: Bin) -> Act {
        .scan(OwnCode.bin(code: bin.code, generation: bin.generation).text)
    }

    /// Whether the mishap of this piece is this one; it happens once.
    private mutating func slips(_ slip: PieceTruth.Slip) -> Bool {
        guard !hasSlipped, piece?.slip == slip else { return false }
        hasSlipped = true
        return true
    }
}
