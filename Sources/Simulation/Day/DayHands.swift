import Returns

/// What an operator does about one parcel: the next act for whatever the screen asks, knowing what is really there.
struct DayHands: Sendable {
    let parcel: ParcelTruth
    let ways: SheetSearch
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
        /// The parcel is done and stays on the bench until the next one is scanned.
        case done
        /// No bin takes the item.
        case stuck
    }

    init(parcel: ParcelTruth, ways: SheetSearch, neighbour: Bin?) {
        (self.parcel, self.ways, self.neighbour) = (parcel, ways, neighbour)
    }

    /// The piece in the hand.
    private var piece: PieceTruth? { next > 0 && next <= parcel.pieces.count ? parcel.pieces[next - 1] : nil }

    /// The next act.
    mutating func act(_ prompt: PromptStep, _ bench: Bench, _ board: BinBoard) -> Act {
        guard hasBegun else {
            hasBegun = true
            return .scan(parcel.code)
        }
        switch prompt {
        case .signIn, .paused, .parcel: return .done
        case .condition:
            return .press((ParcelCondition.allCases.firstIndex(of: parcel.condition) ?? 0) + 1)
        case .confirmBlindParcel, .confirmEnd, .confirmEmptyBox, .confirmMissingLine, .confirmDestruction:
            return .press(1)
        case .confirmAccessories(let check):
            return .press(check.accessories.contains(where: \.isMissing) ? check.accessories.count + 1 : 1)
        case .confirmUnexpectedItem(_, _, let isKnown): return .press(isKnown && piece?.origin == .extra ? 2 : 1)
        case .item(let lines, _, _): return item(lines)
        case .question: return question(bench)
        case .label(_, let stage, _): return label(stage, bench)
        case .bin(let outcome): return bin(outcome, bench, board)
        }
    }

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
        case .unreadable, .belonging: return .command(.extra)
        case .announced, .swapped, .extra: return .scan(piece.product.gtin.display)
        }
    }

    private mutating func question(_ bench: Bench) -> Act {
        guard let piece, let item = bench.item else { return .command(.doubt) }
        if slips(.doubleRead), !item.identification.candidate.code.isEmpty, item.answers.isEmpty {
            return .again(item.identification.candidate.code)
        }
        if piece.isDoubted || piece.unseen.contains(.counterfeit) { return .command(.doubt) }
        let ways = ways.ways(for: piece)
        // A sheet without a word for the danger: its card stands on every desk.
        guard !ways.isEmpty else { return .command(piece.grade == .held ? .hazard : .doubt) }
        let keys = ways[piece.choice % ways.count].keys
        return item.answers.count < keys.count ? .answer(keys[item.answers.count]) : .command(.doubt)
    }

    private mutating func label(_ stage: LabelStage, _ bench: Bench) -> Act {
        switch stage {
        case .queued, .failed, .cancelled: return .label(.sending)
        case .sending: return .label(.sent)
        case .sent, .confirmed, .verified, .unknown:
            if slips(.reprint) { return .command(.reprint) }
            if let item = bench.item, !item.answers.isEmpty, slips(.undo) { return .command(.undo) }
            return .scan(bench.item?.plate.text ?? "")
        }
    }

    private mutating func bin(_ outcome: ItemOutcome, _ bench: Bench, _ board: BinBoard) -> Act {
        if let code = outcome.bin, let status = board.status(ofCode: code) {
            if slips(.doesNotFit) { return .command(.doesNotFit) }
            let other = neighbour.flatMap { board.status(ofCode: $0.code)?.bin }
            if let other, other.binClass != outcome.binClass, slips(.wrongBin) { return scan(other) }
            return scan(status.bin)
        }
        // No bin had room: the floor decides.
        let open = board.statuses(ofClass: outcome.binClass).filter(\.bin.isOpen)
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
