import Returns
import Wire

/// What a supervisor did at a bench, taken over into the bins that the feed tells of.
extension EventFold {
    func foldSupervised(_ badge: String, _ step: SupervisorStep, _ at: Int64) throws {
        let desk = FloorDesk(db: db, toldBy: station, badge: badge, at: at)
        switch step {
        case .binStateChanged(let change): try desk.change(change)
        case .binRecounted(let recount):
            let calendar = try ReferenceFeed.calendar(in: db)
            // The station tells itself of those that it knew.
            for item in try desk.recount(recount) where !recount.missing.contains(item.plate) {
                let missing = ExceptionRecord.inventoryMissing(
                    item.plate, of: item.parcel, from: recount.place, at: Moment(milliseconds: at), in: calendar)
                try foldRaised(missing, at)
            }
        case .binRenewed(let renewal): try desk.renew(renewal)
        case .itemVoided(let voiding): try foldVoided(voiding.item.identification.plate, at)
        case .itemRestored(let item): try foldRestored(item.identification, at)
        case .asked, .pinRefused, .opened, .left, .turned, .counted, .itemMoved, .gradeOverridden, .wayOverridden,
            .itemRelabelled, .actTakenBack, .binMerged, .labelPrinted:
            // Items, rooms and grades have events of their own beside these.
            break
        }
    }
}

/// Carries out what a station says of a bin, or holds it against what is known here.
struct FloorDesk {
    let db: Database
    let toldBy: String
    let badge: String
    let at: Int64

    private var contests: BinContests { BinContests(db: db) }

    /// A bin in another state. Of a generation that is over, and of a contested bin, it changes nothing any more.
    func change(_ change: BinStateChange) throws {
        guard let bin = try contests.bin(change.place.code), bin.place == change.place, bin.state != .contested
        else { return }
        guard let act = Self.act(change) else { return }
        try publish(bin, state: change.to, act: act)
    }

    /// What nobody found in the bin is nowhere, whoever had put it in. What is only on its way there still is. Gives
    /// those that are, with their parcels.
    func recount(_ recount: BinRecount) throws -> [(plate: LicencePlate, parcel: String)] {
        let rows = try db.rows(
            """
            SELECT plate, parcel FROM item
            WHERE place = ? AND placeGeneration = ? AND isInside = 1
                AND voidedAt IS NULL AND place IS NOT NULL AND leftIn IS NULL
            """, [recount.place.code, recount.place.generation])
        let gone =
            """
            UPDATE item SET bin = NULL, binGeneration = NULL, binnedAt = NULL, reservedBin = NULL,
                reservedGeneration = NULL, placedBy = ?1, placedAt = ?2
            WHERE plate = ?3 AND (placedAt IS NULL OR placedAt <= ?2)
            """
        let inside = rows.compactMap { row in LicencePlate(row[0] as String).map { ($0, row[1] as String) } }
        let parcels = Dictionary(inside) { first, _ in first }
        return try recount.missing(of: inside.map(\.0)).compactMap { plate in
            try db.run(gone, [toldBy, at, plate.text]) > 0 ? parcels[plate].map { (plate, $0) } : nil
        }
    }

    /// A bin has a new generation. Whoever knew the bin as it is here goes before; a station that did not know what the
    /// bin had become meanwhile makes it contested, unless both say the same.
    func renew(_ renewal: BinRenewal) throws {
        guard let bin = try contests.bin(renewal.place.code) else { return }
        let isSettled = bin.state == .contested && renewal.oldState == .contested
        let knewTheBin = bin.state != .contested && bin.generation <= renewal.place.generation
        guard isSettled || knewTheBin else {
            return try contests.renewed(
                BinVersion(
                    generation: renewal.generation, binClass: renewal.binClass, toldBy: toldBy,
                    at: Moment(milliseconds: at), items: 0), as: bin)
        }
        if isSettled { try contests.settle(bin.code) }
        try contests.note(
            renewal.place, next: renewal.generation, from: renewal.oldClass, to: renewal.binClass, carries: true,
            toldBy: toldBy, at: at)
        for place in renewal.carried { try contests.carry(place, to: renewal.renewed) }
        try publish(
            bin, state: renewal.state,
            act: isSettled ? .settle : renewal.oldClass == renewal.binClass ? .renew : .repurpose,
            generation: renewal.generation, binClass: renewal.binClass)
    }

    /// What the change comes to; a bench closes, blocks and takes both back, and sets no other state.
    private static func act(_ change: BinStateChange) -> BinAct? {
        switch change.to {
        case .closed: .close
        case .blocked: .block
        case .empty, .open, .closing: change.from == .blocked ? .unblock : .reopen
        case .contested, .staged, .dispatched: nil
        }
    }

    private func publish(
        _ bin: Bin, state: BinState, act: BinAct, generation: Int? = nil, binClass: String? = nil
    ) throws {
        try BinDesk(db: db, now: Moment(milliseconds: at)).keep(
            act, bin, becomes: bin.changed(state: state, generation: generation, binClass: binClass),
            detail: binClass.map { "\(bin.binClass) to \($0)" }, reason: nil, by: "\(toldBy) \(badge)")
    }
}
