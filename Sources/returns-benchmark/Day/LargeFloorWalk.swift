import Rehearsal
import Returns
import Simulation

/// A bench on a large floor whose bins are half full, worked through step by step.
struct LargeFloorWalk {
    private(set) var floor: DayFloor
    private let site: DaySite
    /// What nothing is known against: an item that is stopped at its scan is asked nothing.
    private let ordinary: [Product]
    private let ways: SheetSearch
    private var state = State()
    private var dice = Dice(seed: 4)
    private var clock: Moment
    private var sequence = 0
    private var parcels = 0
    private var keys: [Int] = []
    private var steps: [DispositionStep: Int] = [:]
    /// What was recorded since it was last taken away, where somebody wants it.
    private var record: [RecordedEvent]?

    init(site: DaySite, isRecorded: Bool = false) {
        self.site = site
        record = isRecorded ? [] : nil
        clock = site.morning
        ordinary = site.products.filter(site.isOrdinary)
        ways = SheetSearch(site.playbook)
        var loads = Dice(seed: 3)
        let bins = site.bins.map { bin in
            // A million on top of what a bin takes, so that a long run fills none but those that are full already.
            let roomy = Bin(
                code: bin.code, generation: bin.generation, zone: bin.zone, binClass: bin.binClass,
                capacity: bin.capacity + 1_000_000)
            return BinStatus(bin: Bool.random(using: &loads) ? roomy : bin, load: bin.capacity)
        }
        floor = DayFloor(site: site, loads: bins)
    }

    var products: Int { site.products.count }
    var bins: Int { site.bins.count }
    /// Prohibitions, mandates and channels.
    var rules: Int {
        let policy = site.playbook.currentPolicy
        return policy.prohibitions.count + policy.mandates.count + policy.channels.count
    }
    /// How often each step of the order decided.
    var waysWeighed: String {
        steps.sorted { $0.key.rawValue < $1.key.rawValue }.map { "\($0.key.rawValue) \($0.value)" }
            .joined(separator: ", ")
    }

    /// Where the bench stands, for the fault that says so.
    var phase: Phase { state.bench.phase }
    var isAsking: Bool { if case .question = state.bench.phase { true } else { false } }
    /// Whether the item's way is decided: its label is asked for, or the second person who approves a destruction.
    var isDecided: Bool {
        switch state.bench.phase {
        case .label, .confirming(.destruction): true
        case .parcel, .condition, .item, .confirming, .question, .bin: false
        }
    }
    /// What answers the bench where it asks for more than a question of the sheet; nil where it does not.
    var besides: Input? {
        switch state.bench.phase {
        case .confirming(.accessories(let check)): .press(check.accessories.count + 1)
        case .confirming(.evidence): .command(.missing)
        case .parcel, .condition, .item, .confirming, .question, .label, .bin: nil
        }
    }
    /// Answers until the sheet has come to its end.
    var answersLeft: Int { keys.count - (state.bench.item?.answers.count ?? 0) }
    /// The key of the next answer.
    var nextAnswer: Int { keys[state.bench.item?.answers.count ?? 0] }

    /// Somebody signs in.
    mutating func begin() {
        if let badge = site.badges.first { scan(OwnCode.badge(badge.id).text) }
    }

    /// Ends the parcel under way and receives another one that nobody announced.
    mutating func nextParcel() {
        if state.bench.parcel != nil { take(.command(.endOfParcel)) }
        parcels += 1
        scan("LARGE-\(parcels)")
        take(.press(1))
        take(.press(1))
    }

    /// Any product of the catalogue that nothing is known against, with a way through its sheet.
    mutating func nextProduct() -> Product {
        let product = ordinary[Int.random(in: 0..<ordinary.count, using: &dice)]
        // A doubt or a danger is one item in twenty.
        let isHeld = Int.random(in: 0..<20, using: &dice) == 0
        let all = ways.ways(through: product.category).filter { ($0.hold != nil) == isHeld }
        keys = all.isEmpty ? [] : all[Int.random(in: 0..<all.count, using: &dice)].keys
        return product
    }

    /// The decision about one input with the facts that it asks for; nothing is kept of it.
    func decide(_ input: Input) -> Decision {
        let facts = floor.facts(for: Workflow.request(state, input), at: site.stations[0])
        return Workflow.decide(state, facts, input, at: clock)
    }

    /// Keeps what was decided, as a journal would.
    mutating func keep(_ decision: Decision) {
        clock = clock.advanced(byMilliseconds: 4_000)
        let first = sequence + 1
        let step = decision.events.enumerated().map { index, event in
            RecordedEvent(sequence: first + index, step: first, at: clock, event: event)
        }
        sequence += step.count
        record?.append(contentsOf: step)
        for recorded in step {
            floor.note(recorded, at: site.stations[0])
            if case .itemDispositioned(let item) = recorded.event, let step = item.basis?.step {
                steps[step, default: 0] += 1
            }
        }
        state = Workflow.apply(state, step: step)
    }

    /// Hands over what was recorded since the last time.
    mutating func takeRecord() -> [RecordedEvent] {
        defer { if record != nil { record = [] } }
        return record ?? []
    }

    /// Scans the label and the bin; before them, where the item is destroyed, the photograph and the second badge.
    mutating func binItem() {
        if case .confirming(.destruction(let proposal)) = state.bench.phase, let second = site.badges.last {
            scan("PHOTO-\(proposal.disposition.plate.text)")
            scan(OwnCode.badge(second.id).text)
        }
        guard let plate = state.bench.item?.plate else { return }
        scan(plate.text)
        guard let item = state.bench.item else { return }
        // Where no bin has room, any of the class takes it.
        let any = item.disposition.flatMap { floor.board.statuses(ofClass: $0.binClass).first?.bin.place }
        guard let place = item.reserved ?? any else { return }
        scan(OwnCode.bin(code: place.code, generation: place.generation).text)
    }

    private mutating func take(_ input: Input) { keep(decide(input)) }

    private mutating func scan(_ text: String) { take(.scan(Barcode(parsing: text))) }
}
