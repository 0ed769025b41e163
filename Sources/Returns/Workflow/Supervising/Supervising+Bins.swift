/// What is done with a whole bin.
extension Deciding {
    func perform(_ act: SupervisorBinAct, on bin: ShownBin) -> Decision {
        atBin(bin) { status in
            switch act {
            case .close: close(status)
            case .block: turn(status, to: status.bin.state == .blocked ? status.idle : .blocked)
            case .repurpose: supervised(.turned(.repurposing(ShownBin(status), classes(for: status.bin))))
            case .recount: supervised(.turned(.recounting(ShownBin(status))))
            case .merge:
                status.load == 0 && facts.contents.items.isEmpty
                    ? refuse(.nothingInside(status.bin.place)) : supervised(.turned(.merging(ShownBin(status))))
            }
        }
    }

    private func close(_ status: BinStatus) -> Decision {
        switch status.bin.state {
        case .closed: turn(status, to: status.idle)
        case .empty, .open, .closing, .contested: turn(status, to: .closed)
        case .blocked, .staged, .dispatched: refuse(.binNotUsable(status.bin.place, status.bin.state))
        }
    }

    private func turn(_ status: BinStatus, to state: BinState) -> Decision {
        let change = BinStateChange(place: status.bin.place, from: status.bin.state, to: state)
        return supervised(.binStateChanged(change), notice: .binState(change))
    }

    /// The other classes of the floor: first those for which there was no room, then the fullest.
    private func classes(for bin: Bin) -> ChoicePage<String> {
        let others = facts.bins.classes.filter { $0 != bin.binClass }
        let fullness = others.map { binClass in
            let (load, capacity) = facts.bins.filling(ofClass: binClass)
            return state.fullClasses.contains(binClass) || capacity == 0 ? 1_000 : load * 1_000 / capacity
        }
        let ranked = zip(others, fullness).sorted { left, right in
            left.1 == right.1 ? left.0 < right.0 : left.1 > right.1
        }
        return ChoicePage(ranked.map(\.0))
    }

    /// The bin takes another class from now on. What is still inside stays in its old generation until somebody moves
    /// it: of what lies in the wrong class nobody may say that it lies right.
    func repurpose(_ bin: ShownBin, asTheClassOf barcode: Barcode) -> Decision {
        atBin(barcode) { repurpose(bin, as: $0.bin.binClass) }
    }

    func repurpose(_ bin: ShownBin, as binClass: String) -> Decision {
        atBin(bin) { status in
            guard binClass != status.bin.binClass else {
                return refuse(.sameClass(status.bin.place, binClass: binClass))
            }
            guard mayBecome(status.bin, binClass) else {
                return refuse(.contentForbids(status.bin.place, binClass: binClass))
            }
            let renewal = renewal(of: status, binClass: binClass, state: .empty, carried: [])
            return supervised(.binRenewed(renewal), notice: .repurposed(renewal, inside: status.load))
        }
    }

    /// Whether what lies in the bin may lie in one of that class. What is only of another class may: that is told, and
    /// somebody moves it.
    private func mayBecome(_ bin: Bin, _ binClass: String) -> Bool {
        let changed = Bin(
            code: bin.code, generation: bin.generation, zone: bin.zone, binClass: binClass, capacity: bin.capacity,
            details: bin.details)
        let items = facts.contents.verdicts.map(stowage)
        let goods = StowedGoods(items.filter { $0.binClass == binClass })
        return items.filter { $0.binClass != binClass }
            .conflict(with: changed, holding: goods, onSharedFloor: facts.bins.isShared) == nil
    }

    /// One version of a contested bin is so: it gets a generation that none of them knows, and everything in it is in
    /// that one. What lies wrong then is found by counting.
    func settle(_ bin: ShownBin, _ number: Int) -> Decision {
        guard bin.versions.indices.contains(number - 1) else {
            return .refuse(.noSuchAnswer(number, answers: bin.versions.count), audit: [])
        }
        let version = bin.versions[number - 1]
        return atBin(bin) { status in
            guard status.bin.state == .contested else { return supervised(.turned(.bin(ShownBin(status)))) }
            let generations = Set(bin.versions.map(\.generation) + [status.bin.generation]).sorted()
            let renewal = BinRenewal(
                place: status.bin.place, generation: (generations.last ?? status.bin.generation) + 1,
                oldClass: status.bin.binClass, binClass: version.binClass, oldState: .contested, state: .open,
                carried: generations.map { BinPlace(code: status.bin.code, generation: $0) })
            return supervised(.binRenewed(renewal), notice: .settled(renewal))
        }
    }

    func renewal(of status: BinStatus, binClass: String, state: BinState, carried: [BinPlace]) -> BinRenewal {
        BinRenewal(
            place: status.bin.place, generation: status.bin.generation + 1, oldClass: status.bin.binClass,
            binClass: binClass, oldState: status.bin.state, state: state, carried: carried)
    }

    /// The bin that takes everything was scanned: what that would do is shown before it is done.
    func merge(_ bin: ShownBin, into barcode: Barcode) -> Decision {
        atBin(barcode) { target in
            atBin(bin) { source in
                let (from, to) = (source.bin, target.bin)
                guard from.code != to.code else { return refuse(.sameBin(to.place)) }
                guard from.binClass == to.binClass else {
                    return refuse(.incompatible(itemClass: from.binClass, to.place, binClass: to.binClass))
                }
                guard to.state.takesMoves else { return refuse(.binNotUsable(to.place, to.state)) }
                if let conflict = conflict(ofAllInto: to) { return refuse(.clash(to.place, conflict)) }
                let inside = facts.contents
                guard !inside.items.isEmpty else { return refuse(.nothingInside(from.place)) }
                guard !target.isDeclaredFull, target.load + inside.items.count <= to.capacity else {
                    return refuse(.binFull(to.place))
                }
                let merge = BinMerge(
                    from: from.place, generation: from.generation + 1, to: to.place,
                    plates: inside.items.map(\.plate), cents: inside.cents, load: target.load, capacity: to.capacity)
                return supervised(.turned(.merged(ShownBin(source), into: ShownBin(target), merge)))
            }
        }
    }

    /// Why something of the bin that is emptied may not lie in the other one; that it is only of another class than
    /// the bin that it lay in is no reason.
    private func conflict(ofAllInto bin: Bin) -> BinConflict? {
        facts.contents.verdicts.map(stowage).conflict(
            with: bin, holding: StowedGoods(facts.beside.map(stowage)), onSharedFloor: facts.bins.isShared)
    }

    func confirm(_ merge: BinMerge, of bin: ShownBin) -> Decision {
        guard let target = facts.bins.status(ofCode: merge.to.code), target.bin.place == merge.to else {
            return refuse(.unknownBin(merge.to))
        }
        return atBin(bin) { source in
            let renewal = renewal(
                of: source, binClass: source.bin.binClass, state: source.bin.state == .open ? .empty : source.bin.state,
                carried: [source.bin.place])
            let moves = facts.contents.items.flatMap {
                moving($0.plate, from: renewal.renewed, to: target, room: $0.room)
            }
            return supervised(
                .binMerged(merge), [renewed(renewal)] + moves, notice: .merged(merge))
        }
    }

    func renewed(_ renewal: BinRenewal) -> Event {
        .supervised(badge: bench.supervising?.badge ?? "", .binRenewed(renewal))
    }
}

extension BinStatus {
    /// The state of a bin that may be used, by what is in it.
    fileprivate var idle: BinState { load == 0 ? .empty : .open }
}

extension BinDetails {
    /// The same with another state.
    public func with(state: BinState) -> BinDetails {
        var changed = self
        changed.state = state
        if state != .contested { changed.versions = [] }
        return changed
    }
}
