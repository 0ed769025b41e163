import Returns
import Testing

@testable import Wire

/// What is known of a bin, as stored and as imported.
struct BinDetailsTests {
    private static let whole = BinDetails(
        state: .closing, limits: ItemMeasure(millilitres: 60_000, grams: 250_000, cents: 500_050, deciwattHours: 3_000),
        kind: .cage,
        purpose: BinPurpose(
            site: "ORL", owner: "ACME", supplier: "ALPHA", isForHazard: false, ground: .beyondRepair, mixing: .mixed),
        position: FloorPosition(x: 12, y: 4),
        closing: ClosingTerms(
            cutOffMinuteOfDay: 990, cutOffAt: Sample.noon, authorisationUnits: 25, authorisationCents: 20_000,
            ageHours: 72))

    private static func bin(_ details: BinDetails) -> Bin {
        Bin(code: "A-17", generation: 3, zone: "A", binClass: "OUTLET", capacity: 40, details: details)
    }

    @Test func `every detail comes back, and what nobody said is not written`() throws {
        for details in [Self.whole, BinDetails(kind: .tote), BinDetails(purpose: BinPurpose(isForHazard: true))] {
            let item = ReferenceItem.bin(Self.bin(details))
            #expect(try ReferenceCoding.decode(ReferenceCoding.encode(item)) == item)
        }
        for kind in BinKind.allCases {
            let item = ReferenceItem.bin(Self.bin(BinDetails(kind: kind)))
            #expect(try ReferenceCoding.decode(ReferenceCoding.encode(item)) == item)
        }
        let bytes = String(decoding: ReferenceCoding.encode(.bin(Self.bin(BinDetails(kind: .tote)))), as: UTF8.self)
        #expect(bytes.contains(#""details":{"type":"tote"}"#))
    }

    @Test func `every reason for a bin comes back`() throws {
        for choice in AssignmentReason.Choice.allCases {
            #expect(AssignmentReason.Choice(wireCode: choice.wireCode) == choice)
        }
    }

    private static let header = "code,zone,class,capacity,generation,\(BinDetailsRow.columns.joined(separator: ","))\n"

    private func read(_ fields: String) throws -> [ReferenceItem] {
        var reader = ImportReader { _, _ in false }
        return try reader.items(.bins, Array((Self.header + fields + "\n").utf8))
    }

    @Test func `a list of bins may say all of it`() throws {
        let items = try read(
            "A-17,A,OUTLET,40,3,cage,ORL,ACME,ALPHA,no,f,mixed,12,4,60,250,5000.50,300,16:30,25,200,72")
        var details = Self.whole
        details.state = nil
        details.closing.cutOffAt = nil
        #expect(items == [.bin(Self.bin(details))])
        #expect(try read("A-17,A,OUTLET,40,3,,,,,,,,,,,,,,,,,") == [.bin(Self.bin(BinDetails()))])
    }

    @Test(arguments: [
        ("crate,,,,,,,,,,,,,,,,", "type"), (",,,,maybe,,,,,,,,,,,,", "hazard"), (",,,,,k,,,,,,,,,,,", "ground"),
        (",,,,,,pure,,,,,,,,,,", "mixing"), (",,,,,,,12,,,,,,,,,", "y"), (",,,,,,,,4,,,,,,,,", "x"),
        (",,,,,,,2001,4,,,,,,,,", "x"), (",,,,,,,,,0,,,,,,,", "litres"), (",,,,,,,,,,,,,24:00,,,", "cutoff"),
        (",,,,,,,,,,,,,16:60,,,", "cutoff"), (",,,,,,,,,,,,,9:30,,,", "cutoff"), (",,,,,,,,,,,,,,0,,", "close_units"),
        (",,,,,,,,,,,,,,,0,", "close_value"), (",,,,,,,,,,,,,,,,9000", "close_hours"),
    ])
    func `a wrong detail is named with its line and column`(fields: String, column: String) {
        let faults = #expect(throws: ImportFaults.self) { try read("A-17,A,OUTLET,40,3," + fields) }
        #expect(faults?.named.map(\.description).first?.hasPrefix("line 2, \(column): ") == true)
    }
}
