import Returns
import Station

/// What a good operator would do next, given the screen. The automatic tour follows it; the hand tour shows it as a
/// hint.
struct SampleOperator {
    /// Something out of the ordinary that one parcel brings.
    enum Surprise: CaseIterable {
        case none, damaged, extraItem, undoOnce, binFull, missing, doubt, wrongBin, empty, hazard, blind, reprint
    }

    private var random: SplitMix
    private let returns: Int
    private let site: String
    private var surprises: [String: Surprise] = [:]
    private(set) var opened = 0
    private(set) var refusals = 0

    init(returns: Int, site: String, seed: UInt64) {
        random = SplitMix(state: seed)
        self.returns = returns
        self.site = site
    }

    /// The next act; nil when the station has to do something first, or the day is done.
    mutating func next(_ view: StationView) -> Input? {
        let bench = view.state.bench
        switch view.prompt.step {
        case .signIn: return scan(OwnCode.badge(SampleSite.badges[opened % 2].id).text)
        case .paused: return .press(1)
        case .parcel: return parcel()
        case .condition: return .press(surprise(bench) == .damaged ? 2 : 1)
        case .confirmBlindParcel, .confirmEnd, .confirmEmptyBox, .confirmMissingLine, .confirmDestruction:
            return .press(1)
        case .evidence(let asked): return evidence(asked)
        case .erasure: return .press(1)
        case .confirmAccessories(let check): return .press(check.accessories.count + 1)
        case .confirmUnexpectedItem(_, _, let isKnown): return .press(isKnown ? 2 : 1)
        case .item: return item(bench)
        case .question(let question): return answer(question, bench)
        case .label(let outcome, let stage, _): return label(outcome, stage, bench)
        case .bin(let outcome): return bin(outcome, bench)
        // The sample operator is no supervisor: whoever opened the mode meanwhile is shown the way out of it.
        case .supervising: return .command(.supervise)
        }
    }

    /// Whether every return of the day has been opened and closed.
    func isDone(_ view: StationView) -> Bool {
        opened >= returns && view.prompt.step == .parcel
    }

    private mutating func parcel() -> Input? {
        guard opened < returns else { return nil }
        let kinds = Surprise.allCases
        let surprise = kinds[opened % kinds.count]
        let code = surprise == .blind ? "UNKNOWN-\(opened + 1)" : SampleSite.returns[opened].tracking
        surprises[code] = surprise
        opened += 1
        return scan(code)
    }

    private func surprise(_ bench: Bench) -> Surprise {
        bench.parcel.flatMap { surprises[$0.arrival.code] } ?? .none
    }

    /// A surprise happens once per parcel.
    private mutating func spend(_ bench: Bench) {
        if let code = bench.parcel?.arrival.code { surprises[code] = Surprise.none }
    }

    private mutating func item(_ bench: Bench) -> Input? {
        guard let parcel = bench.parcel else { return nil }
        switch surprise(bench) {
        case .empty where parcel.items.isEmpty: return act(.emptyBox, bench)
        case .missing where !parcel.openLines.isEmpty: return act(.missing, bench)
        case .extraItem where !parcel.items.isEmpty:
            spend(bench)
            return .command(.extra)
        case .blind where parcel.items.isEmpty:
            spend(bench)
            return scan(SampleSite.products[3].gtin.display)
        default: break
        }
        if let line = parcel.openLines.first { return scan(line.gtin.display) }
        return .command(.endOfParcel)
    }

    private mutating func answer(_ question: QuestionPrompt, _ bench: Bench) -> Input {
        switch surprise(bench) {
        case .undoOnce: return act(.undo, bench)
        case .doubt: return act(.doubt, bench)
        case .hazard: return act(.hazard, bench)
        default: break
        }
        // Mostly the good answer, sometimes another; never the last one, which is doubt.
        let choices = max(1, question.answers.count - 1)
        return .press(random.next(below: 3) > 0 ? 1 : 1 + random.next(below: choices))
    }

    private func evidence(_ asked: EvidencePrompt) -> Input {
        switch asked.kind {
        case .weight: scan("\(200 + opened)")
        case .serial, .photo, .test, .erasure, .originalPackaging, .donationOffers:
            scan("\(asked.kind.rawValue.uppercased())-\(asked.plate)")
        }
    }

    private func label(_ outcome: ItemOutcome, _ stage: LabelStage, _ bench: Bench) -> Input? {
        switch stage {
        case .queued, .sending, .cancelled: nil
        case .sent, .confirmed, .verified: scan(outcome.plate.text)
        case .failed, .unknown: .press(1)
        }
    }

    private mutating func bin(_ outcome: ItemOutcome, _ bench: Bench) -> Input? {
        switch surprise(bench) {
        case .binFull where outcome.hold == nil: return act(.binFull, bench)
        case .reprint: return act(.reprint, bench)
        case .wrongBin:
            spend(bench)
            refusals += 1
            return scan(OwnCode.bin(code: "NOWHERE", generation: 1).text)
        default: break
        }
        guard let place = bench.item?.reserved else { return .command(.help) }
        return scan(OwnCode.bin(code: place.code, generation: place.generation).text)
    }

    private mutating func act(_ command: Command, _ bench: Bench) -> Input {
        spend(bench)
        return .command(command)
    }

    private func scan(_ text: String) -> Input { .scan(Barcode(parsing: text)) }
}

/// A small seeded generator (SplitMix64), so that a day can be repeated.
struct SplitMix {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
