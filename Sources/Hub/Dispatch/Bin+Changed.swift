import Returns

extension Bin {
    /// The same bin with some of it changed.
    func changed(
        state: BinState, generation: Int? = nil, binClass: String? = nil, capacity: Int? = nil,
        versions: [BinVersion]? = nil
    ) -> Bin {
        var details = details
        details.state = state
        details.versions = state == .contested ? versions ?? details.versions : []
        return Bin(
            code: code, generation: generation ?? self.generation, zone: zone, binClass: binClass ?? self.binClass,
            capacity: capacity ?? self.capacity, details: details)
    }

    /// Its state as its content shows it: whether an open bin is empty is known by looking into it.
    func state(holdingItems holdsItems: Bool) -> BinState {
        switch state {
        case .empty, .open: holdsItems ? .open : .empty
        case .closing, .closed, .staged, .dispatched, .blocked, .contested: state
        }
    }

    /// A bin as a file describes it, over the one that is known.
    ///
    /// A file is somebody's list and may be older than what happened since: as long as it does not name a later
    /// generation, the present one and its state stay, and behind it the class as well.
    func imported(over known: Bin) -> Bin {
        guard generation <= known.generation else { return self }
        var details = details
        details.state = known.details.state
        return Bin(
            code: code, generation: known.generation, zone: zone,
            binClass: generation < known.generation ? known.binClass : binClass, capacity: capacity,
            isOpen: known.isOpen, details: details)
    }
}
