public import Foundation
import Returns

/// Reference data as bytes: JSON, keys in byte order, one line.
///
///     {"data":{…},"key":"…","kind":"product"}   or   {"key":"…","kind":"bin","removed":true}
public enum ReferenceCoding {
    /// The bytes of one item.
    public static func encode(_ item: ReferenceItem) -> Data {
        JSONWriter.data([
            "kind": .coded(item.kind), "key": .string(item.key), "data": item.payload.map(JSONValue.object),
            "removed": item.payload == nil ? .bool(true) : nil,
        ])
    }

    /// Reads one item. Unknown fields are ignored; unknown kinds, grades, holds and dispositions are refused, because
    /// they would decide where an item goes; so is a key other than the data's own.
    public static func decode(_ bytes: Data) throws(WireError) -> ReferenceItem {
        guard bytes.count <= WireLimits.referenceItemBytes else {
            throw .tooLarge(what: "reference item", found: bytes.count, limit: WireLimits.referenceItemBytes)
        }
        let fields = Fields(try JSONParser.object(bytes))
        let kind: ReferenceKind = try fields.coded("kind")
        let key = try fields.text("key")
        if try fields.flagIfAny("removed") == true { return .removed(kind: kind, key: key) }
        let item = try item(kind, try fields.fields("data"))
        guard item.key == key else { throw fields.bad("key", key, allowed: item.key) }
        return item
    }

    private static func item(_ kind: ReferenceKind, _ data: Fields) throws(WireError) -> ReferenceItem {
        switch kind {
        case .product: .product(try Product(data))
        case .category: .category(try Category(data))
        case .group: .group(try ProductGroup(data))
        case .expectedReturn: .expectedReturn(try ExpectedReturn(data))
        case .bin: .bin(try Bin(data))
        case .badge: .badge(try Badge(data))
        case .sheet: .sheet(try GradingSheet(data))
        case .dispositions: .dispositions(try DispositionTable(data))
        case .policy: .policy(try Policy(data))
        case .recall: .recall(try Recall(data))
        case .returnedSerial: .returnedSerial(try ReturnedSerial(data))
        case .donationRecord: .donationRecord(try DonationRecord(data))
        case .floorItem: .floorItem(try FloorItem(data))
        case .dailyRoot: .dailyRoot(try DailyRoot(data))
        }
    }
}

extension ReferenceItem {
    /// The `data` of the item; nil for a removal.
    fileprivate var payload: JSONObject? {
        switch self {
        case .product(let product): product.payload
        case .category(let category): category.payload
        case .group(let group): group.payload
        case .expectedReturn(let expected): expected.payload
        case .bin(let bin): bin.payload
        case .badge(let badge): badge.payload
        case .sheet(let sheet): sheet.payload
        case .dispositions(let table): table.payload
        case .policy(let policy): policy.payload
        case .recall(let recall): recall.payload
        case .returnedSerial(let piece): piece.payload
        case .donationRecord(let record): record.payload
        case .floorItem(let item): item.payload
        case .dailyRoot(let root): root.payload
        case .removed: nil
        }
    }
}
