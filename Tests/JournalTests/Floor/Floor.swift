import Journal
import Returns
import SystemPackage
import Testing
import Wire

/// A small floor: one station, three products, three announced returns, four bins, two badges.
enum Floor {
    static func identity(station: String = "S1", epoch: Int = 1, prefix: String = "10001") throws -> StationIdentity {
        StationIdentity(
            station: station, epoch: epoch, platePrefix: try #require(PlatePrefix(prefix)), site: "LYS",
            labelLanguage: .french)
    }

    static let start = Moment(milliseconds: 1_790_000_000_000)

    static func gtin(_ digits: String) throws -> GTIN { try #require(GTIN(digits)) }

    static let shirt = "4006381333931"
    static let phone = "5901234123457"
    static let lamp = "3017620422003"

    static func text(_ word: String) -> LocalizedText { LocalizedText(french: word, english: "\(word) (en)") }

    static func playbook(sheetVersion: Int = 1) -> Playbook {
        Playbook(
            categories: [Category(id: "apparel", name: text("vêtements"), sheet: "apparel")],
            sheets: [sheet(version: sheetVersion)], dispositions: dispositions(version: 1))
    }

    static func sheet(id: String = "apparel", version: Int) -> GradingSheet {
        GradingSheet(
            id: id, version: version, title: text("Vêtements \(version)"), first: "worn",
            questions: [
                Question(
                    id: "worn", text: text("Porté ?"), help: text("Regardez le col"),
                    answers: [
                        Answer(id: "no", text: text("non"), next: .question("clean")),
                        Answer(id: "yes", text: text("oui"), next: .grade(.fair), tasks: ["CLEAN"]),
                    ]),
                Question(
                    id: "clean", text: text("Propre ?"), help: text("Regardez partout"),
                    answers: [
                        Answer(id: "yes", text: text("oui"), next: .grade(.new)),
                        Answer(id: "no", text: text("non"), next: .hold(.hygiene)),
                    ]),
            ])
    }

    static func dispositions(version: Int) -> DispositionTable {
        DispositionTable(
            id: "site", version: version,
            rules: [
                rule("R-1", holds: Hold.allCases, .hold, "HOLD"),
                rule("R-2", grades: [.new], .restock, "RESTOCK"),
                DispositionRule(
                    id: "R-9", when: .anything, disposition: .outlet, binClass: "OUTLET", label: text("Outlet"),
                    reason: text("le reste")),
            ])
    }

    private static func rule(
        _ id: String, grades: [Grade] = [], holds: [Hold] = [], _ disposition: Disposition, _ binClass: String
    ) -> DispositionRule {
        DispositionRule(
            id: id, when: ItemCondition(grades: grades, holds: holds.isEmpty ? .free : .held(holds)),
            disposition: disposition, binClass: binClass, label: text(binClass), reason: text("parce que"))
    }

    static let bins = [
        Bin(code: "A-1", generation: 1, zone: "A", binClass: "RESTOCK", capacity: 40),
        Bin(code: "A-2", generation: 2, zone: "A", binClass: "RESTOCK", capacity: 40),
        Bin(code: "B-1", generation: 1, zone: "B", binClass: "OUTLET", capacity: 500),
        Bin(code: "H-1", generation: 1, zone: "H", binClass: "HOLD", capacity: 500),
    ]

    static let badges = [
        Badge(id: "AB12", alias: "A. B.", language: .french, role: .operator),
        Badge(id: "CD34", alias: "C. D.", language: .english, role: .supervisor),
    ]

    /// `parcels` announced returns, each with two pieces of one product and one of another.
    static func reference(parcels: Int = 3) throws -> [ReferenceItem] {
        let codes = [shirt, phone, lamp]
        let products = try codes.map {
            ReferenceItem.product(
                Product(
                    gtin: try gtin($0), name: text("article \($0)"), category: "apparel", supplier: "ACME",
                    weightGrams: 250))
        }
        let returns = try (0..<parcels).map { number in
            ReferenceItem.expectedReturn(
                ExpectedReturn(
                    rma: "RMA\(1_000 + number)", codes: [parcelCode(number)],
                    lines: [
                        ExpectedLine(number: 1, gtin: try gtin(codes[number % 3]), quantity: 2, declaredReason: "SIZE"),
                        ExpectedLine(number: 2, gtin: try gtin(codes[(number + 1) % 3]), quantity: 1),
                    ]))
        }
        return products + returns + bins.map(ReferenceItem.bin) + badges.map(ReferenceItem.badge)
    }

    static func parcelCode(_ number: Int) -> String { "COLIS\(100_000 + number)" }

    /// A fresh journal that knows the floor.
    static func open(_ path: FilePath, parcels: Int = 3) throws -> Journal {
        let journal = try Journal.open(at: path, identity: try identity(), playbook: playbook())
        if try journal.referenceCursor() == nil {
            try journal.applyReference(try reference(parcels: parcels), cursor: "g1:1", isComplete: true)
        }
        return journal
    }
}
