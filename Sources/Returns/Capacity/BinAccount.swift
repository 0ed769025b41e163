/// The hub's account of one generation of one bin: what lies in it, and which rights to fill it are out.
///
/// A right is leave to assign one item to the bin, and carries no time limit. Every change here is one transaction at
/// the hub. Its invariant, as long as nothing is put in without a right and the capacity does not shrink:
///
///     used + the sum of out ≤ capacity                                                                           (H)
///
/// Only `grant` raises the sum, and it looks first. A placement by right moves one unit from `out` to `used`, a removal
/// that regains its right moves it back, a return lowers `out`. At a station `rights + placed and not yet applied here
/// ≤ out` (S, see `HeldRights`); rights are never below 0, so what physically lies in the bin, `used` and what was
/// placed and not yet applied here, is never more than `used` and all of `out`, which is never more than `capacity`.
public struct BinAccount: Hashable, Sendable {
    /// How many items the bin takes.
    public private(set) var capacity: Int
    /// Placements less removals that were applied.
    public private(set) var used: Int
    /// Rights that stations hold or have spent on placements that were not applied yet, by station; none is 0.
    public private(set) var out: [RightsHolder: Int]
    /// Whether no rights are given out: the bin is overfull or contested, or the hub came back from a backup and does
    /// not know what it had given.
    public var isFrozen: Bool

    /// Opens an account.
    public init(capacity: Int, used: Int = 0, out: [RightsHolder: Int] = [:], isFrozen: Bool = false) {
        self.capacity = capacity
        self.used = used
        self.out = out.filter { $0.value != 0 }
        self.isFrozen = isFrozen
    }

    /// All rights that are out.
    public var granted: Int { out.values.reduce(0, +) }

    /// What may still be granted; 0 where more is in or out than the capacity allows.
    public var free: Int { isFrozen ? 0 : max(0, capacity - used - granted) }

    /// Whether more lies in it than it takes: something was put in without a right, or the capacity shrank.
    public var isOverfull: Bool { used > capacity }

    /// Gives rights to a station, as many of those wanted as are free; how many they were.
    public mutating func grant(_ wanted: Int, to holder: RightsHolder) -> Int {
        let granted = min(max(0, wanted), free)
        add(granted, to: holder)
        return granted
    }

    /// An item was placed; by right, or because a person put it there all the same.
    public mutating func placed(by holder: RightsHolder, byRight: Bool) {
        used += 1
        if byRight { add(-1, to: holder) }
    }

    /// An item was taken out; the station that had spent a right on it has it back.
    public mutating func removed(by holder: RightsHolder, regainsRight: Bool) {
        used -= 1
        if regainsRight { add(1, to: holder) }
    }

    /// A station gave rights back.
    public mutating func returned(_ count: Int, by holder: RightsHolder) {
        add(-count, to: holder)
    }

    /// The bin takes more or fewer items from now on. What is in and out stays: below that nothing is granted.
    public mutating func resize(to capacity: Int) {
        self.capacity = capacity
    }

    /// The account of the next generation after somebody counted what lies in the bin. Whatever was out is void with
    /// the old generation: its label is on no bin any more, so nobody can place by it without being told.
    public func recounted(_ counted: Int) -> BinAccount {
        BinAccount(capacity: capacity, used: counted)
    }

    private mutating func add(_ count: Int, to holder: RightsHolder) {
        let left = (out[holder] ?? 0) + count
        out[holder] = left == 0 ? nil : left
    }
}

/// Who holds rights: a station in one of its epochs. A restored or cloned station goes on in a new epoch without any.
public struct RightsHolder: Hashable, Sendable {
    /// The station's id.
    public let station: String
    /// The epoch, from 1.
    public let epoch: Int

    /// Names a holder.
    public init(station: String, epoch: Int) {
        self.station = station
        self.epoch = epoch
    }
}
