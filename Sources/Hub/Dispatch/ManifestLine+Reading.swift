import Foundation
import Returns
import Wire

extension ManifestLine {
    /// An item that still lies here: as it was decided, and where that is not known as the catalogue has it.
    init(_ item: BinItem, in db: Database) throws {
        let decided = try Self.decision(of: item.plate, in: db)
        let (product, found) = (item.product, decided?.basis?.item)
        self.init(plate: item.plate)
        (gtin, serial, grade, disposition) = (item.gtin, item.serial, item.grade, item.disposition)
        name = product?.name ?? item.name.map { LocalizedText(french: $0, english: $0) }
        ground = decided?.ground
        category = found?.category ?? product?.category
        supplier = found?.supplier ?? product?.supplier
        owner = found?.owner ?? product?.details.owner
        costCents = found?.costCents ?? product?.details.costCents
        priceCents = found?.priceCents ?? product?.priceCents
        grams = found?.weightGrams ?? product?.weightGrams
        commodityCode = product?.details.commodityCode
        battery = product?.details.battery
        isDamaged = item.hold == .hazard || item.disposition == .hazardousDisposal
        let traits = (product?.details.traits ?? []).union(found?.traits ?? [])
        (isDangerous, isElectrical) = (traits.contains(.dangerousGoods), traits.contains(.electrical))
    }

    private static func decision(of plate: String, in db: Database) throws -> ItemDisposition? {
        let bytes = try db.one(
            Data.self,
            """
            SELECT bytes FROM event WHERE plate = ? AND kind = 'itemDispositioned' AND quarantine IS NULL
            ORDER BY hubSequence DESC LIMIT 1
            """, [plate])
        guard let event = bytes.flatMap({ try? EventReader.open($0).recorded.event }),
            case .itemDispositioned(let decided) = event
        else { return nil }
        return decided
    }
}

extension ManifestLine {
    /// The lines of a dispatch, as they were frozen when it left.
    static func sent(in dispatch: Int, _ db: Database) throws -> [ManifestLine] {
        try db.rows("SELECT * FROM dispatchedItem WHERE dispatch = ? ORDER BY line", [dispatch]).map(
            ManifestLine.init(frozen:))
    }

    /// Freezes the line: from now on the item is gone.
    func freeze(in dispatch: Int, as line: Int, _ db: Database) throws {
        try db.run(
            """
            INSERT INTO dispatchedItem (
                plate, dispatch, line, gtin, french, english, serial, grade, disposition, ground, category, supplier,
                owner, costCents, priceCents, grams, commodityCode, chemistry, deciwattHours, isWithEquipment,
                isDamaged, isDangerous, isElectrical)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                plate, dispatch, line, gtin, name?.french, name?.english, serial, grade, disposition?.rawValue,
                ground?.rawValue, category, supplier, owner, costCents, priceCents, grams, commodityCode,
                battery?.chemistry.rawValue, battery?.deciwattHours, battery?.isWithEquipment, isDamaged, isDangerous,
                isElectrical,
            ])
        try db.run("UPDATE item SET leftIn = ? WHERE plate = ?", [dispatch, plate])
    }

    private init(frozen row: Row) {
        self.init(plate: row["plate"])
        (gtin, serial, grade) = (row["gtin"], row["serial"], row["grade"])
        if let french: String = row["french"], let english: String = row["english"] {
            name = LocalizedText(french: french, english: english)
        }
        disposition = (row["disposition"] as String?).flatMap(Disposition.init(rawValue:))
        ground = (row["ground"] as String?).flatMap(DestructionGround.init(rawValue:))
        (category, supplier, owner) = (row["category"], row["supplier"], row["owner"])
        (costCents, priceCents, grams) = (row["costCents"], row["priceCents"], row["grams"])
        commodityCode = row["commodityCode"]
        if let chemistry = (row["chemistry"] as String?).flatMap(Battery.Chemistry.init(rawValue:)) {
            battery = Battery(
                chemistry: chemistry, deciwattHours: row["deciwattHours"],
                isWithEquipment: row["isWithEquipment"] ?? true)
        }
        (isDamaged, isDangerous, isElectrical) = (row["isDamaged"], row["isDangerous"], row["isElectrical"])
    }
}
