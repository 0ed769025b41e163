import Journal
import Returns
import SystemPackage
import Wire

/// The made-up floor that is measured on: one product, thirty bins, one badge, the shipped rules. Bins take a million
/// items, so that no run fills one.
struct BenchFloor: Sendable {
    let identity: StationIdentity
    let playbook: Playbook
    let product: Product
    let bins: [Bin]
    let badge = Badge(id: "BENCH1", alias: "BE", language: .french, role: .operator)

    private static let binCount = 30
    private static let binCapacity = 1_000_000

    init() throws {
        playbook = try StandardPlaybook.load()
        let configuration = StationConfiguration()
        identity = StationIdentity(
            station: configuration.station, epoch: 1, platePrefix: configuration.prefix, site: configuration.site,
            labelLanguage: configuration.labelLanguage)
        guard let gtin = GTIN("4006381333931") else { preconditionFailure("the sample's check digit is wrong") }
        product = Product(
            gtin: gtin, name: LocalizedText(french: "Chemise rouge", english: "Red shirt"), category: "apparel",
            supplier: "ALPHA", priceCents: 1_990, weightGrams: 300)
        bins = Self.bins(for: playbook.dispositions)
    }

    private static func bins(for table: DispositionTable) -> [Bin] {
        let classes = Set(table.rules.map(\.binClass)).sorted()
        return (0..<binCount).map { index in
            Bin(
                code: "A-\(100 + index)", generation: 1, zone: "A", binClass: classes[index % classes.count],
                capacity: binCapacity)
        }
    }

    /// When the made-up day begins: 2026-01-05, 07:00 UTC.
    static let morning = Moment(milliseconds: 1_767_596_400_000)

    /// A journal that knows the floor; made where there is none.
    func journal(at path: String) throws -> Journal {
        let journal = try Journal.open(at: FilePath(path), identity: identity, playbook: playbook)
        if try journal.referenceCursor() == nil {
            let items = [ReferenceItem.product(product), .badge(badge)] + bins.map(ReferenceItem.bin)
            try journal.applyReference(items, cursor: "benchmark", isComplete: true)
        }
        return journal
    }

    /// What the journal would answer, for deciding without one.
    func facts(for request: FactRequest) -> Facts {
        var facts = Facts(station: identity, playbook: playbook)
        if request.badge == badge.id { facts.badge = badge }
        if request.gtins.contains(product.gtin) { facts.products = [product] }
        let statuses = bins.map { BinStatus(bin: $0, load: 0) }
        if let code = request.bin { facts.bin = statuses.first { $0.bin.code == code } }
        if request.needsBins { facts.bins = BinBoard(statuses) }
        return facts
    }
}
