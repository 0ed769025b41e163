/// Moving single items.
extension Deciding {
    /// The bin was scanned: the item is in it, and in no other. An item that another station graded is recorded as it
    /// was scanned, for the hub knows it: a fact is never refused for want of knowing more.
    func move(_ item: ShownItem, into barcode: Barcode) -> Decision {
        atBin(barcode) { status in
            let place = status.bin.place
            guard facts.item?.place != place else { return refuse(.alreadyThere(item.plate, place)) }
            if let refusal = refusal(of: status, for: item.plate) { return refuse(refusal) }
            let move = ItemMove(plate: item.plate, from: facts.item?.place, to: place)
            return supervised(
                .itemMoved(move), moving(item.plate, from: move.from, to: status, room: facts.item?.room),
                notice: .moved(move, isKnown: facts.item != nil))
        }
    }

    private func refusal(of status: BinStatus, for plate: LicencePlate) -> SupervisorRefusal? {
        let place = status.bin.place
        guard status.bin.state.takesMoves else { return .binNotUsable(place, status.bin.state) }
        if let standing = facts.standing, !standing.mayLie(in: status.bin) {
            return .incompatible(itemClass: standing.disposition.binClass, place, binClass: status.bin.binClass)
        }
        return status.isDeclaredFull || status.load >= status.bin.capacity ? .binFull(place) : nil
    }

    /// The item's way from one place to another, in the events that the tables know.
    func moving(
        _ plate: LicencePlate, from: BinPlace?, to status: BinStatus, room: RoomTaken?
    ) -> [Event] {
        let taken = RoomTaken(byRight: (status.rights ?? 0) > 0, measure: room?.measure ?? RoomTaken.place.measure)
        return takingOut(plate, from: from, room: room) + [
            .binReserved(plate: plate, place: status.bin.place, room: taken),
            .itemBinned(plate: plate, place: status.bin.place),
        ]
    }

    /// The item is out of its place.
    func takingOut(_ plate: LicencePlate, from place: BinPlace?, room: RoomTaken?) -> [Event] {
        guard let place else { return [] }
        return [
            .itemUnbinned(plate: plate, place: place),
            .binReleased(plate: plate, place: place, room: (room ?? .place).givenBack),
        ]
    }
}

extension ItemVerdict {
    /// Whether the item may lie in the bin: one of its class, or the overflow for what may be sold and is no danger.
    func mayLie(in bin: Bin) -> Bool {
        let isSellable = grading.hold == nil && disposition.ground == nil
        return bin.binClass == disposition.binClass
            || (bin.binClass == BinAllocator.overflowClass && isSellable && !disposition.isOfDangerousGoods)
    }
}
