/// The bin: confirming it by scan, and when it is full or does not fit.
extension Deciding {
    func binScanned(_ barcode: Barcode) -> Decision {
        guard let item = bench.item else { return .refuse(.itemExpected(Scanned(barcode)), audit: []) }
        let expected = awaitedBin(of: item)
        guard case .bin(let code, let generation) = barcode.ownCode else {
            return .refuse(.binExpected(Scanned(barcode), expected: expected), audit: [])
        }
        let place = BinPlace(code: code, generation: generation)
        guard let status = facts.bin else { return wrongBin(.unknownBin(place, expected: expected), item, barcode) }
        guard status.bin.generation == generation else {
            return wrongBin(.staleBinLabel(scanned: place, current: status.bin.generation), item, barcode)
        }
        let binned = Event.itemBinned(plate: item.plate, place: place)
        if place == item.reserved {
            return .record([binned], notice: .binned(plate: item.plate, bin: code))
        }
        let stowage = stowage(of: item)
        if let conflict = conflict(of: item, stowage, with: status.bin) {
            return wrongBin(.wrongBin(scanned: place, expected: expected, conflict), item, barcode)
        }
        // Where no bin had room the floor decides: what a person does anyway is recorded as it is.
        let measure = stowage?.measure ?? .none
        guard status.takes(measure) || (item.reserved == nil && status.bin.isOpen) else {
            return wrongBin(.binClosed(place, expected: expected), item, barcode)
        }
        return .record(
            release(of: item) + [reservation(of: item.plate, in: status, measure: measure), binned],
            notice: item.reserved.map { .binSwapped(assigned: $0.code, taken: code) }
                ?? .binned(plate: item.plate, bin: code))
    }

    /// No key answers at the bin step.
    func binAnswered(_ number: Int) -> Decision {
        guard let item = bench.item else { return .refuse(.itemExpected(Scanned(key: number)), audit: []) }
        return .refuse(.binExpected(Scanned(key: number), expected: awaitedBin(of: item)), audit: [])
    }

    /// Why the bin may not take the item. The overflow is for an item that has no bin of its class.
    private func conflict(of item: ItemInHand, _ stowage: Stowage?, with bin: Bin) -> BinConflict? {
        guard let stowage else { return .binClass(bin.binClass) }
        if let conflict = stowage.conflict(with: bin, onSharedFloor: facts.bins.isShared) { return conflict }
        let assigned = item.reserved.flatMap { facts.bins.status(ofCode: $0.code)?.bin.binClass }
        let isSpill = bin.binClass != stowage.binClass && assigned == stowage.binClass
        return isSpill ? .binClass(bin.binClass) : nil
    }

    private func wrongBin(_ refusal: Refusal, _ item: ItemInHand, _ barcode: Barcode) -> Decision {
        .refuse(
            refusal,
            audit: [.wrongBinScanned(plate: item.plate, expected: item.reserved, scanned: barcode.text)])
    }

    func binFull() -> Decision {
        guard let item = bench.item, let reserved = item.reserved else {
            return .refuse(.commandNotNow(.binFull, expected: awaited), audit: [])
        }
        return anotherBin(
            for: item, than: reserved, saying: .binDeclaredFull(place: reserved), unfit: item.unfit + [reserved])
    }

    func doesNotFit() -> Decision {
        guard let item = bench.item, let reserved = item.reserved else {
            return .refuse(.commandNotNow(.doesNotFit, expected: awaited), audit: [])
        }
        return anotherBin(
            for: item, than: reserved, saying: .itemDidNotFit(plate: item.plate, place: reserved),
            unfit: item.unfit + [reserved])
    }

    private func anotherBin(
        for item: ItemInHand, than reserved: BinPlace, saying fact: Event, unfit: [BinPlace]
    ) -> Decision {
        let stowage = stowage(of: item)
        let other = stowage.flatMap { BinAllocator.choose(for: $0, from: facts.bins, excluding: unfit, at: at) }
        let measure = stowage?.measure ?? .none
        let reserve = other.map { [reservation(of: item.plate, in: $0, measure: measure)] } ?? []
        return .record(
            [fact] + release(of: item) + reserve,
            notice: .binChanged(from: reserved.code, to: other?.bin.code))
    }
}
