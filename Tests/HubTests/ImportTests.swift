import Foundation
import Returns
import Testing
import Wire

@testable import Hub

@Suite(.overBothStores) struct ImportTests {
    let floor: Floor
    let store: HubStore

    init() async throws {
        floor = try Floor()
        store = try await floor.open()
        _ = try await store.importCSV(
            .products,
            Array(
                "gtin,name_fr,name_en,category,supplier,price,weight_g\n\(Self.known),Bas,Sock,apparel,ACME,9.90,80"
                    .utf8))
    }

    private static let known = "4006381333931"

    /// Imports rows under the kind's own columns.
    private func take(_ kind: ImportKind, _ rows: String) async throws -> ImportSummary {
        try await store.importCSV(kind, Array((kind.columns.joined(separator: ",") + "\n" + rows).utf8))
    }

    @Test func `good files are taken whole`() async throws {
        _ = try await take(
            .products, "96385074,Pull,Sweater,apparel,ACME,\"19,90\",\n036000291452,=1+1,b,apparel,ACME,,")
        let returns = try await take(
            .returns, "R1,1Z999 T2|t3,\(Self.known),2,too small\nR2,,\(Self.known),1,\nR1,T4,\(Self.known),1,")
        #expect(returns == ImportSummary(items: 2, changed: 2))
        _ = try await take(.bins, "A-17,Floor,RESTOCK-APPAREL,40,1\nB2,Floor,HOLD,5,12")
        _ = try await take(.badges, "7K3Q9,CR,fr,operator\nADMIN01,AB,EN,Supervisor")
        let found = try await store.reading { db in
            [
                try ReferenceFeed.item(.expectedReturn, "R1", in: db),
                try ReferenceFeed.item(.product, "00000096385074", in: db),
                try ReferenceFeed.item(.bin, "B2", in: db), try ReferenceFeed.item(.badge, "ADMIN01", in: db),
            ]
        }
        guard case .expectedReturn(let announced) = found[0], case .product(let product) = found[1],
            case .bin(let bin) = found[2], case .badge(let badge) = found[3]
        else {
            Issue.record("\(found)")
            return
        }
        #expect(announced.codes == ["R1", "1Z999", "T2", "T3", "T4"])
        #expect(announced.lines.map(\.quantity) == [2, 1])
        #expect(product.priceCents == 1_990)
        #expect(bin.generation == 12)
        #expect(badge.role == .supervisor)
    }

    /// Rows that name what only the hub's store knows, and rows that are bad in themselves, beside a good one.
    @Test(arguments: [
        (
            ImportKind.products, "96385074,a,b,apparel,s,1,1\n036000291452,a,b,nonsense,s,1,1",
            "line 3, category: found \"nonsense\", which is no known category"
        ),
        (
            .returns, "R1,T1,4006381333931,1,\nR1,T1,96385074,1,",
            "line 3, gtin: found \"96385074\", which is no known product; import products first"
        ),
        (
            .bins, "A-17,F,C,1,1\nA-18,F,C,0,1",
            "line 3, capacity: found \"0\", expected a whole number from 1 to 100000"
        ),
        (
            .badges, "ABCD,A,fr,operator\nABCE,A,fr,boss",
            "line 3, role: found \"boss\", expected operator or supervisor"
        ),
    ]) func `nothing of a bad file enters the feed`(kind: ImportKind, rows: String, fault: String) async throws {
        let before = try await store.feedHead()
        do {
            _ = try await take(kind, rows)
            Issue.record("it was taken")
        } catch let refused as HubFault {
            #expect(refused.description == "\(fault)\nNothing was imported.")
            #expect(refused.exitStatus == 1)
        }
        #expect(try await store.feedHead() == before)
    }

    @Test func `a second import of the same file changes nothing`() async throws {
        let bytes = Array("code,zone,class,capacity,generation\nA-1,F,C,5,1\nA-2,F,C,5,1".utf8)
        #expect(try await store.importCSV(.bins, bytes).changed == 2)
        let head = try await store.feedHead()
        #expect(try await store.importCSV(.bins, bytes).changed == 0)
        #expect(try await store.feedHead() == head)
    }
}
