/// Room in a bin: taken with one of the station's rights while it has one, and given back with all that was taken.
extension Deciding {
    /// Room for an item in the bin that was chosen for it.
    func reservation(of plate: LicencePlate, in assigned: BinAssignment, measure: ItemMeasure) -> Event {
        let byRight = (assigned.status.rights ?? 0) > 0
        return .binReserved(
            plate: plate, place: assigned.bin.place,
            room: RoomTaken(byRight: byRight, measure: measure, reason: assigned.reason))
    }

    /// Room in the bin that was scanned: where no right is left the hub learns of an item that a person put in.
    func reservation(of plate: LicencePlate, in status: BinStatus, measure: ItemMeasure) -> Event {
        .binReserved(
            plate: plate, place: status.bin.place,
            room: RoomTaken(byRight: (status.rights ?? 0) > 0, measure: measure))
    }

    /// The item gives back what it had taken; nothing where no room was reserved.
    func release(of item: ItemInHand) -> [Event] {
        item.reserved.map { [.binReleased(plate: item.plate, place: $0, room: item.room.givenBack)] } ?? []
    }

    /// The same room again, for an undo. The right that was regained may be given back or void by now; then the item is
    /// counted without one, as what it is: it lies there.
    func reservationAgain(of plate: LicencePlate, in place: BinPlace, _ room: RoomTaken) -> Event {
        let status = facts.bins.status(ofCode: place.code)
        let isThere = status?.bin.generation == place.generation && (status?.rights ?? 0) > 0
        return .binReserved(
            plate: plate, place: place, room: RoomTaken(byRight: room.byRight && isThere, measure: room.measure))
    }
}
