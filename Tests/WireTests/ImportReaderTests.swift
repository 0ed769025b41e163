import Foundation
import Returns
import Testing

@testable import Wire

@Suite struct ImportReaderTests {
    private static let known = "4006381333931"

    /// Reads a file in front of somebody who knows the category `apparel` and one product.
    private func read(_ kind: ImportKind, _ text: String) throws(ImportFaults) -> [ReferenceItem] {
        var reader = ImportReader { kind, key in
            switch kind {
            case .category: key == "apparel"
            case .product: key == "0" + Self.known
            case .group, .expectedReturn, .bin, .badge, .sheet, .dispositions, .policy, .recall, .returnedSerial,
                .donationRecord, .floorItem, .dailyRoot:
                false
            }
        }
        return try reader.items(kind, Array(text.utf8))
    }

    private func faults(_ kind: ImportKind, _ text: String) -> ImportFaults? {
        do throws(ImportFaults) {
            _ = try read(kind, text)
            return nil
        } catch {
            return error
        }
    }

    /// Reads rows under the kind's own columns and compares the faults.
    private func check(
        _ kind: ImportKind, _ rows: String, _ expected: [String], at location: SourceLocation = #_sourceLocation
    ) {
        let found = faults(kind, kind.columns.joined(separator: ",") + "\n" + rows)
        #expect(found?.named.map(\.description) == expected, sourceLocation: location)
    }

    @Test func `good files are read whole`() throws {
        let products = try read(
            .products,
            """
            gtin;supplier;name_fr;name_en;category;price;weight_g
            96385074;ACME;Pull;Sweater;apparel;19,90;
            036000291452;ACME;=1+1;b;apparel;;80
            """)
        #expect(
            products == [
                .product(
                    Product(
                        gtin: try #require(GTIN("96385074")), name: LocalizedText(french: "Pull", english: "Sweater"),
                        category: "apparel", supplier: "ACME", priceCents: 1_990)),
                .product(
                    Product(
                        gtin: try #require(GTIN("036000291452")), name: LocalizedText(french: "=1+1", english: "b"),
                        category: "apparel", supplier: "ACME", weightGrams: 80)),
            ])
        let bins = try read(.bins, "code,zone,class,capacity,generation\nA-17,Floor,RESTOCK-APPAREL,40,12\n")
        #expect(
            bins == [
                .bin(Bin(code: "A-17", generation: 12, zone: "Floor", binClass: "RESTOCK-APPAREL", capacity: 40))
            ])
        let badges = try read(.badges, "id,alias,language,role\n7K3Q9,CR,fr,operator\nADMIN01,AB,EN,Supervisor\n")
        #expect(
            badges == [
                .badge(Badge(id: "7K3Q9", alias: "CR", language: .french, role: .operator)),
                .badge(Badge(id: "ADMIN01", alias: "AB", language: .english, role: .supervisor)),
            ])
    }

    @Test func `the rows of one return are its lines, and it is found under all its codes`() throws {
        let gtin = try #require(GTIN(Self.known))
        let returns = try read(
            .returns,
            """
            rma,tracking,gtin,quantity,reason
            R1,1Z999 T2|t3,\(Self.known),2,too small
            R2,,\(Self.known),1,
            R1,T4,\(Self.known),1,
            """)
        #expect(
            returns == [
                .expectedReturn(
                    ExpectedReturn(
                        rma: "R1", codes: ["R1", "1Z999", "T2", "T3", "T4"],
                        lines: [
                            ExpectedLine(number: 1, gtin: gtin, quantity: 2, declaredReason: "too small"),
                            ExpectedLine(number: 2, gtin: gtin, quantity: 1),
                        ])),
                .expectedReturn(
                    ExpectedReturn(
                        rma: "R2", codes: ["R2"], lines: [ExpectedLine(number: 1, gtin: gtin, quantity: 1)])),
            ])
    }

    @Test func `a return may tell its delivery and its last day, and of several rows the later one counts`() throws {
        let items = try read(
            .returns,
            """
            rma,tracking,gtin,quantity,reason,delivered,return_by
            R1,,\(Self.known),1,,2026-09-01,2026-10-01
            R1,,\(Self.known),1,,2026-09-03,
            R2,,\(Self.known),1,,,
            """)
        let returns = items.compactMap { item in
            if case .expectedReturn(let announced) = item { announced } else { nil }
        }
        // Noon in Paris, summer time.
        #expect(returns.map(\.deliveredAt) == [Moment(milliseconds: 1_788_429_600_000), nil])
        #expect(returns.map(\.returnBy) == [CalendarDay("2026-10-01"), nil])
        let fault = faults(.returns, "rma,tracking,gtin,quantity,reason,return_by\nR1,,\(Self.known),1,,soon\n")
        #expect(
            fault?.named.map(\.description)
                == ["line 2, return_by: found \"soon\", expected a day such as 2026-05-01"])
    }

    @Test func `a catalogue may say more of its products`() throws {
        let header = (ImportKind.products.columns + ImportKind.products.optionalColumns).joined(separator: ";")
        let boxed = "Câble USB | Étui"
        let rows = try read(
            .products,
            """
            \(header)
            96385074;Pull;Sweater;apparel;ACME;19,90;300;7,50;knit;knitwear;O1;61102000;15;privateLabel watched;\(boxed)
            """)
        #expect(
            rows == [
                .product(
                    Product(
                        gtin: try #require(GTIN("96385074")), name: LocalizedText(french: "Pull", english: "Sweater"),
                        category: "apparel", supplier: "ACME", priceCents: 1_990, weightGrams: 300,
                        details: ProductDetails(
                            group: "knit", sheet: "knitwear", owner: "O1", costCents: 750, commodityCode: "61102000",
                            millilitres: 15, traits: [.privateLabel, .watched],
                            accessories: ["Câble USB", "Étui"])))
            ])
        let refused = try #require(
            faults(
                .products,
                """
                \(header)
                96385074;Pull;Sweater;apparel;ACME;19,90;300;-7,50;;;;;;;
                96385074;Pull;Sweater;apparel;ACME;19,90;300;;;;;6A;;;
                96385074;Pull;Sweater;apparel;ACME;19,90;300;;;;;;much;;
                96385074;Pull;Sweater;apparel;ACME;19,90;300;;;;;;;cheap;
                96385074;Pull;Sweater;apparel;ACME;19,90;300;;;;;;;;Notice|\(String(repeating: "x", count: 41))
                """))
        #expect(refused.named.map(\.column) == ["cost", "cn_code", "volume_ml", "traits", "accessories"])
    }

    @Test func `every bad row of the products is named`() {
        let gtin = "a GTIN: 8, 12, 13 or 14 digits with a right check digit"
        check(
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

    @Test func `every bad row of the returns is named`() {
        check(
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

    @Test func `every bad row of the bins and badges is named`() {
        check(
            .bins, "a-17,F,C,1,1\nA-17,F,C,0,1\nA-17,F,C,1,0\nA-17,F,C,1,1\nA-17,F,C,1,2",
            [
                "line 2, code: found \"a-17\", expected digits and capitals, hyphens between parts, such as A-17",
                "line 3, capacity: found \"0\", expected a whole number from 1 to 100000",
                "line 4, generation: found \"0\", expected a whole number from 1 to 999999999",
                "line 6, code: found \"A-17\" again; it is on line 5 already",
            ])
        check(
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
        ("id,alias,language,role,name\n", "line 1, name: unknown column; expected id,alias,language,role,pin"),
        ("id,alias,id,role\n", "line 1, id: the column is there twice"),
        ("id,alias,language,role\n\"AAAA,x,fr,operator\n", "line 2: a quoted field is never closed"),
    ])
    func `a file that is no table is named`(_ text: String, fault: String) {
        #expect(faults(.badges, text)?.named.map(\.description) == [fault])
    }

    @Test func `only so many faults are named, and the rest are counted`() throws {
        let rows = String(repeating: "x,x,x,x\n", count: ImportLimits.namedFaults + 7)
        let found = try #require(faults(.badges, "id,alias,language,role\n" + rows))
        #expect(found.named.count == ImportLimits.namedFaults)
        #expect(found.total == ImportLimits.namedFaults + 7)
        #expect(found.description.hasSuffix("\n… and 7 more.\nNothing was imported."))
    }

    @Test func `what a station answers reads back, and steers no terminal`() throws {
        let taken = ImportAnswer(.badges, .taken(ImportSummary(items: 12, changed: 3)))
        #expect(try ImportAnswer(decoding: taken.encoded()) == taken)
        #expect(taken.words == "12 badges read, 3 new or changed.")
        #expect(taken.isTaken)
        let refused = ImportAnswer(.bins, refused: "line 2, code: \u{1B}[2J\nNothing was imported.")
        #expect(try ImportAnswer(decoding: refused.encoded()) == refused)
        #expect(refused.words == "line 2, code: \u{FFFD}[2J\nNothing was imported.")
        #expect(!refused.isTaken)
        for text in ["", "{}", #"{"kind":"cats","items":1,"changed":1}"#, #"{"kind":"bins","items":-1,"changed":0}"#] {
            #expect(throws: WireError.self) { try ImportAnswer(decoding: Data(text.utf8)) }
        }
    }
}
