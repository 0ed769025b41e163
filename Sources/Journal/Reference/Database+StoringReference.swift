import GRDB
import Returns
import Wire

/// Writing reference data. Each row remembers the round of the feed that brought it.
extension Database {
    func store(_ item: ReferenceItem, round: Int) throws {
        switch item {
        case .product(let product): try store(product, round)
        case .category(let category): try store(category, round)
        case .group(let group): try store(group, round)
        case .expectedReturn(let expected): try store(expected, round)
        case .bin(let bin): try store(bin, round)
        case .badge(let badge): try store(badge, round)
        case .sheet(let sheet):
            try run(
                "INSERT OR REPLACE INTO sheet (id, version, content, round) VALUES (?, ?, ?, ?)",
                [sheet.id, sheet.version, ReferenceCoding.encode(item), round])
        case .dispositions(let table):
            try run(
                "INSERT OR REPLACE INTO dispositionTable (id, version, content, round) VALUES (?, ?, ?, ?)",
                [table.id, table.version, ReferenceCoding.encode(item), round])
        case .policy(let policy):
            try run(
                "INSERT OR REPLACE INTO policy (id, version, content, round) VALUES (?, ?, ?, ?)",
                [policy.id, policy.version, ReferenceCoding.encode(item), round])
        case .recall(let recall): try store(recall, round)
        case .returnedSerial(let piece): try store(piece, round)
        case .donationRecord(let record): try store(record, round)
        case .floorItem(let item): try store(item, round)
        case .dailyRoot(let root): try store(root)
        case .removed(let kind, let key): try remove(kind, key, round)
        }
    }

    private func store(_ product: Product, _ round: Int) throws {
        try run(
            """
            INSERT OR REPLACE INTO product
                (gtin, nameFrench, nameEnglish, category, supplier, priceCents, weightGrams, content, round)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                product.gtin.fourteen, product.name.french, product.name.english, product.category, product.supplier,
                product.priceCents, product.weightGrams,
                // Most catalogues say no more than the columns, and then they are quicker to read.
                product.details.isEmpty ? nil : ReferenceCoding.encode(.product(product)), round,
            ])
    }

    private func store(_ category: Returns.Category, _ round: Int) throws {
        try run(
            "INSERT OR REPLACE INTO category (id, nameFrench, nameEnglish, sheet, round) VALUES (?, ?, ?, ?, ?)",
            [category.id, category.name.french, category.name.english, category.sheet, round])
    }

    private func store(_ group: ProductGroup, _ round: Int) throws {
        try run(
            "INSERT OR REPLACE INTO productGroup (id, nameFrench, nameEnglish, sheet, round) VALUES (?, ?, ?, ?, ?)",
            [group.id, group.name.french, group.name.english, group.sheet, round])
    }

    /// A return is found under each of its codes and under its own number.
    private func store(_ expected: ExpectedReturn, _ round: Int) throws {
        try run("DELETE FROM expectedReturn WHERE rma = ?", [expected.rma])
        try run(
            "INSERT INTO expectedReturn (rma, content, round) VALUES (?, ?, ?)",
            [expected.rma, ReferenceCoding.encode(.expectedReturn(expected)), round])
        for code in Set(expected.codes + [expected.rma]) {
            try run("INSERT INTO expectedCode (code, rma) VALUES (?, ?)", [code, expected.rma])
        }
    }

    /// A recall is found under each of its products.
    private func store(_ recall: Recall, _ round: Int) throws {
        try run("DELETE FROM recall WHERE id = ?", [recall.id])
        try run(
            "INSERT INTO recall (id, content, round) VALUES (?, ?, ?)",
            [recall.id, ReferenceCoding.encode(.recall(recall)), round])
        for gtin in Set(recall.products.map(\.gtin.fourteen)) {
            try run("INSERT INTO recalledProduct (gtin, recall) VALUES (?, ?)", [gtin, recall.id])
        }
    }

    /// A row that is older than what a supervisor made of the bin here is no news: the hub has not heard of it yet.
    private func store(_ bin: Bin, _ round: Int) throws {
        try run(
            "UPDATE bin SET round = ? WHERE code = ? AND generation > ?", [round, bin.code, bin.generation])
        if changesCount > 0 { return }
        try run(
            """
            INSERT OR REPLACE INTO bin (code, generation, zone, binClass, capacity, isOpen, content, round)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                bin.code, bin.generation, bin.zone, bin.binClass, bin.capacity, bin.isOpen,
                bin.details.isEmpty ? nil : ReferenceCoding.encode(.bin(bin)), round,
            ])
    }

    private func store(_ badge: Badge, _ round: Int) throws {
        try run(
            "INSERT OR REPLACE INTO badge (id, alias, language, role, pin, round) VALUES (?, ?, ?, ?, ?, ?)",
            [badge.id, badge.alias, badge.language.rawValue, badge.role.rawValue, badge.pin?.text, round])
    }

    private func remove(_ kind: ReferenceKind, _ key: String, _ round: Int) throws {
        switch kind {
        case .product: try run("DELETE FROM product WHERE gtin = ?", [key])
        case .category: try run("DELETE FROM category WHERE id = ?", [key])
        case .group: try run("DELETE FROM productGroup WHERE id = ?", [key])
        case .expectedReturn: try run("DELETE FROM expectedReturn WHERE rma = ?", [key])
        case .bin: try run("DELETE FROM bin WHERE code = ?", [key])
        case .badge: try run("DELETE FROM badge WHERE id = ?", [key])
        case .sheet: try run("DELETE FROM sheet WHERE id || '@' || version = ?", [key])
        case .dispositions: try run("DELETE FROM dispositionTable WHERE id || '@' || version = ?", [key])
        case .policy: try run("DELETE FROM policy WHERE id || '@' || version = ?", [key])
        case .recall: try run("DELETE FROM recall WHERE id = ?", [key])
        case .returnedSerial: try removeReturnedSerial(key)
        case .donationRecord: try run("DELETE FROM donationRecord WHERE subject = ?", [key])
        case .floorItem: try removeFloorItem(key, round)
        // A witness keeps what it was told.
        case .dailyRoot: break
        }
    }

    /// Removes what an earlier round brought and the present one did not.
    func sweepReference(before round: Int) throws {
        for table in ReferenceKind.allCases.compactMap(\.table) {
            try execute(sql: "DELETE FROM \(table) WHERE round < ?", arguments: [round])
        }
    }
}

extension ReferenceKind {
    /// The table that holds it for as long as the feed tells of it; nil for what is kept for good.
    fileprivate var table: String? {
        switch self {
        case .product: "product"
        case .category: "category"
        case .group: "productGroup"
        case .expectedReturn: "expectedReturn"
        case .bin: "bin"
        case .badge: "badge"
        case .sheet: "sheet"
        case .dispositions: "dispositionTable"
        case .policy: "policy"
        case .recall: "recall"
        case .returnedSerial: "returnedSerial"
        case .donationRecord: "donationRecord"
        case .floorItem: "floorItem"
        case .dailyRoot: nil
        }
    }

    /// Whether the rules are made of it.
    var isRule: Bool {
        switch self {
        case .category, .group, .sheet, .dispositions, .policy: true
        case .product, .expectedReturn, .bin, .badge, .recall, .returnedSerial, .donationRecord, .floorItem,
            .dailyRoot:
            false
        }
    }
}
