import Foundation
import GRDB
import Returns
import Wire

/// Reading reference data back, row by row. A row that this version cannot read is named, never guessed.
extension Database {
    func badge(_ id: String) throws -> Badge? {
        let found = try Row.fetchOne(
            cachedStatement(sql: "SELECT id, alias, language, role, pin FROM badge WHERE id = ?"), arguments: [id])
        return try found.map(Badge.init(row:))
    }

    /// Every badge, ordered by alias, then by id.
    func badges() throws -> [Badge] {
        let statement = try cachedStatement(sql: "SELECT id, alias, language, role, pin FROM badge ORDER BY alias, id")
        return try Row.fetchAll(statement).map(Badge.init(row:))
    }

    /// The products that are known, in the order of the codes.
    func products(_ gtins: [GTIN]) throws -> [Product] {
        let sql = """
            SELECT nameFrench, nameEnglish, category, supplier, priceCents, weightGrams, content
            FROM product WHERE gtin = ?
            """
        return try gtins.compactMap { gtin in
            try first(sql, [gtin.fourteen]) { row in
                if let content = try row.optionalData(6) { return try product(gtin, content: content) }
                return Product(
                    gtin: gtin, name: LocalizedText(french: try row.text(0), english: try row.text(1)),
                    category: try row.text(2), supplier: try row.text(3), priceCents: try row.optionalInteger(4),
                    weightGrams: try row.optionalInteger(5))
            }
        }
    }

    private func product(_ gtin: GTIN, content: Data) throws -> Product {
        guard case .product(let found)? = try? ReferenceCoding.decode(content) else {
            throw JournalError.unreadableReference(kind: .product, key: gtin.fourteen)
        }
        return found
    }

    /// Announced returns under any of the codes, each once, in the order of the codes.
    func expectedReturns(under codes: [String]) throws -> [ExpectedReturn] {
        let sql = "SELECT rma, content FROM expectedCode JOIN expectedReturn USING (rma) WHERE code = ? ORDER BY rma"
        var found: [ExpectedReturn] = []
        for code in codes {
            for announced in try each(sql, [code], { try expectedReturn($0.text(0), content: $0.data(1)) })
            where !found.contains(where: { $0.rma == announced.rma }) {
                found.append(announced)
            }
        }
        return found
    }

    /// The announced return of a number; nil when there is none.
    func storedReturn(_ rma: String) throws -> ExpectedReturn? {
        let statement = try cachedStatement(sql: "SELECT content FROM expectedReturn WHERE rma = ?")
        return try Row.fetchOne(statement, arguments: [rma]).map { try expectedReturn(rma, content: $0.data(0)) }
    }

    private func expectedReturn(_ rma: String, content: Data) throws -> ExpectedReturn {
        guard case .expectedReturn(let found)? = try? ReferenceCoding.decode(content) else {
            throw JournalError.unreadableReference(kind: .expectedReturn, key: rma)
        }
        return found
    }

    /// Recalls of any of the products, by id.
    func recalls(of gtins: [GTIN]) throws -> [Recall] {
        let sql = "SELECT id, content FROM recalledProduct JOIN recall ON id = recall WHERE gtin = ?"
        var found: [String: Recall] = [:]
        for gtin in gtins {
            for known in try each(sql, [gtin.fourteen], { try recall($0.text(0), content: $0.data(1)) }) {
                found[known.id] = known
            }
        }
        return found.values.sorted { $0.id < $1.id }
    }

    /// The recall of an id; nil when there is none.
    func storedRecall(_ id: String) throws -> Recall? {
        let statement = try cachedStatement(sql: "SELECT content FROM recall WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id]).map { try recall(id, content: $0.data(0)) }
    }

    private func recall(_ id: String, content: Data) throws -> Recall {
        guard case .recall(let found)? = try? ReferenceCoding.decode(content) else {
            throw JournalError.unreadableReference(kind: .recall, key: id)
        }
        return found
    }

    func bin(_ code: String) throws -> Bin? {
        let found = try Row.fetchOne(
            cachedStatement(sql: "SELECT \(Bin.columns) FROM bin WHERE code = ?"), arguments: [code])
        return try found.map(Bin.init(row:))
    }

    /// Every bin, ordered by code.
    func bins() throws -> [Bin] {
        try Row.fetchAll(cachedStatement(sql: "SELECT \(Bin.columns) FROM bin ORDER BY code")).map(Bin.init(row:))
    }
}

extension Badge {
    fileprivate init(row: Row) throws {
        let id = try row.text(0)
        guard let language = Language(rawValue: try row.text(2)), let role = Badge.Role(rawValue: try row.text(3))
        else { throw JournalError.unreadableReference(kind: .badge, key: id) }
        let pin = try row.optionalText(4).map { text in
            guard let pin = PinVerifier(text: text) else {
                throw JournalError.unreadableReference(kind: .badge, key: id)
            }
            return pin
        }
        self.init(id: id, alias: try row.text(1), language: language, role: role, pin: pin)
    }
}

extension Bin {
    fileprivate static let columns = "code, generation, zone, binClass, capacity, isOpen, content"

    fileprivate init(row: Row) throws {
        if let content = try row.optionalData(6) {
            guard case .bin(let bin)? = try? ReferenceCoding.decode(content) else {
                throw JournalError.unreadableReference(kind: .bin, key: try row.text(0))
            }
            self = bin
            return
        }
        self.init(
            code: try row.text(0), generation: try row.integer(1), zone: try row.text(2), binClass: try row.text(3),
            capacity: try row.integer(4), isOpen: try row.integer(5) != 0)
    }
}
