/// Where a bin stands in its life, from empty to gone.
public enum BinState: String, CaseIterable, Sendable {
    /// Nothing is in it, and items may be assigned to it.
    case empty
    /// Items are assigned to it.
    case open
    /// Nothing is assigned to it any more; what is on its way to it is still put in.
    case closing
    /// Nothing is put in any more.
    case closed
    /// Counted and labelled, it stands where it will be fetched.
    case staged
    /// It has left the house.
    case dispatched
    /// Somebody forbade its use for the time being.
    case blocked
    /// Two places tell different things of it: nothing is assigned until a person has settled which is so.
    case contested

    /// Whether items may be assigned to it.
    public var takesAssignments: Bool { self == .empty || self == .open }
}
