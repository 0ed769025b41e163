import Returns
public import Wire

extension HubStore {
    /// Imports one CSV file, all of it or nothing.
    ///
    /// Rows add to what is there or replace it by key; what the file does not name stays. The receipt of a return that
    /// has already come in is kept, and so are a bin's state and generation as long as the file does not
    /// name a later one. Throws `refused(.importFaults)` with a line number for every bad row.
    public func importCSV(_ kind: ImportKind, _ bytes: [UInt8]) async throws(HubFault) -> ImportSummary {
        // Read against a snapshot, so that a long file does not hold up the stations' pushes: known keys only grow.
        let items = try await reading { db in
            var reader = ImportReader { kind, key in
                (try? ReferenceFeed.knows(kind, key, in: db)) ?? false
            }
            do throws(ImportFaults) {
                return try reader.items(kind, bytes)
            } catch {
                throw HubFault.refused(.importFaults(error))
            }
        }
        return try await writing { db in
            let receipts = Receipts(db: db)
            let current = try items.map { item -> ReferenceItem in
                if case .expectedReturn(let announced) = item {
                    return .expectedReturn(try receipts.received(announced))
                }
                if case .bin(let bin) = item, case .bin(let known)? = try ReferenceFeed.item(.bin, bin.code, in: db) {
                    return .bin(bin.imported(over: known))
                }
                if case .badge(let badge) = item {
                    try Self.refuse(badge, named: try PersonNames(db: db).name(of: badge.id))
                }
                return try db.keepingPin(item)
            }
            return ImportSummary(items: items.count, changed: try ReferenceFeed.publish(current, in: db))
        }
    }
}
