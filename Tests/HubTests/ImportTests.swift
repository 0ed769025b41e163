import Foundation
import Returns
import Testing
import Wire

@testable import Hub

@Suite struct ImportTests {
    let floor: Floor
    let store: SQLiteHubStore

    init() async throws {
        floor = try Floor()
        store = try floor.open()
        _ = try await store.importCSV(
            .products,
            Array(
                "gtin,name_fr,name_en,category,supplier,price,weight_g\n\(Self.known),Bas,Sock,apparel,ACME,9.90,80"
                    .utf8))
    }

    private static let known = "4006381333931"

    /// The faults of a file, named and counted; none when the file was taken.
    private func refused(_ kind: ImportKind, _ text: String) async throws -> (named: [ImportFault], total: Int) {
        do {
            _ = try await store.importCSV(kind, Array(text.utf8))
            return ([], 0)
        } catch {
            guard case .refused(.importFaults(let named, let total)) = error else {
                throw error
            }
            return (named, total)
        }
    }

    private func faults(_ kind: ImportKind, _ text: String) async throws -> [String] {
        try await refused(kind, text).named.map(\.description)
    }

    private func check(
        _ kind: ImportKind, _ rows: String, _ expected: [String], at location: SourceLocation = #_sourceLocation
    ) async throws {
        let header = kind.columns.joined(separator: ",")
        let before = try await store.feedHead()
        let found = try await faults(kind, header + "\n" + rows)
        #expect(found == expected, sourceLocation: location)
        if !expected.isEmpty { #expect(try await store.feedHead() == before, "nothing of a bad file may enter") }
    }

    @Test func `good files are taken whole`() async throws {
        try await check(
            .products, "96385074,Pull,Sweater,apparel,ACME,\"19,90\",\n036000291452,=1+1,b,apparel,ACME,,", [])
        try await check(
            .returns, "R1,1Z999 T2|t3,\(Self.known),2,too small\nR2,,\(Self.known),1,\nR1,T4,\(Self.known),1,", [])
        try await check(.bins, "A-17,Floor,RESTOCK-APPAREL,40,1\nB2,Floor,HOLD,5,12", [])
        try await check(.badges, "7K3Q9,CR,fr,operator\nADMIN01,AB,EN,Supervisor", [])
        let found = try await store.reading { db in
            [
                try ReferenceFeed.item(.expectedReturn, "R1", in: db),
                try ReferenceFeed.item(.product, "00000096385074", in: db),
            ]
        }
        guard case .expectedReturn(let announced) = found[0], case .product(let product) = found[1] else {
            Issue.record("\(found)")
            return
        }
        #expect(announced.codes == ["R1", "1Z999", "T2", "T3", "T4"])
        #expect(announced.lines.map(\.quantity) == [2, 1])
        #expect(announced.lines.map(\.number) == [1, 2])
        #expect(product.priceCents == 1_990)
        #expect(product.weightGrams == nil)
    }

    @Test func `every bad row of the products is named`() async throws {
        let gtin = "a GTIN: 8, 12, 13 or 14 digits with a right check digit"
        try await check(
            .products,
            """
            4006381333932,a,b,apparel,s,1,1
            96385074,a,b,apparel,s,1.999,1
            96385074,a,b,nonsense,s,1,1
            96385074,a,b,apparel,s,-1,1

            96385074,a,b,apparel,s,1
            96385074,,b,apparel,s,1,1
            96385074,a,b,apparel,s,1,1.5
            96385074,a,b,apparel,s,1,1
            00000096385074,a,b,apparel,s,1,1
            96385074,a,"b\u{1B}[2J",apparel,s,1,1
            """,
            [
                "line 2, gtin: found \"4006381333932\", expected \(gtin)",
                "line 3, price: found \"1.999\", expected an amount such as 19.90 or 19,90, without sign or currency",
                "line 4, category: found \"nonsense\", which is no known category",
                "line 5, price: found \"-1\", expected an amount such as 19.90 or 19,90, without sign or currency",
                "line 7: found 6 fields, expected 7",
                "line 8, name_fr: found \"\", expected 1 to 200 characters on one line",
                "line 9, weight_g: found \"1.5\", expected a whole number from 0 to 100000000",
                "line 11, gtin: found \"00000096385074\" again; it is on line 10 already",
                "line 12, name_en: found \"b\u{FFFD}[2J\", expected 1 to 200 characters on one line",
            ])
    }

    @Test func `every bad row of the returns is named`() async throws {
        try await check(
            .returns,
            """
            R1,T1,\(Self.known),0,
            ,T1,\(Self.known),1,
            R1,T1,96385074,1,
            R1,caf\u{E9},\(Self.known),1,
            R1,T1,\(Self.known),1,
            """,
            [
                "line 2, quantity: found \"0\", expected a whole number from 1 to 10000",
                "line 3, rma: found \"\", expected 1 to 64 characters on one line",
                "line 4, gtin: found \"96385074\", which is no known product; import products first",
                "line 5, tracking: found \"caf\u{E9}\", expected codes of at most 64 printable characters, separated by spaces or |",
            ])
    }

    @Test func `every bad row of the bins and badges is named`() async throws {
        try await check(
            .bins, "a-17,F,C,1,1\nA-17,F,C,0,1\nA-17,F,C,1,0\nA-17,F,C,1,1\nA-17,F,C,1,2",
            [
                "line 2, code: found \"a-17\", expected digits and capitals, hyphens between parts, such as A-17",
                "line 3, capacity: found \"0\", expected a whole number from 1 to 100000",
                "line 4, generation: found \"0\", expected a whole number from 1 to 999999999",
                "line 6, code: found \"A-17\" again; it is on line 5 already",
            ])
        try await check(
            .badges, "abc,A,fr,operator\nABCD,A,de,operator\nABCD,A,fr,boss",
            [
                "line 2, id: found \"abc\", expected 4 to 32 digits and capitals",
                "line 3, language: found \"de\", expected fr or en",
                "line 4, role: found \"boss\", expected operator or supervisor",
            ])
    }

    @Test(arguments: [
        ("", "line 1: the file is empty; expected a header"),
        ("id,alias,language\n", "line 1, role: the column is missing; expected id,alias,language,role"),
        ("id,alias,language,role,name\n", "line 1, name: unknown column; expected id,alias,language,role"),
        ("id,alias,id,role\n", "line 1, id: the column is there twice"),
        ("id,alias,language,role\n\"AAAA,x,fr,operator\n", "line 2: a quoted field is never closed"),
    ])
    func `a file that is no table is named`(_ text: String, fault: String) async throws {
        #expect(try await faults(.badges, text) == [fault])
    }

    @Test func `a second import of the same file changes nothing`() async throws {
        let bytes = Array("code,zone,class,capacity,generation\nA-1,F,C,5,1\nA-2,F,C,5,1".utf8)
        #expect(try await store.importCSV(.bins, bytes).changed == 2)
        let head = try await store.feedHead()
        #expect(try await store.importCSV(.bins, bytes).changed == 0)
        #expect(try await store.feedHead() == head)
    }

    @Test func `only so many faults are named, and the rest are counted`() async throws {
        let rows = String(repeating: "x,x,x,x\n", count: HubLimits.namedFaults + 7)
        let found = try await refused(.badges, "id,alias,language,role\n" + rows)
        #expect(found.named.count == HubLimits.namedFaults)
        #expect(found.total == HubLimits.namedFaults + 7)
    }
}
