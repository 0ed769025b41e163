import Returns

/// Turns an imported file into reference data: every row is looked at, and one fault refuses the file.
public struct ImportReader {
    private let knows: (ReferenceKind, String) -> Bool
    private var faults: [ImportFault] = []
    private var total = 0

    /// A reader that asks `knows` whether a key is known already, for rows that name something else: the categories of
    /// products, the products of returns.
    public init(knows: @escaping (ReferenceKind, String) -> Bool) {
        self.knows = knows
    }

    /// The items of one file, in its order: products, announced returns, bins, badges or recalls, each of which encodes
    /// to bytes that decode to it. Throws every fault of the file; a reader reads one file.
    public mutating func items(_ kind: ImportKind, _ bytes: [UInt8]) throws(ImportFaults) -> [ReferenceItem] {
        var items: [ReferenceItem] = []
        do throws(ImportFault) {
            let table = try ImportTable(bytes, kind)
            items = collect(kind, table.rows)
        } catch {
            note(error)
        }
        if total > 0 { throw ImportFaults(named: faults, total: total) }
        return items
    }

    private mutating func collect(_ kind: ImportKind, _ rows: [ImportRow]) -> [ReferenceItem] {
        switch kind {
        case .products: return unique(rows, "gtin", ProductRow(knows: knows).read)
        case .bins: return unique(rows, "code", BinRow.read)
        case .badges: return unique(rows, "id", BadgeRow.read)
        case .returns:
            var drafts = ReturnDrafts(knows: knows)
            return gathered(rows, { row throws(ImportFault) in try drafts.add(row) }, { drafts.items })
        case .recalls:
            var drafts = RecallDrafts()
            return gathered(rows, { row throws(ImportFault) in try drafts.add(row) }, { drafts.items })
        }
    }

    /// One item per row, each key once.
    private mutating func unique(
        _ rows: [ImportRow], _ keyColumn: String, _ read: (ImportRow) throws(ImportFault) -> ReferenceItem
    ) -> [ReferenceItem] {
        var items: [ReferenceItem] = []
        var firstLines: [String: Int] = [:]
        for row in rows {
            do throws(ImportFault) {
                try row.checkShape()
                let item = try read(row)
                if let first = firstLines.updateValue(row.line, forKey: item.key) {
                    firstLines[item.key] = first
                    throw ImportFault(row.line, keyColumn, .repeatedKey(row.raw(keyColumn), firstLine: first))
                }
                try checkTransfer(item, row.line)
                items.append(item)
            } catch {
                note(error)
            }
        }
        return items
    }

    /// Items of several rows each.
    private mutating func gathered(
        _ rows: [ImportRow], _ add: (ImportRow) throws(ImportFault) -> Void,
        _ gather: () -> [(line: Int, item: ReferenceItem)]
    ) -> [ReferenceItem] {
        for row in rows {
            do throws(ImportFault) {
                try row.checkShape()
                try add(row)
            } catch {
                note(error)
            }
        }
        let items = gather()
        for (line, item) in items {
            do throws(ImportFault) { try checkTransfer(item, line) } catch { note(error) }
        }
        return items.map(\.item)
    }

    /// What a station could not read must not reach one.
    private func checkTransfer(_ item: ReferenceItem, _ line: Int) throws(ImportFault) {
        let copy: ReferenceItem
        do throws(WireError) {
            copy = try ReferenceCoding.decode(ReferenceCoding.encode(item))
        } catch {
            throw ImportFault(line, nil, .notTransferable(reason: "\(error)"))
        }
        if copy != item { throw ImportFault(line, nil, .notTransferable(reason: "it reads back differently")) }
    }

    private mutating func note(_ fault: ImportFault) {
        total += 1
        if faults.count < ImportLimits.namedFaults { faults.append(fault) }
    }
}
