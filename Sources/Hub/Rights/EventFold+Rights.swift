import Returns

extension EventFold {
    /// What an event says of rights to fill bins.
    func foldRights(_ event: Event, _ at: Int64) throws {
        let book = RightsBook(db: db)
        if case .binReserved(_, let place, let room) = event, room.byRight { try book.add(-1, in: place, to: holder) }
        if case .binReleased(_, let place, let room) = event, room.byRight { try book.add(1, in: place, to: holder) }
        if case .rightsReported(let hub, let held) = event {
            try book.report(held, to: hub, from: holder, at: Moment(milliseconds: at))
        }
        if case .rightsReceived(let number, _) = event { try book.carriedOut(number, by: holder) }
        if case .rightsReturned(let number, let rights) = event {
            for right in rights { try book.add(-right.count, in: right.place, to: holder) }
            try book.carriedOut(number, by: holder)
        }
    }

    /// How much of each class a station fills tells how many rights it needs.
    func countPlacement(_ place: BinPlace, _ at: Int64) throws {
        let binClass = try db.one(String.self, "SELECT binClass FROM floorBin WHERE code = ?", [place.code])
        guard let binClass else { return }
        try RightsBook(db: db).count(binClass, at: station, on: at / RightsTerms.dayMilliseconds)
    }

    private var holder: RightsHolder { RightsHolder(station: station, epoch: epoch) }
}
