import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// Counting, numbering and sending off.
@Suite(.overBothStores) struct DispatchTests {
    private func check(_ refusal: DispatchRefusal, _ body: () async throws -> Void) async {
        await #expect(throws: HubFault.refused(.dispatching(refusal))) { try await body() }
    }

    @Test(arguments: [
        ("3012345", "0", 0, "030123450000000000"), ("3012345", "3", 1, "330123450000000018"),
        ("401234512", "1", 67_890, "140123451200678903"),
    ])
    func `an SSCC is eighteen digits with the prefix and its check digit`(
        prefix: String, digit: String, serial: Int, expected: String
    ) throws {
        let sscc = try #require(try SSCCPrefix(prefix, extensionDigit: digit).sscc(serial: serial))
        #expect(sscc.digits == expected)
        #expect(GS1CheckDigit.isValid(sscc.digits))
    }

    @Test func `a prefix is digits of the right length, and its last number is its last`() throws {
        for text in ["", "301", "3012345678901", "30A2345", "３０１２３４５"] {
            #expect(throws: HubFault.refused(.dispatching(.badPrefix(text)))) { _ = try SSCCPrefix(text) }
        }
        #expect(throws: HubFault.refused(.bin(.badNumber("10", allowed: "0 to 9")))) {
            _ = try SSCCPrefix("3012345", extensionDigit: "10")
        }
        let prefix = try SSCCPrefix("301234512345")
        #expect(prefix.units == 10_000)
        #expect(prefix.sscc(serial: 9_999) != nil)
        #expect(prefix.sscc(serial: 10_000) == nil)
    }

    @Test func `a count that differs is refused with both numbers, unless it is accepted with a reason`() async throws {
        var floor = try await BinFloor()
        try await floor.number()
        try await floor.work(1, into: "A-1")
        try await floor.work(2, into: "A-1", isInside: false)
        try await floor.act(.close)
        await check(.countDiffers(code: "A-1", counted: 2, known: 1)) { try await floor.act(.stage, value: "2") }
        #expect(
            DispatchRefusal.countDiffers(code: "A-1", counted: 2, known: 1).description.hasPrefix(
                "2 were counted in A-1, and the hub knows of 1."))
        await check(.reasonNeeded) { try await floor.act(.stage, value: "2", confirmed: true) }
        #expect(
            try await floor.act(.stage, value: "2", confirmed: true, reason: "unscanned one")
                == "A-1 generation 1 is staged with 2 under SSCC 030123450000000000. The hub knows of 1: the difference "
                + "is recorded. 1 is still on the way to it.\n")
        #expect(try await floor.bin().state == .staged)
        await check(.nothingInside(code: "A-2")) {
            try await floor.act(.close, "A-2")
            try await floor.act(.stage, "A-2", value: "0")
        }
    }

    @Test func `numbers are never given twice, whatever becomes of them`() async throws {
        var floor = try await BinFloor()
        try await floor.work(1, into: "A-1")
        try await floor.act(.close)
        await check(.noPrefix) { try await floor.act(.stage, value: "1") }
        try await floor.number()
        let staged = try await floor.act(.stage, value: "1")
        #expect(staged.contains("030123450000000000"))
        #expect(try await floor.act(.unstage) == "A-1 is no longer staged, with 1 inside.\n")
        #expect(try await floor.act(.stage, value: "1").contains("030123450000000017"))
        let words = try await floor.desk().perform(.bin(.number(try SSCCPrefix("3012345"), by: "marie")))
        #expect(words == "The next SSCC is 030123450000000024; 999999998 are left.\n")
        for sql in [
            "UPDATE ssccSerial SET next = 0", "UPDATE stagedBin SET counted = 9", "DELETE FROM stagedBin",
            "UPDATE binAct SET reason = 'x'", "DELETE FROM binAct",
        ] {
            await #expect(throws: HubFault.self) { try await floor.store.writing { db in try db.run(sql) } }
        }
    }

    @Test func `the serial counter survives the hub`() async throws {
        var floor = try await BinFloor()
        try await floor.number()
        try await floor.work(1, into: "A-1")
        try await floor.stage(count: 1)
        try await floor.store.close()
        let reopened = try await floor.floor.open()
        let desk = Desk(store: reopened, now: { Floor.start })
        _ = try await desk.perform(.bin(.change(try BinAsk("A-1", .unstage, by: "x"))))
        let words = try await desk.perform(.bin(.change(try BinAsk("A-1", .stage, value: "1", by: "x"))))
        #expect(words.contains("030123450000000017"))
    }

    @Test func `what is sent is gone, and the bin goes on empty as its next generation`() async throws {
        var floor = try await BinFloor()
        try await floor.number()
        for number in 1...2 { try await floor.work(number, into: "A-1") }
        try await floor.work(3, into: "A-1", isInside: false)
        try await floor.stage(count: 2)
        #expect(
            try await floor.send()
                == "Dispatch 1: A-1 generation 1 with 2, SSCC 030123450000000000, to ALPHA, Lille. A-1 is empty as "
                + "generation 2: print its new label.\n")
        let bin = try await floor.bin()
        #expect((bin.generation, bin.state, bin.isOpen) == (2, .empty, true))
        #expect(try await floor.row()["load"] == .number(0))
        let items = try await floor.store.itemListing(limit: 10)
        #expect(items.rows.map { $0[9] } == [.text("graded"), .text("gone"), .text("gone")])
        let history = try await floor.store.itemTimeline(try Bench.plate(1).text).rows.last
        #expect(
            history?.suffix(2) == [
                .text("itemDispatched"),
                .text("dispatch 1, in A-1 generation 1, SSCC 030123450000000000, to ALPHA, Lille, by paul"),
            ])
        await #expect(throws: HubFault.refused(.bin(.wrongState(code: "A-1", state: .empty, act: .unstage)))) {
            try await floor.act(.unstage)
        }
        // One that was on its way is recorded under the label that it bears, and shown to somebody.
        try await floor.add(.itemBinned(plate: try Bench.plate(3), place: BinPlace(code: "A-1", generation: 1)))
        #expect(try await floor.row()["note"] == .text("1 came under an old label"))
        #expect(try await floor.row()["load"] == .number(0))
        for sql in ["UPDATE dispatch SET destination = 'x'", "DELETE FROM dispatchedItem", "DELETE FROM dispatch"] {
            await #expect(throws: HubFault.self) { try await floor.store.writing { db in try db.run(sql) } }
        }
    }

    @Test func `what was put elsewhere before it left on paper is there, and may leave again`() async throws {
        var floor = try await BinFloor()
        try await floor.number()
        for number in 1...2 { try await floor.work(number, into: "A-1") }
        try await floor.stage(count: 2)
        try await floor.send()
        let plate = try Bench.plate(1)
        // A station that was cut off tells it late.
        try await floor.add(.itemUnbinned(plate: plate, place: BinPlace(code: "A-1", generation: 1)))
        try await floor.add(.itemBinned(plate: plate, place: BinPlace(code: "A-2", generation: 1)))
        #expect(try await floor.row("A-2")["inside"] == .number(1))
        #expect(try await floor.store.manifest(of: "1").lines.count == 2)
        try await floor.stage("A-2", count: 1)
        try await floor.send(["A-2"])
        #expect(try await floor.store.manifest(of: "2").lines.map(\.plate) == [plate.text])
        #expect(try await floor.store.itemTimeline(plate.text).rows.count { $0[3] == .text("itemDispatched") } == 2)
    }

    @Test func `a bin that others staged is counted here before it leaves`() async throws {
        var floor = try await BinFloor()
        try await floor.work(1, into: "A-1")
        let bin = try await floor.bin()
        _ = try await floor.store.publish([.bin(bin.changed(state: .staged))])
        await check(.neverCounted(code: "A-1")) { try await floor.send() }
        try await floor.act(.unstage)
        #expect(try await floor.bin().state == .closed)
    }

    @Test func `several bins leave together, all of them or none`() async throws {
        var floor = try await BinFloor()
        try await floor.number()
        try await floor.work(1, into: "A-1")
        try await floor.work(2, into: "A-2", BinFloor.Piece(disposition: .outlet, binClass: "OUTLET-TOY"))
        try await floor.stage(count: 1)
        await #expect(throws: HubFault.refused(.bin(.wrongState(code: "A-2", state: .open, act: .dispatch)))) {
            try await floor.send(["A-1", "A-2"])
        }
        #expect(try await floor.bin().state == .staged)
        try await floor.stage("A-2", count: 1)
        #expect(throws: HubFault.refused(.bin(.namedTwice("A-1")))) {
            _ = try DispatchAsk(["a-1", "A-1"], to: "x", by: "y")
        }
        #expect(try await floor.send(["A-1", "A-2"]).contains("Dispatch 2: A-2"))
        #expect(try await floor.store.dispatchListing().rows.map { $0[1] } == [.text("A-2"), .text("A-1")])
    }

    @Test func `a bin that something came into since it was counted does not leave`() async throws {
        var floor = try await BinFloor()
        try await floor.number()
        try await floor.work(1, into: "A-1")
        try await floor.work(2, into: "A-1", isInside: false)
        try await floor.stage(count: 1)
        try await floor.add(.itemBinned(plate: try Bench.plate(2), place: BinPlace(code: "A-1", generation: 1)))
        await check(.changedSince(code: "A-1", then: 1, now: 2)) { try await floor.send() }
        try await floor.act(.unstage)
        try await floor.act(.stage, value: "2")
        try await floor.send()
    }

    @Test func `marks of dangerous goods are on the package before it leaves`() async throws {
        var floor = try await BinFloor()
        try await floor.number()
        for (number, gtin) in [
            (1, BinFloor.headset), (2, BinFloor.headset), (3, BinFloor.drill), (4, BinFloor.perfume),
        ] {
            try await floor.work(number, into: "A-2", BinFloor.Piece(gtin: gtin, binClass: "OUTLET-TOY"))
        }
        try await floor.stage("A-2", count: 4)
        let marks = [
            "UN 3481 label 9A and UN number: 1 piece, 108 Wh",
            "UN 3481 battery mark (special provision 188): 2 pieces, 7.4 Wh",
            "Limited quantities (ADR 3.4), where the amounts in each box allow it: 1 piece",
        ]
        await check(.marksNeeded(code: "A-2", marks: marks)) { try await floor.send(["A-2"]) }
        #expect(try await floor.send(["A-2"], marks: true).contains("Dispatch 1"))
    }

    @Test func `what nobody wants is destroyed only once its offers have come to nothing`() async throws {
        var floor = try await BinFloor()
        try await floor.number()
        let piece = BinFloor.Piece(disposition: .destroy, binClass: "RECYCLE", ground: .donationRefused)
        try await floor.work(1, into: "A-3", piece)
        try await floor.stage("A-3", count: 1)
        let plate = try Bench.plate(1).text
        await #expect {
            try await floor.send(["A-3"])
        } throws: { error in
            guard case .refused(.dispatching(.donationIncomplete("A-3", plate, _)))? = error as? HubFault else {
                return false
            }
            return true
        }
        for number in 1...3 {
            let ask = try DonationAsk(BinFloor.pen, recipient: "R\(number)", isListing: false, by: "marie")
            _ = try await floor.desk().perform(.offerDonation(ask))
            let reply = try DonationReply(String(number), answer: "declined", note: nil, by: "marie")
            _ = try await floor.desk().perform(.answerDonation(reply))
        }
        #expect(try await floor.send(["A-3"], daysLater: 1).contains("Dispatch 1"))
    }

    @Test func `a supplier's goods leave under his number, and only while it holds`() async throws {
        var floor = try await BinFloor()
        let policy = Policy(
            id: "house", version: 1, agreements: [SupplierFloor.agreement()],
            otherwise: try StandardPlaybook.load().dispositions)
        _ = try await floor.store.publish([.policy(policy), BinFloor.bin("R-1", "RTV-ALPHA", 50)])
        try await floor.number()
        let piece = BinFloor.Piece(disposition: .returnToVendor, binClass: "RTV-ALPHA")
        for number in 1...2 { try await floor.work(number, into: "R-1", piece) }
        try await floor.stage("R-1", count: 2)
        await check(.notAuthorised(code: "R-1", supplier: "ALPHA", units: 2, number: nil)) {
            try await floor.send(["R-1"])
        }
        _ = try await floor.desk().perform(try .ask(early: true))
        _ = try await floor.desk().perform(try .authorise("1", "RA-7", until: "2026-10-01"))
        await check(.notAuthorised(code: "R-1", supplier: "ALPHA", units: 2, number: "RA-8")) {
            try await floor.send(["R-1"], authorisation: "RA-8")
        }
        await check(.notAuthorised(code: "R-1", supplier: "ALPHA", units: 2, number: nil)) {
            try await floor.send(["R-1"], daysLater: 30)
        }
        #expect(try await floor.send(["R-1"], daysLater: 3).contains("to ALPHA, Lille, under RA-7."))
        #expect(try await floor.store.manifest(of: "1").authorisation == "RA-7")
        // What has left no longer waits for its supplier.
        #expect(try await floor.store.waitingListing(at: SupplierFloor.later(3)).rows.isEmpty)
    }

    @Test func `the desk's socket carries every word of a dispatch as it was typed`() throws {
        let ask = try DispatchAsk(
            ["a-1", "B-2"], to: "A & B", carrier: "C", authorisation: "RA 7", bearsMarks: true, by: "marie")
        #expect(
            DeskRequest.bin(.dispatch(ask)).target
                == "/bins/dispatches?codes=A%2D1%20B%2D2&to=A%20%26%20B&carrier=C&authorisation=RA%207&marks=yes&by=marie"
        )
    }
}
