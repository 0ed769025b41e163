import Returns

/// Checks the invariants of the trade after each step of a day, over events alone.
struct DayAudit: Sendable {
    private var ledger: ItemLedger
    private(set) var destruction: DestructionLedger
    private var classes: [BinPlace: String]
    private let products: [GTIN: Product]
    private let sellable: Set<String>
    private var inHand: [String: Set<LicencePlate>] = [:]
    private var verified: Set<LicencePlate> = []
    private var codes: [LicencePlate: ItemCandidate] = [:]
    private var ownerOfBin: [BinPlace: String] = [:]
    private var recalls: [String: [Recall]]
    private var stopped: Set<LicencePlate> = []
    private var conflicts: [String] = []

    /// Findings that are kept: the first say what is wrong.
    private static let findingsMax = 50

    init(site: DaySite) {
        ledger = ItemLedger(station: "the day", bins: site.bins, steps: [])
        destruction = DestructionLedger(site: site)
        classes = Dictionary(uniqueKeysWithValues: site.bins.map { ($0.place, $0.binClass) })
        products = Dictionary(site.products.map { ($0.gtin, $0) }, uniquingKeysWith: { first, _ in first })
        sellable = site.classes.names(.goods)
        recalls = Dictionary(uniqueKeysWithValues: site.stations.map { ($0.station, site.recalls) })
    }

    /// What is wrong so far; empty for a sound day.
    var findings: [String] {
        Array((ledger.findings + destruction.findings + conflicts).prefix(Self.findingsMax))
    }

    /// Items under a plate that was not given up.
    var items: Int { ledger.items.values.count { !$0.isVoided } }

    /// Items that are in a bin, or were when it was taken away.
    var binned: Int { ledger.items.values.count { !$0.isVoided && $0.binned != nil } }

    /// Items that a bench still has in its hands.
    var unfinished: [LicencePlate] { inHand.values.flatMap(\.self).sorted() }

    /// Bins that have held goods of a known owner, by owner; one that was taken away counts again.
    var binsOfOwners: [String: Int] { Dictionary(grouping: ownerOfBin.values) { $0 }.mapValues(\.count) }

    /// The bin that an item is in.
    func place(of plate: LicencePlate) -> BinPlace? { ledger.items[plate]?.binned }

    /// The class of a bin, also of one that was taken away.
    func binClass(of place: BinPlace) -> String? { classes[place] }

    /// A bin stands empty in place of another one.
    mutating func add(_ bin: Bin) {
        ledger.add(bin)
        classes[bin.place] = bin.binClass
    }

    /// A station was told of a recall: what it identifies from here on is stopped.
    mutating func add(_ recall: Recall, at station: String) { recalls[station, default: []].append(recall) }

    /// Checks one step of a bench: `state` is the fold after it, `board` the bins after it.
    mutating func check(_ step: [RecordedEvent], of station: String, state: State, board: BinBoard) {
        ledger.fold(step)
        for recorded in step {
            follow(recorded, of: station)
            destruction.follow(recorded, of: station, binClass: recorded.event.place.flatMap { classes[$0] })
        }
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
        case .itemIdentified(let item):
            inHand[station, default: []].insert(item.plate)
            codes[item.plate] = item.candidate
            let known = recalls[station] ?? []
            if known.contains(where: { $0.mayReach(item.candidate) }) { stopped.insert(item.plate) }
        case .itemVoided(let plate): inHand[station]?.remove(plate)
        case .itemUnbinned(let plate, _): inHand[station, default: []].insert(plate)
        case .labelVerified(_, let plate): verified.insert(plate)
        case .itemBinned(let plate, let place):
            inHand[station]?.remove(plate)
            checkBinned(plate, place, station)
        default: break
        }
    }

    /// An item in its bin bears its label; nothing that is held, called back or watched lies among goods that are sold;
    /// and a bin takes the goods of one owner.
    private mutating func checkBinned(_ plate: LicencePlate, _ place: BinPlace, _ station: String) {
        if !verified.contains(plate) { conflicts.append("\(station): \(plate) is binned and nobody saw its label") }
        guard let binClass = classes[place] else { return }
        let product = codes[plate]?.gtin.flatMap { products[$0] }
        if sellable.contains(binClass) {
            let grading = ledger.items[plate]?.grading
            if grading?.hold != nil || grading?.grade == .held {
                conflicts.append("\(station): the held item \(plate) is in \(binClass), which is sold")
            }
            if stopped.contains(plate) { conflicts.append("\(station): \(plate) is called back and in \(binClass)") }
            if product?.details.traits.contains(.watched) == true {
                conflicts.append("\(station): \(plate) may be a counterfeit and is in \(binClass)")
            }
        }
        guard let owner = product?.details.owner else { return }
        if let other = ownerOfBin[place], other != owner {
            conflicts.append("\(station): \(place.code) has goods of \(other) and now \(plate) of \(owner)")
        }
        ownerOfBin[place] = owner
    }
}

extension Event {
    /// The bin whose load it changes.
    fileprivate var place: BinPlace? {
        switch self {
        case .binReserved(_, let place, _), .binReleased(_, let place, _), .itemBinned(_, let place): place
        default: nil
        }
    }
}

extension Recall {
    /// Whether it reaches an item, or may reach it because its lot is not known.
    fileprivate func mayReach(_ candidate: ItemCandidate) -> Bool {
        products.contains { product in
            guard product.gtin == candidate.gtin else { return false }
            return product.lots.isEmpty || candidate.lot.map(product.lots.contains) ?? true
        }
    }
}
