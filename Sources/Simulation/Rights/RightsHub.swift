import Returns

/// The hub's side of a rights schedule: one bin, and what it knows of the stations.
struct RightsHub {
    /// The account of the bin's present generation.
    var account: BinAccount
    /// The bin's generation, as the hub knows it.
    var generation = 1
    /// Which history of the hub this is; raised by a restore.
    var history = 1
    /// Grants in the order in which each holder got them.
    var grants: [RightsHolder: [Grant]] = [:]
    /// The items that the hub knows to lie in the bin.
    var inside: Set<Int> = []
    /// Items that were taken out before the hub heard that they had been put in.
    var gone: Set<Int> = []
    /// How much of each holder's journal was applied.
    var applied: [RightsHolder: Int] = [:]
    /// The epoch of each station; events of an earlier one are kept out.
    var epochs: [Int]
    /// Whether each station has told what it holds since the hub came back from a backup.
    var hasReported: [Bool]
    /// Whether a station came back in an epoch that the backup does not know: only a count tells what lies in the bin.
    var mustCount = false

    /// Rights on their way to a station.
    struct Grant {
        let history: Int
        let generation: Int
        let number: Int
        let count: Int
    }

    init(capacity: Int, stations: Int) {
        account = BinAccount(capacity: capacity)
        epochs = Array(repeating: 1, count: stations)
        hasReported = Array(repeating: true, count: stations)
    }

    mutating func grant(_ wanted: Int, to holder: RightsHolder) {
        let count = account.grant(wanted, to: holder)
        guard count > 0 else { return }
        let number = (grants[holder]?.count ?? 0) + 1
        grants[holder, default: []].append(
            Grant(history: history, generation: generation, number: number, count: count))
    }

    /// Applies what is new of a journal, each event once and in order.
    mutating func apply(_ journal: [RightsStation.Entry], of holder: RightsHolder, upTo end: Int) {
        let start = applied[holder] ?? 0
        guard start < end else { return }
        for entry in journal[start..<end] where entry.generation == generation {
            apply(entry.what, of: holder)
        }
        applied[holder] = end
    }

    /// Who takes an item out may be heard of before who put it in. Then nothing is free yet: had it been put in by
    /// force, a right would be given out for room that it never took.
    private mutating func apply(_ what: RightsStation.Entry.What, of holder: RightsHolder) {
        switch what {
        case .placed(let item, let byRight):
            account.placed(by: holder, byRight: byRight)
            if gone.remove(item) != nil {
                account.removed(by: holder, regainsRight: false)
            } else {
                inside.insert(item)
            }
        case .removed(let item, let regains):
            if inside.remove(item) != nil {
                account.removed(by: holder, regainsRight: regains)
            } else {
                gone.insert(item)
            }
        case .returned(let count): account.returned(count, by: holder)
        case .received: break
        }
    }

    /// A station says what it holds behind the last event of its journal: after a restore that, and only that, is out.
    mutating func report(_ rights: Int, generation: Int, of holder: RightsHolder, station: Int, at end: Int) {
        guard account.isFrozen, applied[holder] == end else { return }
        // Rights for another generation are void there, too.
        let standing = generation == self.generation ? rights : 0
        account.returned((account.out[holder] ?? 0) - standing, by: holder)
        hasReported[station] = true
        thawIfKnown()
    }

    /// Comes back as an earlier copy of itself, in a new history.
    mutating func restore(_ backup: RightsHub, as history: Int) {
        self = backup
        self.history = history
        grants = [:]
        account.isFrozen = true
        hasReported = Array(repeating: false, count: epochs.count)
    }

    /// Somebody counted the bin and put a label of the next generation on it.
    mutating func recount(_ counted: [Int], as generation: Int) {
        account = account.recounted(counted.count)
        inside = Set(counted)
        gone = []
        self.generation = generation
        mustCount = false
        hasReported = Array(repeating: true, count: epochs.count)
    }

    mutating func thawIfKnown() {
        if !mustCount, hasReported.allSatisfy(\.self) { account.isFrozen = false }
    }
}
