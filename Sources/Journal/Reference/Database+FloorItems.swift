import Foundation
import GRDB
import Returns
import Wire

/// Items of the house as the hub tells of them, and whose word counts.
///
/// What a station itself has said of an item since the hub told counts before what the hub told: the hub does not know
/// it yet. As soon as the hub has heard of it the hub's row counts, also over the station's own, for another bench may
/// have moved the item meanwhile and the hub knows which of them was later.
extension Database {
    /// What counts for an item.
    enum Word {
        /// The station's own rows: it plated the item, and the hub told nothing or has not heard all.
        case own
        /// What the hub told, with what the station has said since where the item is another's.
        case told(HeldItemHistory, at: Moment)
        /// The item has left, or its plate was given up.
        case gone
    }

    /// Whose word counts for the item with the plate.
    func word(on plate: LicencePlate) throws -> Word {
        let told = try first("SELECT content FROM floorItem WHERE plate = ?", [plate.text]) { try $0.optionalData(0) }
        guard let told else { return .own }
        if try hasUnheardWord(onOwn: plate) { return .own }
        guard let content = told else { return .gone }
        guard case .floorItem(let item)? = try? ReferenceCoding.decode(content) else {
            throw JournalError.unreadableReference(kind: .floorItem, key: plate.text)
        }
        let words = try unheardWords(on: plate)
        var history = HeldItemHistory(from: item)
        for word in words { history.add(word.event) }
        return .told(history, at: words.last?.at ?? item.at)
    }

    /// What the desk ordered for the item with the plate, and what that is; nil where nothing is to be done. An order
    /// is the hub's word, and so there is none while the station knows better.
    func order(for plate: LicencePlate) throws -> (order: DeskOrder, item: ItemIdentification)? {
        guard case .told(let history, _) = try word(on: plate), let order = history.order,
            let item = history.identification
        else { return nil }
        return (order, item)
    }

    /// The orders of the desk that wait, without those of items of which this station has said something since.
    func waitingOrders() throws -> WaitingOrders {
        let rows = try Row.fetchAll(
            cachedStatement(
                sql: """
                    SELECT bin, count(*) FROM floorItem
                    WHERE isOrdered = 1 AND bin IS NOT NULL AND plate NOT IN (SELECT plate FROM itemWord)
                    GROUP BY bin ORDER BY bin
                    """))
        let bins = try rows.prefix(Limits.binsNamed).map { try $0.text(0) }
        return WaitingOrders(items: try rows.reduce(0) { $0 + (try $1.integer(1)) }, bins: bins)
    }

    /// Plates of items that may lie in a bin though the station's own rows do not say so.
    func platesTold(in code: String) throws -> [String] {
        try String.fetchAll(
            cachedStatement(
                sql: """
                    SELECT plate FROM floorItem WHERE bin = ?
                    UNION SELECT plate FROM itemWord
                    WHERE plate IN (SELECT plate FROM floorItem) AND plate NOT IN (SELECT plate FROM item)
                    """), arguments: [code])
    }

    /// Whether the item is one of the station's own and the hub has not heard all that it said of it.
    private func hasUnheardWord(onOwn plate: LicencePlate) throws -> Bool {
        try Bool.fetchOne(
            cachedStatement(
                sql: """
                    SELECT EXISTS (SELECT 1 FROM itemWord WHERE plate = ?1)
                        AND EXISTS (SELECT 1 FROM item WHERE plate = ?1)
                    """), arguments: [plate.text]) ?? false
    }

    /// What the station has said since the hub told, of the item or of all that lies in a bin, oldest first.
    private func unheardWords(on plate: LicencePlate) throws -> [RecordedEvent] {
        let rows = try Row.fetchAll(
            cachedStatement(
                sql: """
                    SELECT event.sequence, event.bytes FROM itemWord
                    JOIN event ON event.epoch = (SELECT epoch FROM station) AND event.sequence = itemWord.sequence
                    WHERE itemWord.plate IN (?, '') ORDER BY itemWord.sequence
                    """), arguments: [plate.text])
        return try rows.map { try EventRow.open($0.data(1), sequence: $0.integer(0)).recorded }
    }

    // MARK: What the station says itself

    /// Keeps that an event says something of an item that the hub has not heard yet.
    func noteWord(_ recorded: RecordedEvent, _ memory: Memory) throws {
        // Without a hub nobody tells of items, and there is nothing to hold the words against.
        guard memory.watermark != nil, let plate = recorded.event.saysOfItem else { return }
        try run("INSERT OR REPLACE INTO itemWord (sequence, plate) VALUES (?, ?)", [recorded.sequence, plate])
    }

    /// The hub has heard of everything up to here.
    func forgetWords(through sequence: Int) throws {
        try run("DELETE FROM itemWord WHERE sequence <= ?", [sequence])
    }

    // MARK: What the hub tells

    func store(_ item: FloorItem, _ round: Int) throws {
        try run(
            "INSERT OR REPLACE INTO floorItem (plate, gtin, bin, content, round, isOrdered) VALUES (?, ?, ?, ?, ?, ?)",
            [
                item.plate.text, item.identification.candidate.gtin?.fourteen, item.place?.code,
                ReferenceCoding.encode(.floorItem(item)), round, item.order != nil,
            ])
    }

    func removeFloorItem(_ key: String, _ round: Int) throws {
        try run("DELETE FROM floorItem WHERE plate = ?", [key])
        try run(
            "INSERT INTO floorItem (plate, content, round) SELECT plate, NULL, ? FROM item WHERE plate = ?",
            [round, key])
    }
}

extension Event {
    /// The plate of the item of which the event says something that every bench is told; empty for what it says of all
    /// that lies in a bin, nil where it says nothing of the kind.
    fileprivate var saysOfItem: String? {
        switch self {
        case .itemIdentified(let identified): identified.plate.text
        case .itemGraded(let grading): grading.plate.text
        case .itemDispositioned(let way): way.plate.text
        case .gradingWithdrawn(let plate), .destructionWithdrawn(let plate), .evidenceWithdrawn(let plate, _),
            .binReserved(let plate, _, _), .itemBinned(let plate, _), .itemUnbinned(let plate, _),
            .itemVoided(let plate), .labelVerified(_, let plate), .secondLookMoved(let plate, _):
            plate.text
        case .evidenceRecorded(let piece): piece.plate.text
        case .labelRequested(_, let content): content.plate.text
        case .heldItemTaken(let held): held.identification.plate.text
        case .erasureRecorded(let record): record.plate.text
        case .supervised(_, .itemRestored(let held)): held.identification.plate.text
        case .supervised(_, .binRenewed): ""
        case .operatorSignedIn, .operatorSignedOut, .benchPaused, .benchResumed, .parcelArrived,
            .parcelConditionRecorded, .confirmationAsked, .confirmationDeclined, .questionAnswered, .binReleased,
            .labelMoved, .wrongLabelScanned, .wrongBinScanned, .binDeclaredFull, .binFullWithdrawn, .itemDidNotFit,
            .lineMissing, .lineMissingWithdrawn, .exceptionRaised, .exceptionWithdrawn, .parcelDeclaredEmpty,
            .parcelClosed, .parcelWithdrawn, .parcelTakenOver, .stepUndone, .scannerNoted, .destructionEvidenced,
            .destructionApproved,
            .supervised, .hubRegained, .rightsReported, .rightsReceived, .rightsReturned:
            nil
        }
    }
}
