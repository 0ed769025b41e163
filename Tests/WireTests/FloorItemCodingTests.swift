import Foundation
import Returns
import Testing

@testable import Wire

/// Items of the house as the feed tells them to every bench.
struct FloorItemCodingTests {
    /// All that can be told of an item.
    static func waiting() throws -> FloorItem {
        let plate = try Sample.plate()
        return FloorItem(
            identification: try identification(),
            verdict: EventSample.verdict(plate, .held, .secondLook, .hold, "SECOND-LOOK"), place: Sample.place,
            measure: ItemMeasure(grams: 190, cents: 4_999), copies: 2, look: try EventSample.look(sampled: nil),
            label: try Sample.label(copy: 2), at: Sample.noon)
    }

    /// An item that is graded anew just now.
    static func bare() throws -> FloorItem {
        FloorItem(identification: try identification(), verdict: nil, place: nil, at: Sample.noon)
    }

    private static func identification() throws -> ItemIdentification {
        ItemIdentification(
            plate: try Sample.plate(), parcel: "10001-000007",
            candidate: ItemCandidate(
                code: "4006381333931", gtin: try Sample.gtin(), serial: "SN1", lot: nil, isKnown: true),
            name: Sample.words, category: "apparel", match: .expected(line: 1), sheet: Sample.sheet,
            firstQuestion: "tags")
    }

    private func bytes(_ item: FloorItem) -> String {
        String(decoding: ReferenceCoding.encode(.floorItem(item)), as: UTF8.self)
    }

    @Test func `an item has these bytes`() throws {
        #expect(
            try bytes(Self.bare())
                == #"{"data":{"at":1790000000123,"copies":0,"item":{"category":"apparel","firstQuestion":"tags","#
                + #""item":{"code":"4006381333931","gtin":"04006381333931","known":true,"serial":"SN1"},"line":1,"#
                + #""match":"expected","name":{"en":"Socks \"summer\"","fr":"Chaussettes « été » ☀"},"#
                + #""parcel":"10001-000007","plate":"L100010000073","sheet":{"id":"apparel","version":1}}},"#
                + #""key":"L100010000073","kind":"floorItem"}"#)
        let whole = try bytes(Self.waiting())
        #expect(whole.contains(#""measure":{"cents":4999,"grams":190},"place":{"code":"A-17","generation":3},"#))
        #expect(whole.utf8.count < 4_096)
    }

    private static let source = DeskOrder.Source(number: 12, by: "Zoé")

    private static func ordered(_ change: VerdictChange) throws -> FloorItem {
        try waiting().lying(in: Sample.place, order: DeskOrder(source: source, change: change))
    }

    @Test func `an order of the desk travels with the item`() throws {
        let way = WayChoice(disposition: .outlet, binClass: "OUTLET", rule: "O-1", label: Sample.words)
        for change in [VerdictChange.grade(.fair, .examined), .way(way, .noRoom)] {
            let item = try Self.ordered(change)
            #expect(try ReferenceCoding.decode(Data(bytes(item).utf8)) == .floorItem(item))
        }
        #expect(
            try bytes(Self.ordered(.grade(.fair, .examined))).contains(
                #""order":{"change":"grade","grade":"C","reason":"examined","source":{"by":"Zoé","number":12}},"#))
    }

    @Test(arguments: [
        (#""change":"grade""#, #""change":"price""#, "data.order.change"),
        (#""grade":"C","reason""#, #""grade":"X","reason""#, "data.order.grade"),
        (#""reason":"examined""#, #""reason":"bored""#, "data.order.reason"),
        (#""number":12"#, #""number":-1"#, "data.order.source.number"),
        (#""by":"Zoé""#, #""by":"""#, "data.order.source.by"),
    ])
    func `an order that says nothing is refused with its item`(_ old: String, _ new: String, _ path: String) throws {
        let whole = try bytes(Self.ordered(.grade(.fair, .examined)))
        let spoiled = whole.replacingOccurrences(of: old, with: new)
        #expect(spoiled != whole)
        let fault = #expect(throws: WireError.self) { try ReferenceCoding.decode(Data(spoiled.utf8)) }
        #expect(String(describing: fault).contains(path))
    }

    @Test func `the sums behind a way stay at home, the item that it was decided for travels`() throws {
        var item = ItemCase(grade: .good)
        item.owner = "ALPHA"
        let basis = DispositionBasis(
            step: .otherwise, item: item,
            recovery: Recovery(
                sale: 1_000, credit: 0, tax: 0, eco: 0, handling: 0, rework: 0, transport: 0, storage: 0,
                compliance: 0),
            runnerUp: ValuedWay(disposition: .lot, id: "X", netCents: 5))
        let plate = try Sample.plate()
        let verdict = ItemVerdict(
            grading: ItemGrading(plate: plate, grade: .good, hold: nil, tasks: []),
            disposition: ItemDisposition(
                plate: plate, disposition: .outlet, binClass: "OUTLET", rule: "R", table: "t", tableVersion: 1,
                label: Sample.words, reason: Sample.words, basis: basis))
        let told = FloorItem(
            identification: try Self.identification(), verdict: verdict, place: nil, at: Sample.noon)
        #expect(told.verdict?.disposition.basis == DispositionBasis(step: .otherwise, item: item))
        #expect(try ReferenceCoding.decode(Data(bytes(told).utf8)) == .floorItem(told))
        #expect(!bytes(told).contains("recovery"))
    }

    @Test(arguments: [
        (#""plate":"L100010000073","reason""#, #""plate":"L100010000080","reason""#, "data.item.plate"),
        (#""code":"A-17","generation":3"#, #""code":"","generation":3"#, "data.place.code"),
        (#""code":"A-17","generation":3"#, #""code":"A-17","generation":-1"#, "data.place.generation"),
        (#""copies":2"#, #""copies":-1"#, "data.copies"),
        (#""hold":"secondLook""#, #""hold":"x""#, "data.verdict.grading.hold"),
        (#""grade":"X""#, #""grade":"Q""#, "data.verdict.grading.grade"),
        (#""cents":4999"#, #""cents":-1"#, "data.measure.cents"),
        (#""key":"L100010000073""#, #""key":"L100010000080""#, "key"),
        (#""at":1790000000123,"copies""#, #""at":"noon","copies""#, "data.at"),
        (#""kind":"floorItem""#, #""kind":"floor""#, "kind"),
    ])
    func `what does not fit together is refused whole`(_ old: String, _ new: String, _ path: String) throws {
        let whole = try bytes(Self.waiting())
        let spoiled = whole.replacingOccurrences(of: old, with: new)
        #expect(spoiled != whole)
        let fault = #expect(throws: WireError.self) { try ReferenceCoding.decode(Data(spoiled.utf8)) }
        #expect(String(describing: fault).contains(path))
    }

    @Test func `an item cut anywhere is refused, never a crash`() throws {
        let whole = Data(try bytes(Self.waiting()).utf8)
        for count in stride(from: 0, to: whole.count, by: 7) {
            #expect(throws: WireError.self) { try ReferenceCoding.decode(whole.prefix(count)) }
        }
        let large = try bytes(Self.bare()).replacingOccurrences(
            of: "10001-000007", with: String(repeating: "x", count: WireLimits.referenceItemBytes))
        #expect(throws: WireError.self) { try ReferenceCoding.decode(Data(large.utf8)) }
    }

    @Test func `a page tells how far the hub has come with the reader's events, and an older one does not`() throws {
        let page = FeedPage(
            items: [], cursor: "g:1", isComplete: true, heard: HeardEvents(epoch: 1, through: 17))
        #expect(try FeedPage(decoding: page.encoded()).heard == HeardEvents(epoch: 1, through: 17))
        let older = #"{"complete":true,"count":0,"cursor":"g:1"}"# + "\n"
        #expect(try FeedPage(decoding: Data(older.utf8)).heard == nil)
        for spoiled in ["[]", #"{"epoch":0,"through":1}"#, #"{"epoch":1,"through":-1}"#, #"{"epoch":1}"#] {
            let body = #"{"complete":true,"count":0,"cursor":"g:1","heard":\#(spoiled)}"# + "\n"
            #expect(throws: WireError.self) { try FeedPage(decoding: Data(body.utf8)) }
        }
    }
}
