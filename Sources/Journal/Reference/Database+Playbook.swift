import GRDB
import Returns
import Wire

extension Database {
    /// The rules in force: of each kind the stored ones where there are any, else the shipped ones.
    ///
    /// Shipped sheets stay beside stored ones, because an item in the hand may be pinned to one, but never as the
    /// current version of an id that the hub publishes.
    func playbook(over shipped: Playbook) throws -> Playbook {
        let categories = try storedCategories()
        let groups = try storedGroups()
        let sheets = try storedSheets()
        let older = shipped.sheets.filter { shipped in
            let published = sheets.filter { $0.id == shipped.id }.map(\.version)
            guard let newest = published.max() else { return true }
            return shipped.version < newest && !published.contains(shipped.version)
        }
        return Playbook(
            categories: categories.isEmpty ? shipped.categories : categories,
            groups: groups.isEmpty ? shipped.groups : groups,
            sheets: sheets + older, dispositions: try storedDispositions() ?? shipped.dispositions,
            policies: try policies(over: shipped))
    }

    /// The stored policies, else the shipped ones: a house that has published a table and no policy goes by its table.
    private func policies(over shipped: Playbook) throws -> [Policy] {
        let stored = try Row.fetchAll(self, sql: "SELECT id, version, content FROM policy ORDER BY id, version").map {
            row in
            guard case .policy(let policy)? = try? ReferenceCoding.decode(row.data(2)) else {
                throw JournalError.unreadableReference(kind: .policy, key: "\(try row.text(0))@\(try row.integer(1))")
            }
            return policy
        }
        if !stored.isEmpty { return stored }
        return try storedDispositions() == nil ? shipped.policies : []
    }

    private func storedCategories() throws -> [Returns.Category] {
        try Row.fetchAll(self, sql: "SELECT id, nameFrench, nameEnglish, sheet FROM category ORDER BY id").map { row in
            Category(
                id: try row.text(0), name: LocalizedText(french: try row.text(1), english: try row.text(2)),
                sheet: try row.text(3))
        }
    }

    private func storedGroups() throws -> [ProductGroup] {
        let sql = "SELECT id, nameFrench, nameEnglish, sheet FROM productGroup ORDER BY id"
        return try Row.fetchAll(self, sql: sql).map { row in
            ProductGroup(
                id: try row.text(0), name: LocalizedText(french: try row.text(1), english: try row.text(2)),
                sheet: try row.text(3))
        }
    }

    private func storedSheets() throws -> [GradingSheet] {
        try Row.fetchAll(self, sql: "SELECT id, version, content FROM sheet ORDER BY id, version").map { row in
            guard case .sheet(let sheet)? = try? ReferenceCoding.decode(row.data(2)) else {
                throw JournalError.unreadableReference(kind: .sheet, key: "\(try row.text(0))@\(try row.integer(1))")
            }
            return sheet
        }
    }

    /// The newest stored table.
    private func storedDispositions() throws -> DispositionTable? {
        let sql = "SELECT id, version, content FROM dispositionTable ORDER BY version DESC, id LIMIT 1"
        guard let row = try Row.fetchOne(self, sql: sql) else { return nil }
        guard case .dispositions(let table)? = try? ReferenceCoding.decode(row.data(2)) else {
            throw JournalError.unreadableReference(
                kind: .dispositions, key: "\(try row.text(0))@\(try row.integer(1))")
        }
        return table
    }
}
