import Returns

/// A station's side of a rights schedule.
struct RightsStation {
    let number: Int
    var epoch = 1
    var held = HeldRights()
    /// The generation that its rights are for.
    var generation = 1
    /// The hub's history that it takes grants of.
    var history = 1
    /// The last grant that it took, in this history and epoch.
    var lastGrant = 0
    /// Everything it did in this epoch.
    var journal: [Entry] = []

    /// One event that bears on rights.
    struct Entry {
        let generation: Int
        let what: What

        /// Items are known by their number.
        enum What {
            case placed(Int, byRight: Bool)
            case removed(Int, regains: Bool)
            case returned(Int)
            case received
        }
    }

    var holder: RightsHolder { RightsHolder(station: "S\(number)", epoch: epoch) }

    /// Whether the grant is the next one of the history that the station knows.
    mutating func receive(_ grant: RightsHub.Grant) {
        guard grant.history == history, grant.number == lastGrant + 1 else { return }
        lastGrant = grant.number
        journal.append(Entry(generation: grant.generation, what: .received))
        learn(generation: grant.generation)
        // Rights for an earlier generation are void: its label is on no bin any more.
        if grant.generation == generation { held.receive(grant.count) }
    }

    /// Hears of the bin's present generation; rights for an earlier one are gone with it.
    mutating func learn(generation: Int) {
        guard generation > self.generation else { return }
        self.generation = generation
        held = HeldRights()
    }

    /// Hears that the hub has another history, and takes its grants from the first one on.
    mutating func learn(history: Int) {
        guard history != self.history else { return }
        self.history = history
        lastGrant = 0
    }

    /// Comes back as an earlier copy of its disk: a new epoch, which holds nothing.
    mutating func restore(_ backup: RightsStation, as epoch: Int) {
        self = backup
        self.epoch = epoch
        held = HeldRights()
        journal = []
        lastGrant = 0
    }
}
