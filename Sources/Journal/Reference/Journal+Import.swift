import GRDB
import Returns
public import Wire

extension Journal {
    /// Takes over one CSV file of a station that has no hub, all of it or nothing, in one transaction.
    ///
    /// Rows add to what is there or replace it by key; what the file does not name stays. Imported rows are kept as
    /// leftovers of an earlier telling of the hub's feed: a hub that comes later tells everything from the start, and
    /// the page that completes the telling removes what it did not bring (see `applyReference`).
    ///
    /// - Returns: what was taken; or the faults of the file, and then nothing was changed.
    /// - Throws: `diskFull`, `ioFault`, `refusedBySQLite`, `damaged`; nothing was changed then.
    public func importCSV(
        _ kind: ImportKind, _ bytes: [UInt8]
    ) throws(JournalError) -> Result<ImportSummary, ImportFaults> {
        let categories = Set(playbook().categories.map(\.id))
        // Read beside the writer, so that a long file holds up no step of the bench: known keys only grow.
        let items = try read { db in
            try db.imported(kind, bytes, categories: categories)
        }
        switch items {
        case .failure(let faults): return .failure(faults)
        case .success(let items):
            let changed = try write { db, memory in
                memory.forget(items)
                return try db.takeImported(items)
            }
            return .success(ImportSummary(items: items.count, changed: changed))
        }
    }
}

extension Database {
    /// The items of a file, judged against what this journal knows.
    fileprivate func imported(
        _ kind: ImportKind, _ bytes: [UInt8], categories: Set<String>
    ) throws -> Result<[ReferenceItem], ImportFaults> {
        var trouble: (any Error)?
        let knowsProduct = { (gtin: String) -> Bool in
            do {
                let sql = "SELECT EXISTS (SELECT 1 FROM product WHERE gtin = ?)"
                return try Bool.fetchOne(self.cachedStatement(sql: sql), arguments: [gtin]) ?? false
            } catch {
                trouble = error
                return false
            }
        }
        var reader = ImportReader { kind, key in
            switch kind {
            case .category: categories.contains(key)
            case .product: knowsProduct(key)
            case .group, .expectedReturn, .bin, .badge, .sheet, .dispositions, .policy, .recall, .returnedSerial,
                .donationRecord, .floorItem, .dailyRoot:
                false
            }
        }
        let outcome = Result { () throws(ImportFaults) in try reader.items(kind, bytes) }
        if let trouble { throw trouble }
        return outcome
    }

    /// Stores what differs from what is there; how many items did.
    fileprivate func takeImported(_ items: [ReferenceItem]) throws -> Int {
        let round = try roundOfImports()
        var changed = 0
        for item in items {
            let item = keepingPin(keepingReceipts(item))
            if holds(item) { continue }
            try store(item, round: round)
            changed += 1
        }
        return changed
    }

    /// The round before the one in which a hub would tell its feed from the start. A telling that was begun is
    /// forgotten: its cursor would pass over the very rows that an import is about to replace.
    private func roundOfImports() throws -> Int {
        var feed = try feed()
        if feed.cursor != nil || feed.isSettled {
            feed = feed.toldAnew
            try store(feed)
        }
        return feed.round - 1
    }

    /// An announced return with what a hub once told of its parcels, so that none of them can be received again.
    private func keepingReceipts(_ item: ReferenceItem) -> ReferenceItem {
        guard case .expectedReturn(let announced) = item, let known = try? storedReturn(announced.rma) else {
            return item
        }
        return .expectedReturn(announced.received(known.received, parcels: known.parcels))
    }

    /// A badge with the PIN that it has, unless the file says another.
    private func keepingPin(_ item: ReferenceItem) -> ReferenceItem {
        guard case .badge(let badge) = item, badge.pin == nil, let known = try? self.badge(badge.id) else {
            return item
        }
        return .badge(badge.with(pin: known.pin))
    }

    /// Whether the very same is there already. A row that this version cannot read is another one.
    private func holds(_ item: ReferenceItem) -> Bool {
        switch item {
        case .product(let product): (try? products([product.gtin])) == [product]
        case .expectedReturn(let announced): (try? storedReturn(announced.rma)) == announced
        case .bin(let bin): (try? self.bin(bin.code)) == bin
        case .badge(let badge): (try? self.badge(badge.id)) == badge
        case .recall(let recall): (try? storedRecall(recall.id)) == recall
        case .category, .group, .sheet, .dispositions, .policy, .removed, .returnedSerial, .donationRecord, .floorItem,
            .dailyRoot:
            false
        }
    }
}
