import Rehearsal
import Returns

/// The steps of a schedule: each is one transaction somewhere, or one message.
extension RightsSchedule {
    mutating func grant(to station: Int, _ step: Int) {
        let holder = RightsHolder(station: "S\(station)", epoch: hub.epochs[station])
        let known = hub.grants[holder]?.count ?? 0
        hub.grant(dice.number(1...3), to: holder)
        guard let grant = hub.grants[holder]?.last, grant.number > known else { return }
        wire.append((station, holder.epoch, grant))
        if case .lease(let steps) = terms { leases[station] = step + steps }
    }

    /// Any grant comes, in any order; one in four comes once more later.
    mutating func deliver(_ step: Int) {
        guard !wire.isEmpty else { return }
        let index = dice.number(0...(wire.count - 1))
        let message = wire[index]
        if !dice.chance(25) { wire.remove(at: index) }
        guard stations[message.station].epoch == message.epoch else { return }
        stations[message.station].receive(message.grant)
    }

    mutating func place(_ at: Int, _ step: Int) {
        // A label that the station does not know gives it no right.
        guard stations[at].generation == label, stations[at].held.spend() else {
            outcome.refused += 1
            return
        }
        outcome.placed += 1
        put(at, byRight: true)
    }

    mutating func force(_ at: Int) {
        outcome.forced += 1
        put(at, byRight: false)
    }

    private mutating func put(_ at: Int, byRight: Bool) {
        let item = Item(
            number: outcome.placed + outcome.forced, owner: byRight ? stations[at].holder : nil, generation: label)
        stations[at].journal.append(.init(generation: label, what: .placed(item.number, byRight: byRight)))
        items.append(item)
    }

    /// Takes any item out; the right comes back where it was spent, and nowhere else.
    mutating func remove(_ at: Int) {
        guard !items.isEmpty else { return }
        let item = items.remove(at: dice.number(0...(items.count - 1)))
        let regains =
            item.owner == stations[at].holder && item.generation == label && stations[at].generation == label
            && !item.isCounted
        if regains { stations[at].held.regain() }
        stations[at].journal.append(.init(generation: label, what: .removed(item.number, regains: regains)))
    }

    /// The hub gets some of the journal, once more or for the first time.
    mutating func push(_ at: Int) {
        let station = stations[at]
        guard hub.epochs[at] == station.epoch, station.history == hub.history else { return }
        let end = dice.number(0...station.journal.count)
        hub.apply(station.journal, of: station.holder, upTo: end)
    }

    mutating func giveBack(_ at: Int) {
        let count = stations[at].held.giveBack(dice.number(1...3))
        guard count > 0 else { return }
        stations[at].journal.append(.init(generation: stations[at].generation, what: .returned(count)))
    }

    mutating func resize() {
        let capacity = dice.number(1...8)
        hub.account.resize(to: capacity)
        allowed = max(allowed, capacity)
    }

    /// A station and the hub talk about all there is: history, epoch, generation, the whole journal, and what is held.
    mutating func contact(_ at: Int) {
        stations[at].learn(history: hub.history)
        if hub.epochs[at] != stations[at].epoch {
            // A backup that does not know the epoch does not know what was granted in it, nor what was lost before.
            if hub.account.isFrozen { hub.mustCount = true }
            hub.epochs[at] = stations[at].epoch
        }
        hub.apply(stations[at].journal, of: stations[at].holder, upTo: stations[at].journal.count)
        let generation = stations[at].generation
        hub.report(
            stations[at].held.rights, generation: generation, of: stations[at].holder, station: at,
            at: stations[at].journal.count)
        stations[at].learn(generation: hub.generation)
        // What was granted and never came is asked for again, as a pull behind the last grant does.
        for grant in hub.grants[stations[at].holder] ?? [] { stations[at].receive(grant) }
    }

    mutating func restoreStation(_ at: Int) {
        epochs[at] += 1
        stations[at].restore(backups[at], as: epochs[at])
        backups[at] = stations[at]
    }

    mutating func restoreHub() {
        histories += 1
        hub.restore(hubBackup, as: histories)
        // The label on the bin is the floor's word: a hub that knows an earlier one learns it by a count.
        if hub.generation != label { hub.mustCount = true }
    }

    /// Somebody counts the bin and labels it anew: what lies in it is known, and what was out is void.
    mutating func recount() {
        label += 1
        hub.recount(items.map(\.number), as: label)
        allowed = max(hub.account.capacity, items.count)
        for index in items.indices { items[index].isCounted = true }
    }

    /// The hub takes rights back whose time is over, and so does a station by its own clock.
    mutating func expire(_ step: Int) {
        for at in stations.indices where leases[at] == step {
            let holder = RightsHolder(station: "S\(at)", epoch: hub.epochs[at])
            hub.account.returned(hub.account.out[holder] ?? 0, by: holder)
            stations[at].held = HeldRights()
        }
    }
}
