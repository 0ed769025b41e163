import Rehearsal
import Returns
import Station

/// An operator: mostly does what the screen asks for, and sometimes what people do.
struct Hand: Sendable {
    /// What to do next.
    enum Act: Equatable, Sendable {
        /// Point the scanner at this code.
        case scan(String)
        /// Press an answer key.
        case press(Int)
        /// Press a command key.
        case command(Command)
        /// The station has to do something first.
        case wait
        /// Everything is finished.
        case done
    }

    private var dice: Dice
    private let floor: SampleFloor
    private let slips: Int
    private var parcels: [String]
    /// Whether to come to an end: no slips, no new parcels.
    var isClosing = false

    /// An operator of one bench; its parcels come in the order of the seed.
    init(bench: Int, floor: SampleFloor, plan: FloorPlan, dice: Dice) {
        self.dice = dice
        self.floor = floor
        slips = plan.operatorSlips
        var own = floor.returns(ofBench: bench).map(floor.tracking)
        own.shuffle(using: &self.dice)
        // A few parcels come to a bench that nobody announced them to, and some that nobody announced at all.
        let strays = (0..<3).map { "STRAY-\(bench)-\($0)00" }
        parcels = own + strays
        if plan.operatorSlips > 0 {
            parcels += floor.returns(ofBench: (bench + 1) % plan.benches).prefix(4).map(floor.tracking)
            parcels.shuffle(using: &self.dice)
        }
    }

    /// The codes that lie about on the bench: what a scanner catches by mistake.
    var neighbours: [String] {
        let cards = floor.bins.prefix(4).map { OwnCode.bin(code: $0.code, generation: $0.generation).text }
        return cards + floor.products.map(\.display)
            + [OwnCode.command(site: SampleFloor.site, name: "UNDO").text, OwnCode.badge(SampleFloor.badges[1]).text]
    }

    /// The next act, given the screen.
    mutating func next(_ view: StationView) -> Act {
        let bench = view.state.bench
        if case .label(_, .queued, _) = view.prompt.step { return .wait }
        if case .label(_, .sending, _) = view.prompt.step { return .wait }
        if !isClosing, dice.chance(slips) { return slip(bench) }
        switch view.prompt.step {
        case .signIn: return .scan(OwnCode.badge(SampleFloor.badges[dice.number(0...1)]).text)
        case .paused: return .press(1)
        case .parcel: return parcel()
        case .condition: return .press(isClosing || dice.chance(85) ? 1 : dice.number(2...4))
        case .confirmBlindParcel, .confirmEnd, .confirmEmptyBox, .confirmMissingLine: return .press(yesMostly)
        case .confirmDestruction: return .press(1)
        case .evidence(let asked): return evidence(asked)
        case .erasure(let prompt): return prompt.method == nil ? .press(1) : .scan("CERT-\(dice.number(1_000...9_999))")
        case .confirmAccessories(let check):
            let last = check.accessories.count + 1
            return .press(isClosing ? last : dice.number(1...last))
        case .confirmUnexpectedItem: return .press(isClosing ? 1 : dice.number(1...3))
        case .item: return item(bench)
        case .question(let question): return answer(question)
        case .label(_, let stage, _): return label(stage, bench)
        case .bin(let outcome): return bin(outcome, bench)
        // The floor's badges are no supervisors'.
        case .supervising: return .command(.supervise)
        }
    }

    private var yesMostly: Int {
        mutating get { isClosing || dice.chance(80) ? 1 : 2 }
    }

    private mutating func parcel() -> Act {
        guard !isClosing, !parcels.isEmpty else { return .done }
        return .scan(parcels.removeFirst())
    }

    private mutating func item(_ bench: Bench) -> Act {
        guard let open = bench.parcel?.openLines.first, !isClosing else { return .command(.endOfParcel) }
        if dice.chance(6) { return .command(dice.pick([.missing, .extra, .emptyBox, .hazard]) ?? .help) }
        guard dice.chance(25) else { return .scan(open.gtin.display) }
        return .scan("]d201\(open.gtin.fourteen)21SN\(dice.number(1...30))")
    }

    private mutating func answer(_ question: QuestionPrompt) -> Act {
        guard !isClosing else { return .press(1) }
        if dice.chance(5) { return .command(dice.pick([.doubt, .hazard, .undo, .why]) ?? .doubt) }
        return .press(dice.number(1...max(1, question.answers.count)))
    }

    private mutating func evidence(_ asked: EvidencePrompt) -> Act {
        guard !isClosing, dice.chance(85) else { return .command(.missing) }
        switch asked.kind {
        case .weight: return .scan("\(dice.number(0...2_000))")
        case .serial, .photo, .test, .erasure, .originalPackaging, .donationOffers:
            return .scan("EV-\(dice.number(1...30))-\(asked.plate)")
        }
    }

    private mutating func label(_ stage: LabelStage, _ bench: Bench) -> Act {
        let plate = bench.item?.plate.text ?? ""
        switch stage {
        case .queued, .sending: return .wait
        case .failed, .unknown: return !isClosing && dice.chance(50) ? .press(1) : .scan(plate)
        case .sent, .confirmed, .verified, .cancelled:
            if !isClosing, dice.chance(8) { return .command(dice.pick([.reprint, .doubt, .undo]) ?? .reprint) }
            return .scan(plate)
        }
    }

    private mutating func bin(_ outcome: ItemOutcome, _ bench: Bench) -> Act {
        if !isClosing, dice.chance(15) {
            return .command(dice.pick([.binFull, .doesNotFit, .reprint, .doubt, .undo, .why]) ?? .why)
        }
        if let place = bench.item?.reserved {
            return .scan(OwnCode.bin(code: place.code, generation: place.generation).text)
        }
        // No bin had room: what the person does anyway is recorded as it is.
        let fitting = floor.bins.filter { $0.binClass == outcome.binClass }
        guard let bin = dice.pick(fitting) else { return .command(.undo) }
        return .scan(OwnCode.bin(code: bin.code, generation: bin.generation).text)
    }

    /// What nobody asked for.
    private mutating func slip(_ bench: Bench) -> Act {
        switch dice.number(0...7) {
        case 0, 1: .command(.undo)
        case 2: .command(dice.pick(Command.allCases) ?? .help)
        case 3: .press(dice.number(-1...9))
        case 4: .scan(OwnCode.badge(dice.pick(SampleFloor.badges) ?? "").text)
        case 5: .scan(bench.item?.plate.text ?? "L100010000015")
        case 6: .scan(parcels.last ?? "NOTHING-LEFT")
        default: .scan(dice.pick(neighbours) ?? "")
        }
    }
}
