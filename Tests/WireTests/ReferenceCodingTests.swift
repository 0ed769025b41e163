import Foundation
import Returns
import Testing

@testable import Wire

struct ReferenceCodingTests {
    @Test func `every kind of item reads back as it was written`() throws {
        let items = try Self.items()
        #expect(Set(items.map(\.kind)) == Set(ReferenceKind.allCases))
        for item in items {
            let bytes = ReferenceCoding.encode(item)
            #expect(!bytes.contains(0x0A))
            #expect(try ReferenceCoding.decode(bytes) == item)
        }
    }

    @Test func `an item has these bytes`() throws {
        let bin = Bin(code: "A-17", generation: 3, zone: "Allée A", binClass: "OUTLET", capacity: 40)
        #expect(
            String(decoding: ReferenceCoding.encode(.bin(bin)), as: UTF8.self)
                == #"{"data":{"capacity":40,"class":"OUTLET","code":"A-17","generation":3,"open":true,"zone":"Allée A"},"#
                + #""key":"A-17","kind":"bin"}"#)
        #expect(
            String(decoding: ReferenceCoding.encode(.removed(kind: .badge, key: "B1")), as: UTF8.self)
                == #"{"key":"B1","kind":"badge","removed":true}"#)
    }

    @Test func `keys are those that the station looks up`() throws {
        #expect(
            try Self.items().prefix(9).map(\.key)
                == [
                    "04006381333931", "apparel", "RMA-1", "RMA-2", "RMA-3", "A-17", "B0042", "apparel@2", "media@1",
                ])
    }

    @Test func `a key other than the data's own is refused`() throws {
        let bytes = Self.replacing(#""key":"A-17""#, #""key":"A-18""#)
        #expect(throws: WireError.badValue(path: "key", value: "A-18", allowed: "A-17")) {
            try ReferenceCoding.decode(bytes)
        }
    }

    @Test func `unknown fields are ignored, unknown kinds are not`() throws {
        #expect(throws: Never.self) {
            try ReferenceCoding.decode(Self.replacing(#""open":true"#, #""lid":[{}],"open":true"#))
        }
        let fault = #expect(throws: WireError.self) {
            try ReferenceCoding.decode(Self.replacing(#""kind":"bin""#, #""kind":"drone""#))
        }
        guard case .badValue("kind", "drone", _) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
    }

    @Test func `every shipped sheet reads back as it was written, with what each danger is`() throws {
        let sheets = try StandardPlaybook.load().sheets
        for sheet in sheets {
            #expect(try ReferenceCoding.decode(ReferenceCoding.encode(.sheet(sheet))) == .sheet(sheet))
        }
        let dangers = sheets.flatMap(\.questions).flatMap(\.answers).compactMap(\.danger)
        #expect(Set(dangers) == Set(Danger.allCases))
    }

    @Test func `a grade that nobody knows refuses the sheet`() throws {
        let sheet = try #require(try StandardPlaybook.load().sheets.first { $0.id == "beauty" })
        let text = String(decoding: ReferenceCoding.encode(.sheet(sheet)), as: UTF8.self)
        let bytes = Data(text.replacingOccurrences(of: #""grade":"S""#, with: #""grade":"Q""#).utf8)
        #expect(
            throws: WireError.badValue(
                path: "data.questions[0].answers[1].grade", value: "Q", allowed: "N, A, B, C, D, S, X")
        ) { try ReferenceCoding.decode(bytes) }
    }

    @Test func `an answer that leads two ways is refused`() throws {
        let sheet = try #require(try StandardPlaybook.load().sheets.first { $0.id == "beauty" })
        let text = String(decoding: ReferenceCoding.encode(.sheet(sheet)), as: UTF8.self)
        let bytes = Data(text.replacingOccurrences(of: #""grade":"S""#, with: #""grade":"S","hold":"data""#).utf8)
        let fault = #expect(throws: WireError.self) { try ReferenceCoding.decode(bytes) }
        guard case .badValue("data.questions[0].answers[1].grade", "2 ways", _) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
    }

    static func items() throws -> [ReferenceItem] {
        let gtin = try Sample.gtin()
        let playbook = try StandardPlaybook.load()
        let product = Product(
            gtin: gtin, name: Sample.words, category: "apparel", supplier: "V-1", priceCents: 1_999, weightGrams: 80)
        let expected = ExpectedReturn(
            rma: "RMA-1", codes: ["1Z999AA10123456784", "ORDER-1"], lines: try Sample.lines())
        let received = ExpectedReturn(
            rma: "RMA-2", codes: [], lines: [], received: Receipt(station: "S2", at: Sample.noon))
        let first = Receipt(station: "S2", at: Sample.noon)
        let partial = ExpectedReturn(
            rma: "RMA-3", codes: ["A", "B", "C"], lines: try Sample.lines(), received: first,
            parcels: [
                ReceivedParcel(code: "A", receipt: first, found: [FoundPieces(gtin: gtin, quantity: 2)]),
                ReceivedParcel(code: "RMA-3", receipt: Receipt(station: "S3", at: Sample.noon), found: []),
                ReceivedParcel(code: "C", receipt: Receipt(station: "S4", at: Sample.noon), found: nil),
            ])
        return [
            .product(product), .category(try #require(playbook.categories.first)), .expectedReturn(expected),
            .expectedReturn(received), .expectedReturn(partial),
            .bin(Bin(code: "A-17", generation: 3, zone: "", binClass: "OUTLET", capacity: 40, isOpen: false)),
            .badge(Badge(id: "B0042", alias: "É.", language: .french, role: .supervisor)),
            .sheet(try #require(playbook.sheets.first)), .sheet(try #require(playbook.sheets.last)),
            .dispositions(playbook.dispositions),
            .product(Product(gtin: gtin, name: Sample.words, category: "c", supplier: "")),
            .product(
                Product(
                    gtin: gtin, name: Sample.words, category: "c", supplier: "ALPHA",
                    details: ProductDetails(
                        group: "phones", sheet: "connected", owner: "O1", costCents: 7_000, commodityCode: "85171300",
                        battery: Battery(chemistry: .lithiumIon, deciwattHours: 152, isWithEquipment: true),
                        traits: [.serialised, .dataBearing], accessories: ["charger", "cable"]))),
            .expectedReturn(
                ExpectedReturn(
                    rma: "RMA-4", codes: [], lines: [], soldAt: Sample.noon, noticeAt: Sample.noon)),
            .dailyRoot(
                DailyRoot(
                    number: 2, day: CalendarDay(number: 20_000), first: 11, last: 20, root: .zero, previous: .zero,
                    generation: "g1", madeAt: Sample.noon, key: Data(repeating: 7, count: 32),
                    signature: Data(repeating: 9, count: 64))),
            .policy(try PolicyFileTests.read(PolicyFileTests.sample)),
            .recall(
                Recall(
                    id: "2026-09-0001", title: Sample.words,
                    products: [RecalledProduct(gtin: try Sample.gtin(), lots: ["L-12"])], risk: Sample.words, days: 10,
                    lastDay: CalendarDay(year: 2026, month: 10, day: 31))),
            .recall(Recall(id: "HOUSE-1", title: Sample.words, products: [])),
            .group(ProductGroup(id: "phones", name: Sample.words, sheet: "connected")),
            .expectedReturn(
                ExpectedReturn(
                    rma: "RMA-5", codes: [], lines: [], deliveredAt: Sample.noon,
                    returnBy: CalendarDay(year: 2026, month: 10, day: 31))),
            .returnedSerial(try returned("SN-1/é 2")),
            .donationRecord(DonationRecord(subject: .product(gtin), outcome: .inVain(from: try day()))),
            .donationRecord(DonationRecord(subject: .item(try Sample.plate()), outcome: .taken)),
            .floorItem(try FloorItemCodingTests.waiting()), .floorItem(try FloorItemCodingTests.bare()),
            .removed(kind: .expectedReturn, key: "RMA-9"),
        ]
    }

    private static func returned(_ serial: String) throws -> ReturnedSerial {
        try #require(
            ReturnedSerial(
                gtin: try Sample.gtin(), serial: serial, plate: try Sample.plate(), station: "S2", at: Sample.noon))
    }

    @Test func `a returned piece has these bytes, and its key tells both parts`() throws {
        let bytes = ReferenceCoding.encode(.returnedSerial(try Self.returned("a-b/1")))
        #expect(
            String(decoding: bytes, as: UTF8.self)
                == #"{"data":{"at":1790000000123,"gtin":"04006381333931","plate":"L100010000073","serial":"AB/1","#
                + #""station":"S2"},"key":"04006381333931/AB/1","kind":"returnedSerial"}"#)
        let parts = try #require(ReturnedSerialKey.parts(of: "04006381333931/AB/1"))
        #expect(parts.gtin == (try Sample.gtin()) && parts.serial == "AB/1")
        #expect(ReturnedSerialKey.parts(of: "AB/1") == nil)
    }

    private static func day() throws -> CalendarDay {
        try #require(CalendarDay(year: 2027, month: 1, day: 5))
    }

    @Test func `a record of donation has these bytes, and one that says nothing is refused`() throws {
        let product = DonationRecord(subject: .product(try Sample.gtin()), outcome: .inVain(from: try Self.day()))
        #expect(
            String(decoding: ReferenceCoding.encode(.donationRecord(product)), as: UTF8.self)
                == #"{"data":{"from":"2027-01-05","subject":"04006381333931"},"key":"04006381333931","#
                + #""kind":"donationRecord"}"#)
        let item = DonationRecord(subject: .item(try Sample.plate()), outcome: .taken)
        #expect(
            String(decoding: ReferenceCoding.encode(.donationRecord(item)), as: UTF8.self)
                == #"{"data":{"subject":"L100010000073","taken":true},"key":"L100010000073","kind":"donationRecord"}"#)
        let nothing = #"{"data":{"subject":"04006381333931"},"key":"04006381333931","kind":"donationRecord"}"#
        #expect(throws: WireError.missingField(path: "data.from")) {
            try ReferenceCoding.decode(Data(nothing.utf8))
        }
        let nobody = #"{"data":{"from":"2027-01-05","subject":"X"},"key":"X","kind":"donationRecord"}"#
        #expect(
            throws: WireError.badValue(path: "data.subject", value: "X", allowed: "a GTIN or a licence plate")
        ) { try ReferenceCoding.decode(Data(nobody.utf8)) }
    }

    private static func replacing(_ old: String, _ new: String) -> Data {
        let bin = Bin(code: "A-17", generation: 3, zone: "", binClass: "OUTLET", capacity: 40)
        let text = String(decoding: ReferenceCoding.encode(.bin(bin)), as: UTF8.self)
        return Data(text.replacingOccurrences(of: old, with: new).utf8)
    }
}
