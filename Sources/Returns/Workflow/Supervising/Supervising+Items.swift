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
                .itemMoved(move),
                moving(item.plate, from: move.from, to: status, room: facts.item?.room)
                    + foundAgain([facts.item].compactMap(\.self)),
                notice: .moved(move, isKnown: facts.item != nil))
        }
    }

    private func refusal(of status: BinStatus, for plate: LicencePlate) -> SupervisorRefusal? {
        let place = status.bin.place
        guard status.bin.state.takesMoves else { return .binNotUsable(place, status.bin.state) }
        if let standing = facts.standing, let clash = clash(of: standing, with: status.bin) { return clash }
        return status.isDeclaredFull || status.load >= status.bin.capacity ? .binFull(place) : nil
    }

    /// What never lies together, by the same rules as where the bench chooses.
    private func clash(of standing: ItemVerdict, with bin: Bin) -> SupervisorRefusal? {
        let goods = StowedGoods(facts.contents.verdicts.map(stowage))
        guard
            let conflict = stowage(of: standing).conflict(
                with: bin, holding: goods, onSharedFloor: facts.bins.isShared)
        else { return nil }
        guard case .binClass = conflict else { return .clash(bin.place, conflict) }
        return .incompatible(itemClass: standing.disposition.binClass, bin.place, binClass: bin.binClass)
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
