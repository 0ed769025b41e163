import Rehearsal
import Returns

/// One bin, a hub and a few stations under a random order of everything that can go wrong with rights: grants that are
/// lost, late or doubled, pushes in pieces, stations cut off, restored or dead, a hub that comes back from a backup, a
/// capacity that shrinks, items put in by force, taken out elsewhere, and a count that opens the next generation.
public struct RightsSchedule {
    /// How rights end.
    public enum Terms: Sendable {
        /// They do not: only a station gives them back, or a count voids them.
        case ledger
        /// After a while, by the clock of whoever looks: what must not be done, and shows that the harness can fail.
        case lease(steps: Int)
    }

    /// What a schedule came to.
    public struct Outcome: Sendable {
        /// Items in the bin above its capacity that no force, shrunken limit or count explains; 0 or less is right.
        public internal(set) var unflagged = Int.min
        /// How often rights were spent.
        public internal(set) var placed = 0
        /// How often there was none to spend.
        public internal(set) var refused = 0
        /// How often an item was put in all the same.
        public internal(set) var forced = 0
    }

    var dice: Dice
    let terms: Terms
    var hub: RightsHub
    var hubBackup: RightsHub
    var stations: [RightsStation]
    var backups: [RightsStation]
    /// The highest epoch that each station ever had.
    var epochs: [Int]
    var histories = 1
    /// Grants somewhere between the hub and a station; any may come again at any time.
    var wire: [(station: Int, epoch: Int, grant: RightsHub.Grant)] = []
    /// What physically lies in the bin.
    var items: [Item] = []
    /// The label on the bin.
    var label = 1
    /// The most that the bin ever took in this generation, or what the count found, if that was more.
    var allowed: Int
    /// When the rights of each station run out, by step, where they do.
    var leases: [Int]
    var outcome = Outcome()

    struct Item {
        let number: Int
        /// Who spent a right on it, for which generation; nil for one that was put in without.
        let owner: RightsHolder?
        let generation: Int
        var isCounted = false
    }

    /// A schedule as the seed draws it.
    public init(seed: UInt64, terms: Terms = .ledger) {
        dice = Dice(seed: seed)
        self.terms = terms
        let count = dice.number(1...4)
        let capacity = dice.number(1...8)
        hub = RightsHub(capacity: capacity, stations: count)
        hubBackup = hub
        stations = (0..<count).map { RightsStation(number: $0) }
        backups = stations
        epochs = Array(repeating: 1, count: count)
        allowed = capacity
        leases = Array(repeating: 0, count: count)
    }

    /// Plays so many steps. The bin is looked at behind each.
    public mutating func run(steps: Int) -> Outcome {
        for step in 0..<steps {
            play(step)
            // A forced item is recorded and flagged, wherever its event is by now.
            let byRight = items.count { $0.owner != nil || $0.isCounted }
            outcome.unflagged = max(outcome.unflagged, byRight - allowed)
        }
        return outcome
    }

    private mutating func play(_ step: Int) {
        let at = dice.number(0...(stations.count - 1))
        switch dice.number(0...99) {
        case 0..<22: grant(to: at, step)
        case 22..<42: deliver(step)
        case 42..<66: place(at, step)
        case 66..<74: remove(at)
        case 74..<86: push(at)
        case 86..<89: giveBack(at)
        case 89..<91: force(at)
        case 91..<93: resize()
        case 93..<95: contact(at)
        case 95: restoreStation(at)
        case 96: hubBackup = hub
        case 97: restoreHub()
        case 98: backups[at] = stations[at]
        default: recount()
        }
        if case .lease = terms { expire(step) }
    }
}
