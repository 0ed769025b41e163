import Devices
import Foundation
import Journal
import Labels
import Returns
import Testing
import Wire

@testable import Station

/// Cards between labels: what may start, what is answered when, and what a question may say.
struct CardDeskTests {
    @Test(arguments: [
        (CardOrder.command(.undo), "print-card command UNDO"), (.answer(9), "print-card answer 9"),
        (.bin("A-17"), "print-card bin A-17"), (.bin(" two  words "), "print-card bin  two  words "),
        (.badge("ANNA01"), "print-card badge ANNA01"), (.calibration, "print-card calibration"),
    ])
    func `an order is the question that asks for it`(order: CardOrder, text: String) {
        #expect(order.text == text && CardOrder(text) == order)
    }

    @Test(arguments: [
        "", "print-card", "print-card ", "print-card command", "print-card command undo", "print-card answer -1",
        "print-card answer 10", "print-card answer x", "print-card calibration now", "print-card cat 1", "status",
        "Print-card bin A",
    ])
    func `any other question is none of ours`(text: String) {
        #expect(CardOrder(text) == nil)
    }

    @Test func `the calibration card carries what calibration reads`() throws {
        #expect(FloorCard.calibration.code == .calibration(Calibration.text))
        #expect(try FloorCard.calibration.card(size: .large, resolution: .dpi203).code.text == Calibration.text)
    }

    @Test func `every card of the desk fits the large label and says itself in both languages whole`() throws {
        let all =
            Command.allCases.map { FloorCard($0, site: "LYONNORD") } + (1...9).map { FloorCard(answer: $0, site: "LY") }
        for card in all + [.calibration] {
            for kind in PrinterLanguageKind.allCases where kind != .text {
                for resolution in Resolution.allCases {
                    guard kind != .escPOS || card.order == .calibration else { continue }
                    let set = try card.card(size: .large, resolution: resolution)
                    #expect(try !kind.encode(set).isEmpty)
                }
            }
            let drawing = try card.card(size: .large, resolution: .dpi300).drawing(in: .scalable)
            for element in drawing.elements {
                if case .text(let text, _, _) = element.shape { #expect(!text.contains("…"), "\(text)") }
            }
            #expect(!card.caption.french.isEmpty && card.caption.french != card.caption.english)
        }
    }

    @Test func `a card is answered when its end is known, once`() throws {
        let id = TerminalID(number: 3)
        let rows: [(LabelReport?, Bool, BenchStatus.PrinterStatus, String??)] = [
            (nil, true, .ready, nil), (.sent, true, .ready, nil), (nil, true, .stalled, .some("Printer stuck")),
            (.sent, false, .ready, .some(nil)), (.sent, false, .attention(.noAnswer), .some(nil)),
            (.sent, false, .attention(.noLabels), .some("no labels")),
            (.sent, false, .unavailable, .some("PRINTER GONE")), (.confirmed, false, .ready, .some(nil)),
            (.unknown, false, .unavailable, .some("broke off")),
            (.failed(.portMissing), false, .unavailable, .some("printer unplugged")),
        ]
        for (news, isFollowed, status, expected) in rows {
            var desk = CardDesk()
            desk.wait(FloorCard(answer: 1, site: "LYON"), for: id)
            #expect(desk.isBusy)
            let early = desk.takeAnswer(isFollowed: false, status: .ready)
            #expect(early == nil, "it has not left")
            desk.begin()
            if let news { desk.hear(news) }
            let answer = desk.takeAnswer(isFollowed: isFollowed, status: status)
            #expect((answer == nil) == (expected == nil) && desk.isBusy == (expected == nil), "\(status)")
            guard let expected, let answer else { continue }
            #expect(answer.asker == id && answer.answer.card == "answer 1")
            #expect(expected.map { answer.answer.refused?.contains($0) == true } ?? (answer.answer.refused == nil))
            let second = desk.takeAnswer(isFollowed: isFollowed, status: status)
            #expect(second == nil)
        }
    }

    @Test func `a card that waits goes with its command, and a refusal ends it`() {
        let (id, other) = (TerminalID(number: 3), TerminalID(number: 4))
        var desk = CardDesk()
        desk.wait(.calibration, for: id)
        desk.forget(other)
        #expect(desk.isBusy)
        let refused = desk.refuse(.busy)
        #expect(refused?.asker == id && refused?.answer.refused?.contains("busy") == true && !desk.isBusy)
        let nobody = desk.refuse(.busy)
        #expect(nobody == nil)
        desk.wait(.calibration, for: id)
        desk.forget(id)
        #expect(!desk.isBusy)
    }

    @Test func `a card neither starts beside a label nor before the word about it`() throws {
        let loop = try DeviceLoop()
        let printer = Printer(loop: loop, port: .file(path: "/dev/null")) { _ in }
        var configuration = StationConfiguration()
        configuration.printer = PrinterSetup(
            connection: .tcp(host: "127.0.0.1", port: 9), language: .zpl, size: .large, dpi: 203)
        var desk = PrintDesk(printer: printer, paper: LabelPaper(configuration))
        #expect(desk.cardRefusal == .failed(.portMissing))
        _ = desk.take(.ready)
        #expect(desk.cardRefusal == nil, "the printer has been asked")
        _ = desk.take(.received(Self.idle))
        #expect(desk.status == .ready && !desk.isOccupied)
        let isAsked = desk.mayStart()
        #expect(!isAsked)
        let given = desk.take(.received(Self.idle))
        #expect(given == .portReady)
        let mayStart = desk.mayStart()
        #expect(mayStart)
        let failure = desk.start(
            StoredLabelJob(number: 5, content: try LabelPaperTests.content(), stage: .sending))
        #expect(failure == nil && desk.isOccupied && !desk.isFollowingCard)
        _ = desk.take(.sent(job: 5))
        #expect(desk.isOccupied, "the printer is still being asked about the label")
        let confirmed = desk.take(.received(Self.idle))
        #expect(confirmed == .input(job: 5, .confirmed) && !desk.isOccupied)
        try desk.start(FloorCard.calibration)
        #expect(desk.isOccupied && desk.isFollowingCard)
        let sent = desk.take(.sent(job: PrintDesk.cardJob))
        #expect(sent == .input(job: PrintDesk.cardJob, .sent) && desk.isFollowingCard)
        let out = desk.take(.received(Self.idle))
        #expect(out == .input(job: PrintDesk.cardJob, .confirmed))
        #expect(!desk.isFollowingCard && !desk.isOccupied)
    }

    @Test func `a fault of a label names its width in millimetres`() throws {
        let content = LabelContent(
            plate: try LabelPaperTests.content().plate, grade: nil, disposition: "x",
            bin: String(repeating: "W", count: 30), product: "x", requestedAt: Moment(milliseconds: 0), station: "S1",
            copy: 1, isHeld: false)
        let label = try Label(content, printedAt: "t", size: .small, resolution: .dpi203, copyWord: "COPY")
        do {
            _ = try label.drawing(in: .scalable)
            Issue.record("thirty letters went into a small bin's slot")
        } catch {
            #expect(error.words(at: .dpi203).contains("bin \"\(content.bin ?? "")\" takes "))
            #expect(error.words(at: .dpi203).contains("there is room for 20.8 mm (166 dots)"))
        }
    }

    private static let idle = Array(
        "\u{2}030,0,0,0319,000,0,0,0,000,0,0,0\u{3}\r\n\u{2}000,0,0,0,0,2,6,0,00000000,1,000\u{3}\r\n\u{2}1234,0\u{3}\r\n"
            .utf8)
}
