/// The rights that a station holds to fill one generation of one bin. Each change is one transaction with the event
/// that tells of it.
///
/// With `placed` for what was placed by right here and not yet applied at the hub, less what was removed:
///
///     rights + placed ≤ what the hub has out for this station                                                    (S)
///
/// A grant raises the right side first, at the hub: one that is lost leaves the sum too small, which is safe. Placing
/// and removing move one unit within the left side, giving back lowers it before the message that lowers the right
/// side, and the hub applies each event once, in its order, which lowers both by one.
public struct HeldRights: Hashable, Sendable {
    /// Rights that are not spent; never below 0.
    public private(set) var rights: Int

    /// Rights as they were stored; a new epoch and a new generation begin without any.
    public init(_ rights: Int = 0) {
        self.rights = max(0, rights)
    }

    /// Takes a grant up. Whoever calls has told apart a grant that came before.
    public mutating func receive(_ count: Int) {
        rights += max(0, count)
    }

    /// Spends a right on one item; false where there is none, and then nothing changes.
    public mutating func spend() -> Bool {
        guard rights > 0 else { return false }
        rights -= 1
        return true
    }

    /// An item that a right was spent on here was taken out.
    public mutating func regain() {
        rights += 1
    }

    /// Gives up to so many rights back; how many they were.
    public mutating func giveBack(_ wanted: Int) -> Int {
        let count = min(max(0, wanted), rights)
        rights -= count
        return count
    }
}
