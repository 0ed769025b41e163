/// Counting what is in a bin.
extension Deciding {
    func count(_ barcode: Barcode, in bin: ShownBin, _ supervision: Supervision) -> Decision {
        guard case .licencePlate(let plate) = barcode.ownCode else { return refuse(.plateExpected(Scanned(barcode))) }
        guard !supervision.counted.contains(plate) else { return .show(.supervised(.countedBefore(plate))) }
        guard supervision.counted.count < Limits.platesPerRecount else {
            return refuse(.tooMany(limit: Limits.platesPerRecount))
        }
        let item = BinRecount.StrangeItem(plate: plate, place: facts.item?.place, isKnown: facts.item != nil)
        return supervised(.counted(plate), notice: item.place == bin.place ? nil : .strange(item))
    }

    /// Everything was scanned: what is missing and what is strange is shown before it counts.
    func endRecount(of bin: ShownBin, _ supervision: Supervision) -> Decision {
        let recount = BinRecount(
            of: bin.place, inside: facts.contents.items.map(\.plate), counted: supervision.counted
        ) { plate in
            let item = facts.items.first { $0.plate == plate }
            return BinRecount.StrangeItem(plate: plate, place: item?.place, isKnown: item != nil)
        }
        return supervised(.turned(.recounted(bin, recount)))
    }

    /// What was found is in the bin's new generation, and nothing else.
    func confirm(_ recount: BinRecount, of bin: ShownBin) -> Decision {
        atBin(bin) { status in
            let state: BinState = status.bin.state == .contested ? .open : status.bin.state
            let renewal = renewal(
                of: status, binClass: status.bin.binClass, state: state, carried: [recount.place])
            let place = BinStatus(
                bin: status.bin.in(generation: renewal.generation), load: 0, rights: nil)
            let gone = recount.missing.flatMap { plate in
                takingOut(plate, from: renewal.renewed, room: room(of: plate))
            }
            let come = recount.strange.flatMap {
                moving($0.plate, from: $0.place, to: place, room: room(of: $0.plate))
            }
            let strangers = Set(recount.strange.map(\.plate))
            let again = foundAgain(facts.items.filter { strangers.contains($0.plate) })
            return supervised(
                .binRecounted(recount), [renewed(renewal)] + gone + come + again, notice: .recounted(recount))
        }
    }

    private func room(of plate: LicencePlate) -> RoomTaken? {
        facts.items.first { $0.plate == plate }?.room
    }
}

extension Bin {
    /// The same bin in another generation.
    func `in`(generation: Int) -> Bin {
        Bin(
            code: code, generation: generation, zone: zone, binClass: binClass, capacity: capacity, isOpen: isOpen,
            details: details)
    }
}
