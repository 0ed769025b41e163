import Returns

/// Checks the invariants of the trade after each step of a day, over events alone.
struct DayAudit: Sendable {
    private var ledger: ItemLedger
    private var classes: [BinPlace: String]
    private let sellable: Set<String>
    private var inHand: [String: Set<LicencePlate>] = [:]
    private var conflicts: [String] = []

    /// Findings that are kept: the first say what is wrong.
    private static let findingsMax = 50

    init(site: DaySite) {
        ledger = ItemLedger(station: "the day", bins: site.bins, steps: [])
        classes = Dictionary(uniqueKeysWithValues: site.bins.map { ($0.place, $0.binClass) })
        let policy = site.playbook.currentPolicy
        let ways = policy.channels.map { ($0.disposition, $0.binClass) }
        let rules = (policy.mandates + policy.otherwise.rules).map { ($0.disposition, $0.binClass) }
        let selling = (ways + rules).filter { $0.0 != .hold && $0.0 != .recycle }.map(\.1)
        sellable = Set(
            selling.flatMap { name in
                site.playbook.categories.map { name.replacing("{category}", with: $0.id.uppercased()) }
            })
    }

    /// What is wrong so far; empty for a sound day.
    var findings: [String] { Array((ledger.findings + conflicts).prefix(Self.findingsMax)) }

    /// Items under a plate that was not given up.
    var items: Int { ledger.items.values.count { !$0.isVoided } }

    /// Items that are in a bin, or were when it was taken away.
    var binned: Int { ledger.items.values.count { !$0.isVoided && $0.binned != nil } }

    /// Items that a bench still has in its hands.
    var unfinished: [LicencePlate] { inHand.values.flatMap(\.self).sorted() }

    /// A bin stands empty in place of another one.
    mutating func add(_ bin: Bin) {
        ledger.add(bin)
        classes[bin.place] = bin.binClass
    }

    /// Checks one step of a bench: `state` is the fold after it, `board` the bins after it.
    mutating func check(_ step: [RecordedEvent], of station: String, state: State, board: BinBoard) {
        ledger.fold(step)
        for recorded in step { follow(recorded, of: station) }
        let here = inHand[station, default: []]
        let hand = Set([state.bench.item?.plate].compactMap(\.self))
        if here != hand { conflicts.append("\(station): in no place are \(here.symmetricDifference(hand))") }
        for place in Set(step.compactMap(\.event.place)) {
            let load = ledger.load(of: place)
            if let status = board.status(ofCode: place.code), status.bin.place == place, status.load != load {
                conflicts.append("\(station): \(place.code) counts \(status.load) and holds \(load)")
            }
        }
    }

    private mutating func follow(_ recorded: RecordedEvent, of station: String) {
        switch recorded.event {
        case .itemIdentified(let item): inHand[station, default: []].insert(item.plate)
        case .itemVoided(let plate): inHand[station]?.remove(plate)
        case .itemUnbinned(let plate, _): inHand[station, default: []].insert(plate)
        case .itemBinned(let plate, let place):
            inHand[station]?.remove(plate)
            guard let binClass = classes[place] else { break }
            let item = ledger.items[plate]
            if item?.grading?.hold != nil || item?.grading?.grade == .held, sellable.contains(binClass) {
                conflicts.append("\(station): the held item \(plate) is in \(binClass), which is sold")
            }
        case .itemDispositioned(let item):
            if item.disposition == .destroy, item.ground == nil {
                conflicts.append("\(station): \(item.plate) is to be destroyed without a ground")
            }
        default: break
        }
    }
}

extension Event {
    /// The bin whose load it changes.
    fileprivate var place: BinPlace? {
        switch self {
        case .binReserved(_, let place), .binReleased(_, let place), .itemBinned(_, let place): place
        default: nil
        }
    }
}
