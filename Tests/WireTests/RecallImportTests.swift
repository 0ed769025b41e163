import Foundation
import Returns
import Testing

@testable import Wire

/// Recalls as the public list has them, and what else a returns file may say.
@Suite struct RecallImportTests {
    private static let shirt = "4006381333931"

    private func read(_ kind: ImportKind, _ text: String) throws(ImportFaults) -> [ReferenceItem] {
        var reader = ImportReader { kind, key in kind == .product && key == "0" + Self.shirt }
        return try reader.items(kind, Array(text.utf8))
    }

    private func recalls(_ text: String) throws -> [Recall] {
        try read(.recalls, text).map { item in
            guard case .recall(let recall) = item else { throw WireError.missingField(path: "recall") }
            return recall
        }
    }

    @Test func `the public list is read as it is published, its other columns passed over`() throws {
        let recalls = try recalls(
            """
            \u{FEFF}numero_fiche;gtin;numero_version;marque_produit;libelle;identification_produits;\
            risques_encourus;conduites_a_tenir_par_le_consommateur;date_de_fin_de_la_procedure_de_rappel
            2026-09-0001;4006381333931;1;Acme;Peluche ours;\
            4006381333931$L-12, L13$date limite$2026-01-01|96385074$tous les lots$$;étouffement;"rapporter
            au magasin; ne plus utiliser";2026-10-31
            2026-09-0002;36000291452;2;;Bougie;36000291452$tous les lots$$;brûlures;;vendredi 30 octobre
            2026-09-0001;96385074;1;Acme;Peluche ours;\
            4006381333931$L-12, L13$date limite$2026-01-01|96385074$tous les lots$$;étouffement;;2026-10-31
            2026-09-0003;12345678901234567;1;;Sans code;;;;
            """)
        let text = { (words: String) in LocalizedText(french: words, english: words) }
        #expect(
            recalls == [
                Recall(
                    id: "2026-09-0001", title: text("Acme Peluche ours"),
                    products: [
                        RecalledProduct(gtin: try #require(GTIN(Self.shirt)), lots: ["L-12", "L13"]),
                        RecalledProduct(gtin: try #require(GTIN("96385074"))),
                    ],
                    risk: text("étouffement"), lastDay: CalendarDay("2026-10-31")),
                Recall(
                    id: "2026-09-0002", title: text("Bougie"),
                    products: [RecalledProduct(gtin: try #require(GTIN("036000291452")))], risk: text("brûlures")),
            ])
    }

    @Test func `a list of one's own has both languages and its days`() throws {
        let recalls = try recalls(
            "gtin,numero_fiche,libelle,title_en,risques_encourus,risk_en,days\n"
                + "4006381333931,HOUSE-1,Chargeur,Charger,incendie,fire,5\n")
        let recall = try #require(recalls.first)
        #expect(recall.title == LocalizedText(french: "Chargeur", english: "Charger"))
        #expect(recall.risk == LocalizedText(french: "incendie", english: "fire"))
        #expect(recall.days == 5 && recall.lastDay == nil)
        #expect(recall.products.map(\.lots) == [[]])
    }

    @Test func `a recall without a title is called by its number`() throws {
        let recall = try #require(try recalls("gtin,numero_fiche\n96385074,HOUSE-2\n").first)
        #expect(recall.title == LocalizedText(french: "HOUSE-2", english: "HOUSE-2"))
    }

    @Test func `bad rows are named, and so are columns that are missing`() throws {
        let fault = #expect(throws: ImportFaults.self) {
            try read(.recalls, "gtin,numero_fiche,days\n,HOUSE-1,1\n12x,HOUSE-1,\n96385074,,\n96385074,HOUSE-1,-1\n")
        }
        #expect(fault?.named.map(\.line) == [2, 3, 4, 5])
        #expect(fault?.named.map(\.column) == ["gtin", "gtin", "numero_fiche", "days"])
        let missing = #expect(throws: ImportFaults.self) { try read(.recalls, "gtin,libelle\n96385074,x\n") }
        #expect(missing?.named.map(\.column) == ["numero_fiche"])
    }

    @Test func `only the public list may have columns that nobody knows`() throws {
        let fault = #expect(throws: ImportFaults.self) {
            try read(.badges, "id,alias,language,role,colour\nB1000,X,fr,operator,red\n")
        }
        #expect(fault?.named.map(\.column) == ["colour"])
    }

    @Test func `a returns file may name what was sold, when, and when the customer gave notice`() throws {
        let items = try read(
            .returns,
            """
            rma,tracking,gtin,quantity,reason,serials,sold,notice
            R1,T1,\(Self.shirt),2,,SN-1|SN-2 SN-3,2026-09-01,2026-09-18
            R1,,\(Self.shirt),1,,,,2026-09-17
            """)
        guard case .expectedReturn(let announced)? = items.first, items.count == 1 else {
            Issue.record("\(items)")
            return
        }
        #expect(announced.lines.map(\.serials) == [["SN-1", "SN-2", "SN-3"], []])
        let calendar = SiteCalendar.metropolitanFrance
        #expect(announced.soldAt.map { calendar.day(of: $0).description } == "2026-09-01")
        #expect(announced.noticeAt.map { calendar.day(of: $0).description } == "2026-09-17")
    }

    @Test func `a day that is none is a fault of its row`() throws {
        let fault = #expect(throws: ImportFaults.self) {
            try read(
                .returns, "rma,tracking,gtin,quantity,reason,notice\nR1,T1,\(Self.shirt),1,,yesterday\n")
        }
        #expect(fault?.named.map(\.column) == ["notice"])
    }
}
