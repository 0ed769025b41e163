import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// What is printed of what leaves: manifests and the register of waste.
@Suite(.overBothStores) struct ManifestTests {
    /// A bin with a headset and a pen, staged.
    private func staged() async throws -> BinFloor {
        var floor = try await BinFloor()
        try await floor.number()
        try await floor.work(1, into: "A-1", BinFloor.Piece(gtin: BinFloor.headset))
        try await floor.work(2, into: "A-1")
        try await floor.stage(count: 2)
        return floor
    }

    @Test func `a manifest is found by bin, by SSCC and by number, and stays what it was`() async throws {
        var floor = try await staged()
        let draft = try await floor.store.manifest(of: "a-1")
        #expect(draft.number == nil)
        #expect(draft.sscc == "030123450000000000")
        #expect(try await floor.store.manifest(of: "030123450000000000") == draft)
        try await floor.send(marks: true)
        let sent = try await floor.store.manifest(of: "A-1")
        #expect(
            (sent.number, sent.destination, sent.carrier, sent.sentBy) == (1, "ALPHA, Lille", "Carrier & Co", "paul"))
        #expect(sent.lines == draft.lines)
        // Whatever the catalogue says afterwards, and whatever becomes of the bin.
        _ = try await floor.store.publish([try BinFloor.product(BinFloor.pen, "Renamed", cost: 1, grams: 1)])
        try await floor.work(3, into: "A-1", generation: 2)
        try await floor.stage(count: 1)
        #expect(try await floor.store.manifest(of: "1") == sent)
        #expect(try await floor.store.manifest(of: "030123450000000000") == sent)
        #expect(try await floor.store.manifest(of: "A-1").sscc == "030123450000000017")
        for text in ["Z-1", "2", "030123450000000024"] {
            await #expect(throws: HubFault.refused(.dispatching(.noManifest(text)))) {
                _ = try await floor.store.manifest(of: text)
            }
        }
    }

    @Test func `a manifest as CSV has a row for each piece and the totals`() async throws {
        let floor = try await staged()
        let manifest = try await floor.store.manifest(of: "A-1")
        let rows = manifest.text(.csv, .en).split(separator: "\n")
        #expect(
            rows == [
                "dispatch,sscc,bin,generation,destination,authorisation,sent,plate,gtin,product,serial,grade,disposition,"
                    + "ground,cost,price,grams,commodity_code,un,watt_hours",
                ",030123450000000000,A-1,1,,,,L100010000011,09780201379624,Headset,SN1,B,RESTOCK,,40.00,80.00,250,96082000,"
                    + "3481,3.7",
                ",030123450000000000,A-1,1,,,,L100010000028,04006381333931,Felt pen,SN2,B,RESTOCK,,1.20,2.40,20,96082000,,",
                ",030123450000000000,A-1,1,,,,,,TOTAL,2,,,,41.20,82.40,270,,,",
            ])
        #expect(manifest.text(.csv, .fr).contains("Headset (fr)"))
    }

    @Test func `a manifest as JSON has its head, its lines, its marks and its totals`() async throws {
        let floor = try await staged()
        let json = try await floor.store.manifest(of: "A-1").text(.json, .fr)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        #expect(object["sscc"] as? String == "030123450000000000")
        #expect(object["number"] == nil)
        #expect(
            (object["totals"] as? [String: Int]) == [
                "cost": 4_120, "price": 8_240, "units": 2, "unweighed": 0, "weight": 270,
            ])
        let lines = try #require(object["lines"] as? [[String: Any]])
        #expect((lines[0]["battery"] as? [String: Any])?["un"] as? Int == 3_481)
        #expect((object["marks"] as? [[String: Any]])?.first?["kind"] as? String == "batteryMark")
    }

    @Test func `a manifest as a page is whole, in two languages, and runs nothing that was printed into a code`()
        async throws
    {
        let floor = try await staged()
        let hostile = "<script>alert(1)</script>\u{1B}[31m"
        _ = try await floor.store.publish([try BinFloor.product(BinFloor.pen, hostile, cost: 120, grams: 20)])
        try await floor.send(marks: true)
        let manifest = try await floor.store.manifest(of: "1")
        let french = manifest.text(.html, .fr)
        let bars = Code128(try #require(SSCC("030123450000000000"))).bars
        #expect(bars.allSatisfy { french.contains("M\(10 + $0.start) 0h\($0.width)v1h-\($0.width)z") })
        #expect(french.components(separatedBy: "v1h-").count - 1 == bars.count && french.contains("width=\"88mm\""))
        #expect(french.hasPrefix("<!DOCTYPE html>\n<html lang=\"fr\">"))
        for words in [
            "Bordereau d'expédition 1", "SSCC (00) 030123450000000000",
            "<dt>Transporteur</dt><dd>Carrier &amp; Co</dd>",
            "<dt>Poids</dt><dd>0,270 kg</dd>",
            "<li>UN 3481 marque batteries (disposition spéciale 188): 1 pièce, 3,7 Wh</li>",
            "&lt;script&gt;alert(1)&lt;/script&gt;",
        ] {
            #expect(french.contains(words), "\(words)")
        }
        #expect(!french.contains("<script>"))
        #expect(!french.contains("\u{1B}"))
        #expect(!french.contains("http"))
        let english = manifest.text(.html, .en)
        #expect(english.contains("<h1>Shipping manifest 1</h1>"))
        #expect(english.contains("<dt>Destination</dt><dd>ALPHA, Lille</dd>"))
        #expect(!english.contains("NOT SENT YET"))
    }

    @Test func `a page of what has not left says so`() async throws {
        let floor = try await staged()
        #expect(try await floor.store.manifest(of: "A-1").text(.html, .fr).contains("PAS ENCORE EXPÉDIÉ"))
    }

    @Test func `the register lists what left as waste, by kind and ground`() async throws {
        var floor = try await BinFloor()
        try await floor.number()
        var destroyed = BinFloor.Piece(gtin: BinFloor.headset, disposition: .destroy, binClass: "RECYCLE")
        destroyed.ground = .beyondRepair
        let recycled = BinFloor.Piece(gtin: BinFloor.headset, disposition: .recycle, binClass: "RECYCLE")
        try await floor.work(1, into: "A-3", destroyed)
        try await floor.work(2, into: "A-3", recycled)
        try await floor.work(3, into: "A-3", recycled)
        try await floor.work(4, into: "A-3", BinFloor.Piece(disposition: .recycle, binClass: "RECYCLE"))
        try await floor.work(5, into: "A-1")
        try await floor.stage("A-3", count: 4)
        try await floor.stage("A-1", count: 1)
        try await floor.send(["A-3", "A-1"], marks: true)
        let register = try await floor.store.wasteRegister(from: "2026-09-21", to: "2026-09-21").csv(.en)
        let end = "PARIS,\"ALPHA, Lille\",Carrier & Co"
        #expect(
            register.split(separator: "\n") == [
                "date,waste,code,hazardous,kilograms,pieces,unweighed,producer,destination,carrier,ground,dispatch,sscc",
                "2026-09-21,electrical equipment with a battery,16 02 13,yes,0.500,2,0,\(end),,1,030123450000000000",
                "2026-09-21,electrical equipment with a battery,16 02 13,yes,0.250,1,0,\(end),f,1,030123450000000000",
                "2026-09-21,,,,0.020,1,0,\(end),,1,030123450000000000",
            ])
        #expect(
            try await floor.store.wasteRegister(from: "2026-09-22", to: "2026-10-31").csv(.fr).split(separator: "\n")
                .count
                == 1)
        await #expect(throws: HubFault.refused(.badDay("soon"))) {
            _ = try await floor.store.wasteRegister(from: "2026-09-21", to: "soon")
        }
    }
}
