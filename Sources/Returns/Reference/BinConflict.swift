/// Why an item and a bin do not go together, whatever room there is.
public enum BinConflict: Hashable, Sendable {
    /// The bin is of this other site.
    case site(String)
    /// Dangerous goods never lie among others.
    case hazardAmongOthers
    /// The bin is for dangerous goods, and takes no others.
    case othersAmongHazard
    /// What is called back lies with nothing else.
    case recall
    /// What may hold somebody's data never lies among goods for sale.
    case dataAmongSellable
    /// What is held for another reason waits in bins of its own until somebody decides.
    case held(Hold)
    /// What is called back, or may hold somebody's data, lies in the bin, and this does not go beside it.
    case amongHeld(Hold)
    /// The bin holds the goods of this owner; nil where it holds those of the house.
    case owner(String?)
    /// The bin is kept for this supplier.
    case supplier(String)
    /// The bin is for destruction on this ground; nil where it names none and its class takes several.
    case ground(DestructionGround?)
    /// The bin takes this class, and nothing worse can be said of it.
    case binClass(String)
}

extension Stowage {
    /// Why the item may not lie in the bin; nil where it may. `goods` is what lies in it, as far as whoever asks knows.
    /// `isSharedFloor` says whether bins of the floor are kept for owners: then one that names none is the house's own.
    public func conflict(
        with bin: Bin, holding goods: StowedGoods = StowedGoods(), onSharedFloor isSharedFloor: Bool
    ) -> BinConflict? {
        let isOfClass = bin.binClass == binClass || (mayOverflow && bin.binClass == BinAllocator.overflowClass)
        if let conflict = conflict(with: bin.details.purpose, of: bin.binClass, onSharedFloor: isSharedFloor) {
            return conflict
        }
        if let conflict = goods.conflict(with: self) { return conflict }
        guard !isOfClass else { return nil }
        if hold == .recall { return .recall }
        if hold == .data { return .dataAmongSellable }
        if ground != nil { return .ground(bin.details.purpose.ground) }
        if isHazardous { return .hazardAmongOthers }
        if let hold { return .held(hold) }
        return .binClass(bin.binClass)
    }

    /// The part that bins share which are kept for the same: the worst conflict first.
    func conflict(
        with purpose: BinPurpose, of binClass: String, onSharedFloor isSharedFloor: Bool
    ) -> BinConflict? {
        if let other = purpose.site, other != site { return .site(other) }
        if let isForHazard = purpose.isForHazard, isForHazard != isHazardous {
            return isHazardous ? .hazardAmongOthers : .othersAmongHazard
        }
        if let conflict = ownerConflict(with: purpose.owner, of: binClass, isSharedFloor) { return conflict }
        if purpose.ground != ground, purpose.ground != nil || sharesClassOfGround { return .ground(purpose.ground) }
        if purpose.mixing != .mixed, let other = purpose.supplier, other != supplier { return .supplier(other) }
        return nil
    }

    private func ownerConflict(
        with other: String?, of binClass: String, _ isSharedFloor: Bool
    ) -> BinConflict? {
        guard other != owner, other != nil || isSharedFloor else { return nil }
        // A class that was made for the owner holds nobody else's goods, whether its bins say so again or not.
        if other == nil, let owner, binClass.names(owner) { return nil }
        return .owner(other)
    }
}

extension Sequence<Stowage> {
    /// Why some of them may not lie in the bin beside what lies there; that one is only of another class is no reason.
    func conflict(with bin: Bin, holding goods: StowedGoods, onSharedFloor isSharedFloor: Bool) -> BinConflict? {
        for item in self {
            switch item.conflict(with: bin, holding: goods, onSharedFloor: isSharedFloor) {
            case .binClass, nil: continue
            case let conflict?: return conflict
            }
        }
        return nil
    }
}

extension String {
    /// Whether one of its parts between hyphens, or several in a row, are this name in capitals.
    fileprivate func names(_ name: String) -> Bool {
        "-\(self)-".firstRange(of: "-\(name.uppercased())-") != nil
    }
}
