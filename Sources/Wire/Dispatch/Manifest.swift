public import Foundation
public import Returns

/// What leaves, or is about to leave, in one logistic unit: a head and one line for each piece.
public struct Manifest: Hashable, Sendable {
    /// The dispatch's number; nil as long as it has not left.
    public let number: Int?
    /// The unit's SSCC, eighteen digits.
    public let sscc: String
    /// The bin and its generation.
    public let place: BinPlace
    /// The bin's class.
    public let binClass: String
    /// Who gets it; nil as long as it has not left.
    public let destination: String?
    /// Who carries it, where that was said.
    public let carrier: String?
    /// The supplier's number under which it goes back.
    public let authorisation: String?
    /// How many pieces were counted.
    public let counted: Int
    /// When it left.
    public let sentAt: Moment?
    /// Who sent it.
    public let sentBy: String?
    /// The pieces.
    public let lines: [ManifestLine]

    /// Puts a manifest together.
    public init(
        number: Int? = nil, sscc: String, place: BinPlace, binClass: String, destination: String? = nil,
        carrier: String? = nil, authorisation: String? = nil, counted: Int, sentAt: Moment? = nil,
        sentBy: String? = nil, lines: [ManifestLine]
    ) {
        (self.number, self.sscc, self.place, self.binClass) = (number, sscc, place, binClass)
        (self.destination, self.carrier, self.authorisation) = (destination, carrier, authorisation)
        (self.counted, self.sentAt, self.sentBy, self.lines) = (counted, sentAt, sentBy, lines)
    }

    /// What everything costs, in euro cents, as far as that is known.
    public var costCents: Int { lines.reduce(0) { $0 + ($1.costCents ?? 0) } }
    /// What everything sold for, in euro cents, as far as that is known.
    public var priceCents: Int { lines.reduce(0) { $0 + ($1.priceCents ?? 0) } }
    /// What everything weighs, in grams, as far as that is known.
    public var grams: Int { lines.reduce(0) { $0 + ($1.grams ?? 0) } }
    /// The pieces whose weight nobody knows.
    public var unweighed: Int { lines.count { $0.grams == nil } }
    /// The marks that the package has to bear.
    public var marks: [TransportMark] { TransportMark.marks(of: lines.map(\.carried)) }
}

/// One piece of a manifest.
public struct ManifestLine: Hashable, Sendable {
    /// Its licence plate.
    public let plate: String
    /// Its product's GTIN, fourteen digits.
    public var gtin: String?
    /// Its product's name.
    public var name: LocalizedText?
    /// Its serial number.
    public var serial: String?
    /// Its grade's letter.
    public var grade: String?
    /// Where it goes, as the trade's code.
    public var disposition: Disposition?
    /// Why it is destroyed.
    public var ground: DestructionGround?
    /// Its category's id.
    public var category: String?
    /// Its supplier's id.
    public var supplier: String?
    /// Its owner's id, where the house works for several.
    public var owner: String?
    /// What it was bought for, in euro cents.
    public var costCents: Int?
    /// What it sold for, in euro cents.
    public var priceCents: Int?
    /// Its weight in grams.
    public var grams: Int?
    /// Its code in the Combined Nomenclature.
    public var commodityCode: String?
    /// Its battery.
    public var battery: Battery?
    /// Whether it counts as damaged on the road.
    public var isDamaged = false
    /// Whether it is dangerous goods other than a battery.
    public var isDangerous = false
    /// Whether it is electrical equipment.
    public var isElectrical = false

    /// A piece of which nothing but its plate is known.
    public init(plate: String) {
        self.plate = plate
    }

    /// What its carriage depends on.
    public var carried: CarriedPiece {
        CarriedPiece(battery: battery, isDamaged: isDamaged, isDangerous: isDangerous)
    }

    /// What it is as waste; nil where that is for somebody to say.
    public var waste: WasteKind? {
        var traits: Set<ProductTrait> = []
        if isDangerous { traits.insert(.dangerousGoods) }
        if isElectrical { traits.insert(.electrical) }
        return WasteKind(category: category, traits: traits, battery: battery)
    }
}

extension Manifest {
    /// One JSON object (RFC 8259): amounts in euro cents, weights in grams, times in milliseconds since 1970.
    public func encoded() -> Data {
        JSONWriter.data([
            "authorisation": authorisation.map(JSONValue.string), "bin": .string(place.code),
            "carrier": carrier.map(JSONValue.string), "class": .string(binClass), "counted": .integer(counted),
            "destination": destination.map(JSONValue.string), "generation": .integer(place.generation),
            "lines": .array(lines.map { .object($0.payload) }), "marks": .array(marks.map { .object($0.payload) }),
            "number": number.map(JSONValue.integer), "sentAt": sentAt.map(JSONValue.moment),
            "sentBy": sentBy.map(JSONValue.string), "sscc": .string(sscc),
            "totals": .object([
                "cost": .integer(costCents), "price": .integer(priceCents), "units": .integer(lines.count),
                "unweighed": .integer(unweighed), "weight": .integer(grams),
            ]),
        ])
    }
}

extension ManifestLine {
    fileprivate var payload: JSONObject {
        [
            "battery": battery.map { .object($0.manifestPayload) }, "category": category.map(JSONValue.string),
            "commodity": commodityCode.map(JSONValue.string), "cost": costCents.map(JSONValue.integer),
            "damaged": isDamaged ? .bool(true) : nil, "disposition": disposition.map { .string($0.rawValue) },
            "grade": grade.map(JSONValue.string), "ground": ground.map { .string($0.rawValue) },
            "gtin": gtin.map(JSONValue.string),
            "name": name.map { .object(["en": .string($0.english), "fr": .string($0.french)]) },
            "owner": owner.map(JSONValue.string), "plate": .string(plate), "price": priceCents.map(JSONValue.integer),
            "serial": serial.map(JSONValue.string), "supplier": supplier.map(JSONValue.string),
            "weight": grams.map(JSONValue.integer),
        ]
    }
}

extension Battery {
    fileprivate var manifestPayload: JSONObject {
        [
            "chemistry": .string(chemistry.rawValue), "deciwattHours": deciwattHours.map(JSONValue.integer),
            "un": unitedNationsNumber.map(JSONValue.integer), "withEquipment": .bool(isWithEquipment),
        ]
    }
}

extension TransportMark {
    fileprivate var payload: JSONObject {
        [
            "deciwattHours": .integer(deciwattHours), "kind": .string(kind.rawValue), "pieces": .integer(pieces),
            "un": unitedNationsNumber.map(JSONValue.integer), "unmeasured": .integer(unmeasured),
        ]
    }
}
