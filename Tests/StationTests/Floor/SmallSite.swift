import Journal
import Returns
import Wire

@testable import Station

/// A small site: eight products, announced returns of two pieces each, a bin of every class, two badges.
enum SmallSite {
    static let french = OwnCode.badge("ANNA01").text
    static let english = OwnCode.badge("BOB002").text
    static let help = OwnCode.command(site: "DEMO", name: "HELP").text
    static let end = OwnCode.command(site: "DEMO", name: "END").text

    static let gtins: [GTIN] = (0..<8).map { index in
        let body = "2000000" + String(10_000 + index)
        guard let check = GS1CheckDigit.compute(over: body), let gtin = GTIN("\(body)\(check)") else {
            preconditionFailure("\(body) is not twelve digits")
        }
        return gtin
    }

    static func name(_ index: Int) -> (french: String, english: String) { ("Article \(index)", "Thing \(index)") }

    /// Product codes by the name in either language.
    static let codes: [String: String] = Dictionary(
        uniqueKeysWithValues: gtins.indices.flatMap { index in
            [(name(index).french, gtins[index].display), (name(index).english, gtins[index].display)]
        })

    static func tracking(_ index: Int) -> String {
        let body = String(1_000_000_000 + 7_919 * (index + 1))
        guard let check = GS1CheckDigit.compute(over: body) else { preconditionFailure("\(body) is not ten digits") }
        return "8R\(body)\(check)"
    }

    static func lines(_ index: Int) -> [GTIN] { [gtins[index % 4], gtins[4 + index % 4]] }

    static func bins() throws -> [Bin] {
        let table = try StandardPlaybook.load().dispositions
        let classes = Set(table.rules.map(\.binClass)).union(["OVERFLOW"]).sorted()
        return classes.enumerated().map { lane, binClass in
            Bin(code: "A-0\(lane + 1)", generation: 1, zone: "Zone A", binClass: binClass, capacity: 10_000)
        }
    }

    static func card(ofBin code: String) -> String { OwnCode.bin(code: code, generation: 1).text }

    /// Everything as the journal takes it.
    static func reference(parcels: Int) throws -> [ReferenceItem] {
        let products = gtins.indices.map { index in
            ReferenceItem.product(
                Product(
                    gtin: gtins[index], name: LocalizedText(french: name(index).french, english: name(index).english),
                    category: "apparel", supplier: "ALPHA", priceCents: 2_990))
        }
        let returns = (0..<parcels).map { index in
            ReferenceItem.expectedReturn(
                ExpectedReturn(
                    rma: "RMA-\(index)", codes: [tracking(index)],
                    lines: lines(index).enumerated().map {
                        ExpectedLine(number: $0.offset + 1, gtin: $0.element, quantity: 1)
                    }))
        }
        let badges = [
            Badge(id: "ANNA01", alias: "AN", language: .french, role: .operator),
            Badge(id: "BOB002", alias: "BO", language: .english, role: .operator),
        ]
        return products + returns + (try bins().map(ReferenceItem.bin)) + badges.map(ReferenceItem.badge)
    }

    /// Makes the journal of a station that has heard everything from its hub before it starts.
    static func stock(_ place: Place, parcels: Int) throws {
        let journal = try Journal.open(
            at: place.journal, identity: StationIdentity(place.configuration), playbook: StandardPlaybook.load())
        try journal.applyReference(reference(parcels: parcels), cursor: "none:0", isComplete: true)
        try journal.close()
    }

    /// The same as the files that IT imports at the hub.
    static func files(parcels: Int) throws -> [(kind: ImportKind, csv: String)] {
        let products = gtins.indices.map { index in
            "\(gtins[index].display),\(name(index).french),\(name(index).english),apparel,ALPHA,29.90,300"
        }
        let returns = (0..<parcels).flatMap { index in
            lines(index).map { "RMA-\(index),\(tracking(index)),\($0.display),1,TOO_SMALL" }
        }
        let bins = try bins().map { "\($0.code),\($0.zone),\($0.binClass),\($0.capacity),1" }
        return [
            (.products, csv("gtin,name_fr,name_en,category,supplier,price,weight_g", products)),
            (.returns, csv("rma,tracking,gtin,quantity,reason", returns)),
            (.bins, csv("code,zone,class,capacity,generation", bins)),
            (.badges, csv("id,alias,language,role", ["ANNA01,AN,fr,operator", "BOB002,BO,en,operator"])),
        ]
    }

    private static func csv(_ header: String, _ rows: [String]) -> String {
        ([header] + rows).joined(separator: "\n") + "\n"
    }
}
