import Returns

/// The made-up site: two categories, three suppliers, forty products, twenty announced returns, two bins of each class,
/// two badges. It reaches the hub as CSV, by the same import as a real site's data.
enum SampleSite {
    static let returnCount = 20
    static let productCount = 40

    /// The operators: one works in French, one in English.
    static let badges = [(id: "ANNA01", alias: "AN", language: "fr"), (id: "BOB002", alias: "BO", language: "en")]

    private static let suppliers = ["ALPHA", "BRAVO", "CARGO"]

    private static let apparel = [
        ("Chemise", "Shirt"), ("Pantalon", "Trousers"), ("Robe", "Dress"), ("Veste", "Jacket"), ("Pull", "Jumper"),
    ]
    private static let apparelKinds = [("rouge", "red"), ("bleu", "blue"), ("vert", "green"), ("noir", "black")]
    private static let connected = [
        ("Téléphone", "Phone"), ("Casque audio", "Headphones"), ("Montre", "Watch"), ("Tablette", "Tablet"),
        ("Enceinte", "Speaker"),
    ]
    private static let connectedKinds = [("S", "S"), ("M", "M"), ("L", "L"), ("XL", "XL")]

    /// A product of the sample: the first half is apparel, the second half connected devices.
    struct Item {
        let gtin: GTIN
        let french: String
        let english: String
        let category: String
        let supplier: String
        let priceCents: Int
    }

    static let products: [Item] = (0..<productCount).map { index in
        let isApparel = index < productCount / 2
        let within = index % (productCount / 2)
        let (name, kind) =
            isApparel
            ? (apparel[within % 5], apparelKinds[within / 5]) : (connected[within % 5], connectedKinds[within / 5])
        return Item(
            gtin: gtin(index), french: "\(name.0) \(kind.0)", english: "\(kind.1) \(name.1)",
            category: isApparel ? "apparel" : "connected", supplier: suppliers[index % 3],
            priceCents: isApparel ? 1_990 + 500 * within : 4_990 + 2_000 * within)
    }

    /// A GTIN-13 of the range that GS1 keeps for use within a company.
    private static func gtin(_ index: Int) -> GTIN {
        let body = "2000000" + String(10_000 + index)
        guard let check = GS1CheckDigit.compute(over: body), let gtin = GTIN("\(body)\(check)") else {
            preconditionFailure("\(body) is not twelve digits")
        }
        return gtin
    }

    /// One announced return: its tracking number is a Colissimo return.
    struct Announced {
        let rma: String
        let tracking: String
        let lines: [(gtin: GTIN, quantity: Int, reason: String)]
    }

    static let returns: [Announced] = (0..<returnCount).map { index in
        let first = products[(index * 7) % productCount].gtin
        let second = products[(index * 7 + 11) % productCount].gtin
        let reasons = ["TOO_SMALL", "CHANGED_MIND", "DEFECTIVE", "NOT_AS_DESCRIBED"]
        let lines = [(first, 1, reasons[index % 4])] + (index % 3 == 0 ? [(second, 1, reasons[(index + 1) % 4])] : [])
        return Announced(rma: "RMA-\(2_001 + index)", tracking: tracking(index), lines: lines)
    }

    private static func tracking(_ index: Int) -> String {
        let body = String(1_000_000_000 + 7_919 * (index + 1))
        guard let check = GS1CheckDigit.compute(over: body) else { preconditionFailure("\(body) is not ten digits") }
        return "8R\(body)\(check)"
    }

    /// The bins: two of each class that the shipped disposition table names, and the overflow. Those of dangerous goods
    /// come last: the site has no such product, and the first letters are those that a reader will see.
    static func bins(for table: DispositionTable) -> [Bin] {
        let isOfDanger = { (rule: DispositionRule) in rule.when.traits.contains(.dangerousGoods) }
        var classes: [String] = []
        for rule in table.rules.filter({ !isOfDanger($0) }) + table.rules.filter(isOfDanger)
        where !classes.contains(rule.binClass) { classes.append(rule.binClass) }
        classes.append("OVERFLOW")
        return (0..<(2 * classes.count)).map { index in
            let lane = index % classes.count
            let aisle = aisle(lane)
            return Bin(
                code: "\(aisle)-0\(index / classes.count + 1)", generation: 1, zone: "Zone \(aisle)",
                binClass: classes[lane], capacity: lane == 0 ? 4 : 12)
        }
    }

    /// A, B … Z, AA, AB …: the table may name more classes than there are letters.
    private static func aisle(_ lane: Int) -> String {
        let letter = String(Unicode.Scalar(UInt8(ascii: "A") + UInt8(lane % 26)))
        return lane < 26 ? letter : aisle(lane / 26 - 1) + letter
    }
}

// The site as CSV.
extension SampleSite {
    static var productCSV: String {
        csv(
            "gtin,name_fr,name_en,category,supplier,price,weight_g",
            products.map { item in
                let price = Amount.digits(item.priceCents)
                return
                    "\(item.gtin.display),\(item.french),\(item.english),\(item.category),\(item.supplier),\(price),300"
            })
    }

    static var returnCSV: String {
        csv(
            "rma,tracking,gtin,quantity,reason",
            returns.flatMap { announced in
                announced.lines.map {
                    "\(announced.rma),\(announced.tracking),\($0.gtin.display),\($0.quantity),\($0.reason)"
                }
            })
    }

    static func binCSV(for table: DispositionTable) -> String {
        csv(
            "code,zone,class,capacity,generation",
            bins(for: table).map { "\($0.code),\($0.zone),\($0.binClass),\($0.capacity),\($0.generation)" })
    }

    static var badgeCSV: String {
        csv("id,alias,language,role", badges.map { "\($0.id),\($0.alias),\($0.language),operator" })
    }

    private static func csv(_ header: String, _ rows: [String]) -> String {
        ([header] + rows).joined(separator: "\n") + "\n"
    }
}
