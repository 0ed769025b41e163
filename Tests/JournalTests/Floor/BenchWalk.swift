import Journal
import Rehearsal
import Returns

/// An operator who mostly does what the screen asks for, and sometimes anything at all.
struct BenchWalk {
    let journal: Journal
    private(set) var state: State
    private(set) var dice: Dice
    private(set) var at: Moment
    private var parcels = 0

    init(_ journal: Journal, state: State = State(), seed: UInt64, at: Moment = Floor.start) {
        self.journal = journal
        self.state = state
        self.dice = Dice(seed: seed)
        self.at = at
    }

    /// Commits one input and goes on from there.
    @discardableResult
    mutating func step() throws -> Commit {
        at = at.advanced(byMilliseconds: Int64.random(in: 5...9_000, using: &dice))
        let input = dice.chance(90) ? expected() : surprise()
        let commit = try journal.commit(input, state: state, at: at)
        state = commit.state
        return commit
    }

    mutating func steps(_ count: Int) throws {
        for _ in 0..<count { try step() }
    }

    private mutating func expected() -> Input {
        guard state.bench.worker != nil else { return badge() }
        guard !state.bench.isPaused else { return .press(1) }
        switch state.bench.phase {
        case .parcel: return parcel()
        case .condition: return .press(dice.chance(80) ? 1 : 2)
        case .item: return item()
        case .confirming(.evidence): return .command(.missing)
        case .confirming: return .press(Int.random(in: 1...3, using: &dice))
        case .question: return dice.chance(92) ? .press(Int.random(in: 1...2, using: &dice)) : .command(.doubt)
        case .label: return label()
        case .bin: return bin()
        }
    }

    private mutating func badge() -> Input {
        let badge = Floor.badges[Int.random(in: 0...1, using: &dice)]
        return scan(OwnCode.badge(badge.id).text)
    }

    private mutating func parcel() -> Input {
        parcels += 1
        return scan(dice.chance(75) ? Floor.parcelCode(parcels % 3_000) : "INCONNU\(parcels)")
    }

    private mutating func item() -> Input {
        let open = state.bench.parcel?.openLines ?? []
        if open.isEmpty { return dice.chance(50) ? .command(.endOfParcel) : parcel() }
        if dice.chance(10) { return .command(.missing) }
        let line = open[Int.random(in: 0..<open.count, using: &dice)]
        if dice.chance(30) {
            return scan("]d201\(line.gtin.fourteen)21SN\(Int.random(in: 1...100_000, using: &dice))")
        }
        return scan(line.gtin.display)
    }

    private mutating func label() -> Input {
        guard let item = state.bench.item, let label = item.label else { return .command(.undo) }
        let reports: [LabelReport] = [.sending, .sent, .confirmed, .failed(.portMissing), .unknown]
        if dice.chance(50) {
            return .label(job: label.number, plate: item.plate, reports[Int.random(in: 0...4, using: &dice)])
        }
        return scan(item.plate.text)
    }

    private mutating func bin() -> Input {
        if dice.chance(8) { return .command(dice.chance(50) ? .binFull : .doesNotFit) }
        if dice.chance(85), let place = state.bench.item?.reserved {
            return scan(OwnCode.bin(code: place.code, generation: place.generation).text)
        }
        let other = Floor.bins[Int.random(in: 0..<Floor.bins.count, using: &dice)]
        return scan(OwnCode.bin(code: other.code, generation: other.generation).text)
    }

    private mutating func surprise() -> Input {
        switch Int.random(in: 0...5, using: &dice) {
        case 0, 1: .command(.undo)
        case 2: .command(Command.allCases[Int.random(in: 0..<Command.allCases.count, using: &dice)])
        case 3: .press(Int.random(in: 0...9, using: &dice))
        case 4: badge()
        default: scan(String(repeating: "?", count: Int.random(in: 0...80, using: &dice)))
        }
    }

    private func scan(_ text: String) -> Input { .scan(Barcode(parsing: text)) }
}
