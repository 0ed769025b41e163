/// The bin that an item is sent to, and why.
public struct BinAssignment: Hashable, Sendable {
    /// The bin as it stands.
    public let status: BinStatus
    /// Why this one.
    public let reason: AssignmentReason

    /// The bin.
    public var bin: Bin { status.bin }
}

extension BinBoard {
    /// The bin for an item: of its class, else of the overflow where it may lie among other goods; nil when none takes
    /// it. `unfit` are bins that it was tried in.
    public func assignment(
        of item: Stowage, excluding unfit: [BinPlace] = [], at now: Moment
    ) -> BinAssignment? {
        BinAllocator.choose(for: item, from: self, excluding: unfit, at: now)
    }

    /// Whether a bin of the class takes this item.
    func hasRoom(ofClass binClass: String, for item: Stowage) -> Bool {
        guard let lane = lanes[binClass] else { return false }
        let need = BinGate.Need(item.measure)
        // Most classes are kept for one purpose, and a way is weighed by asking a dozen of them.
        if lane.purposes.count == 1 {
            return item.conflict(with: lane.purposes[0], of: binClass, onSharedFloor: isShared) == nil
                && lane.gates.contains { $0.takes(need) }
        }
        let favours = favours(of: lane, binClass, for: item)
        return lane.gates.contains { $0.takes(need) && favours[Int($0.purpose)] >= 0 }
    }

    /// The best bin of a class for an item: of the open ones that it fits into the fullest, unless a shorter walk, an
    /// older bin or the supplier's own outweighs that (`AssignmentWeights`); where no open one takes it the nearest
    /// empty one. Of equally good ones the first. Nil when none takes it.
    func best(
        ofClass binClass: String, for item: Stowage, excluding unfit: [BinPlace], at now: Moment
    ) -> BinAssignment? {
        guard let lane = lanes[binClass] else { return nil }
        let search = LaneSearch(
            gates: lane.gates, favours: favours(of: lane, binClass, for: item), need: BinGate.Need(item.measure),
            unfit: unfit.compactMap { index(of: $0, inClass: binClass) }, farthest: lane.farthest,
            hour: BinGate.hour(now))
        return search.best.map { BinAssignment(status: lane.status(at: $0.index), reason: $0.reason) }
    }

    /// What each purpose is worth for the item, in millionths; below 0 for one that may not take it.
    private func favours(of lane: BinLane, _ binClass: String, for item: Stowage) -> [Int32] {
        lane.purposes.map { purpose in
            guard item.conflict(with: purpose, of: binClass, onSharedFloor: isShared) == nil else { return -1 }
            return purpose.supplier != nil && purpose.supplier == item.supplier
                ? Int32(AssignmentWeights.supplier) : 0
        }
    }
}

/// One walk along the bins of a class.
private struct LaneSearch {
    let gates: [BinGate]
    let favours: [Int32]
    let need: BinGate.Need
    /// The indices of bins that the item was tried in.
    let unfit: [Int]
    let farthest: Int32
    let hour: Int32

    var best: (index: Int, reason: AssignmentReason)? {
        // Scores fit 32 bits: a full bin and a supplier are 1.3 million, the longest walk is 20 million.
        var (open, fullest, empty): (Int?, Int?, Int?)
        var (openScore, fullness, emptyScore) = (Int32.min, Int32.min, Int32.min)
        for (index, gate) in gates.enumerated() where gate.takes(need) {
            let favour = favours[Int(gate.purpose)]
            if favour < 0 { continue }
            let reach = favour &- walk(to: gate)
            let score = gate.isEmpty ? reach : reach &+ gate.fullness &+ age(of: gate)
            let isBetter = gate.isEmpty ? score > emptyScore : score > openScore || gate.fullness > fullness
            guard isBetter, unfit.isEmpty || !unfit.contains(index) else { continue }
            if gate.isEmpty {
                (empty, emptyScore) = (index, score)
                continue
            }
            if score > openScore { (open, openScore) = (index, score) }
            if gate.fullness > fullness { (fullest, fullness) = (index, gate.fullness) }
        }
        if let open { return (open, reason(for: open, fullest: fullest ?? open)) }
        return empty.map { ($0, AssignmentReason(.empty, metres: metres(to: $0))) }
    }

    /// What spoke for the chosen one most, where it is not the fullest.
    private func reason(for chosen: Int, fullest: Int) -> AssignmentReason {
        let (one, other) = (gates[chosen], gates[fullest])
        guard one.fullness < other.fullness else { return AssignmentReason(.fullest, metres: metres(to: chosen)) }
        let gains: [(AssignmentReason.Choice, Int32)] = [
            (.supplier, favours[Int(one.purpose)] - favours[Int(other.purpose)]),
            (.nearer, walk(to: other) - walk(to: one)), (.older, age(of: one) - age(of: other)),
        ]
        let most = gains.max { $0.1 < $1.1 }?.0 ?? .fullest
        return AssignmentReason(most, metres: metres(to: chosen))
    }

    private func walk(to gate: BinGate) -> Int32 {
        (gate.metres < 0 ? farthest : gate.metres) &* Int32(AssignmentWeights.metre)
    }

    private func age(of gate: BinGate) -> Int32 {
        guard gate.openedHour < hour else { return 0 }
        return min(hour - gate.openedHour, Int32(AssignmentWeights.hours)) * Int32(AssignmentWeights.hour)
    }

    private func metres(to index: Int) -> Int? { gates[index].metres < 0 ? nil : Int(gates[index].metres) }
}
