import Foundation
import Glibc
import Returns
import Simulation
import Testing
import Wire

@testable import Station

/// Items that one bench processed and another one handles: real processes, codes as a scanner sends them.
@Suite(.serialized) struct TravellingItemTests {
    private static let choosing = "Scan an item to move, or a bin"

    /// The item is shown in the bin; asks again until the station has heard of it.
    private static func see(_ pipe: Attached, _ plate: String, in bin: String) throws {
        try eventually("\(plate) in \(bin)") { () -> Bool? in
            try SupervisorFloorTests.scan(pipe, plate, until: plate)
            let isThere = pipe.latest.contains("In \(bin) so far")
            try SupervisorFloorTests.scan(pipe, TwoBenchFloor.command(.undo), until: choosing)
            if isThere { return true }
            // The same code again at once is a trigger that was pulled twice.
            _ = poll(nil, 0, 2_500)
            return nil
        }
    }

    @Test func `what one bench binned another one counts as known and moves, and the first bench knows where it is`()
        async throws
    {
        let floor = try await TwoBenchFloor()
        try await blocking { try Self.travel(floor) }
    }

    private static func travel(_ floor: TwoBenchFloor) throws {
        let first = try Attached(floor.benches[0].socket)
        let second = try Attached(floor.benches[1].socket)
        try floor.settleRights()
        // As many as a bench has rights for at first; the second parcel stays open.
        try SupervisorFloorTests.work(first, 0..<2, items: 3)
        let inside = try eventually("three items at the hub") {
            let plates = try floor.plates()[1] ?? []
            return plates.count == 3 ? plates : nil
        }
        try SupervisorFloorTests.supervise(second)
        for plate in inside { try see(second, plate, in: TwoBenchFloor.bin) }
        try count(inside, at: second)
        _ = try floor.wait(for: "the new generation") { $0.generation == 2 }
        #expect(try floor.plates() == [2: inside])
        // By the rules of the first bench's grading: what is for sale may wait in the overflow, and lies in no other.
        let bins = try SmallSite.bins()
        let overflow = try #require(bins.first { $0.binClass == "OVERFLOW" })
        let outlet = try #require(bins.first { $0.binClass.hasPrefix("OUTLET") })
        try SupervisorFloorTests.scan(second, inside[0], until: "In \(TwoBenchFloor.bin) so far")
        try SupervisorFloorTests.scan(second, SmallSite.card(ofBin: outlet.code), until: outlet.binClass)
        let card = SmallSite.card(ofBin: overflow.code)
        try SupervisorFloorTests.scan(second, card, until: "It was in \(TwoBenchFloor.bin)")
        print(second.latest)
        _ = try eventually("the moved item at the hub") {
            try floor.plates()[2]?.count == 2 ? true : nil
        }
        try SupervisorFloorTests.supervise(first, at: "[ITEM]")
        try see(first, inside[0], in: overflow.code)
        try see(first, inside[1], in: TwoBenchFloor.bin)
        print(first.latest)
        try floor.end()
    }

    /// Everything in the bin is scanned, and nothing of it is a surprise.
    private static func count(_ plates: [String], at pipe: Attached) throws {
        let before = pipe.text.count
        try SupervisorFloorTests.scan(pipe, TwoBenchFloor.label(1), until: "what is to be done?")
        try SupervisorFloorTests.scan(pipe, TwoBenchFloor.answer(4), until: "scan every item")
        for (index, plate) in plates.enumerated() {
            try SupervisorFloorTests.scan(pipe, plate, until: "[\(index + 1)]")
        }
        try SupervisorFloorTests.scan(
            pipe, TwoBenchFloor.command(.endOfParcel), until: "\(plates.count) items. Is that so?")
        let said = String(pipe.text.dropFirst(before))
        #expect(said.contains("0 missing, 0 unexpected"))
        #expect(!said.contains("not graded at this station") && !said.contains("It counts in this bin"))
        try SupervisorFloorTests.scan(pipe, TwoBenchFloor.answer(1), until: choosing)
    }

    @Test func `a second look that was asked at one bench is taken at another`() async throws {
        let floor = try await TwoBenchFloor()
        try await blocking { try Self.lookAgain(floor) }
    }

    private static func lookAgain(_ floor: TwoBenchFloor) throws {
        let first = try Attached(floor.benches[0].socket)
        let second = try Attached(floor.benches[1].socket)
        try floor.settleRights()
        // The first question is about the parcel, the second one about the item: nobody knows the answer.
        var questions = 0
        let waiting = try follow(first, badge: SmallSite.english, parcels: 0..<1) {
            questions += 1
            return questions == 2 ? TwoBenchFloor.command(.doubt) : nil
        }
        let plate = try #require(Hand.plate(in: first.text))
        #expect(try SmallSite.bins().first { $0.code == waiting }?.binClass == "SECOND-LOOK")
        try eventually("the item at the hub") { try floor.bin(of: plate) == waiting ? true : nil }
        try SupervisorFloorTests.scan(second, TwoBenchFloor.chief, until: "[PARCEL]")
        let hand = Hand(badge: TwoBenchFloor.chief, language: .english, parcels: 0..<0)
        try eventually("the first question at the second bench") { () -> Bool? in
            let seen = second.frames.count
            try second.enter(plate)
            try second.wait(for: "an answer to \(plate)") { $0.frames.count > seen }
            if case .question = hand.step(second.latest.split(separator: "\n")) { return true }
            // The same code again at once is a trigger that was pulled twice.
            _ = poll(nil, 0, 2_500)
            return nil
        }
        let bin = try follow(second, badge: TwoBenchFloor.chief, parcels: 0..<0) { nil }
        #expect(bin != waiting)
        try eventually("the item in its new bin") { try floor.bin(of: plate) == bin ? true : nil }
        #expect(try floor.gradesAtHub()[plate].map { $0 != Grade.held.rawValue } == true)
        print("second look:", plate, waiting, "to", bin)
        try floor.end()
    }

    @Test func `what the desk orders is carried out at whatever bench the plate is scanned`() async throws {
        let floor = try await TwoBenchFloor()
        try await blocking { try Self.carryOut(floor) }
    }

    private static func carryOut(_ floor: TwoBenchFloor) throws {
        let first = try Attached(floor.benches[0].socket)
        let second = try Attached(floor.benches[1].socket)
        try floor.settleRights()
        try SupervisorFloorTests.work(first, 0..<1, items: 1)
        let plate = try eventually("an item at the hub") { try floor.plates()[1]?.first }
        let asking = ["grade", plate, "--grade", "C", "--reason", "examined", "--by", "marie"]
        let effect = try desk(asking, floor)
        #expect(effect.ending == .exit(1) && effect.errors.contains("Nothing is ordered yet"), "\(effect.errors)")
        let ordered = try desk(asking + ["--confirm"], floor)
        #expect(ordered.ending == .exit(0) && ordered.output.hasPrefix("Order 1: "), "\(ordered.errors)")
        print(effect.errors, ordered.output)
        try SupervisorFloorTests.scan(second, SmallSite.english, until: "[PARCEL]")
        try eventually("the order at the second bench") { () -> Bool? in
            let seen = second.frames.count
            try second.enter(plate)
            try second.wait(for: "an answer to \(plate)") { $0.frames.count > seen }
            if second.latest.contains("Desk order 1 (marie)") { return true }
            // The same code again at once is a trigger that was pulled twice.
            _ = poll(nil, 0, 2_500)
            return nil
        }
        print(second.latest)
        let bin = try follow(second, badge: SmallSite.english, parcels: 0..<0) { nil }
        try eventually("the item in its new bin") { try floor.bin(of: plate) == bin ? true : nil }
        #expect(bin != TwoBenchFloor.bin)
        #expect(try floor.gradesAtHub()[plate] == "C")
        let orders = try desk(["orders", "--all"], floor).output
        #expect(orders.contains("done") && orders.contains("S2"), "\(orders)")
        print(orders, try desk([plate], floor).output)
        try floor.end()
    }

    /// `returns-hub item …` beside the running hub.
    private static func desk(_ words: [String], _ floor: TwoBenchFloor) throws -> (
        ending: Child.Ending, output: String, errors: String
    ) {
        try Child.run(
            floor.hub, ["item"] + words + ["--database", floor.hub.file("hub.sqlite")], program: "returns-hub")
    }

    /// Does what the screen asks for until an item is in its bin, and names that bin. `answer` may scan something else
    /// where a question is asked.
    private static func follow(
        _ pipe: Attached, badge: String, parcels: Range<Int>, answer: () -> String?
    ) throws -> String {
        var hand = Hand(badge: badge, language: .english, parcels: parcels)
        var seen = max(0, pipe.frames.count - 1)
        while true {
            while pipe.frames.count == seen {
                guard pipe.read(until: Patience.deadline) else {
                    throw Impatience(what: "the next screen", seen: String(pipe.text.suffix(800)))
                }
            }
            seen = pipe.frames.count
            let step = hand.step(pipe.latest.split(separator: "\n"))
            if case .question = step, let code = answer() {
                try pipe.enter(code)
                continue
            }
            if case .bin(let code) = step {
                let card = code == TwoBenchFloor.bin ? TwoBenchFloor.label(1) : SmallSite.card(ofBin: code)
                try pipe.enter(card)
                try pipe.wait(for: "the item in \(code)") { $0.frames.count > seen }
                return code
            }
            // The label bears the code by which the item was taken up a moment ago.
            if pipe.latest.contains("Read a moment ago") { _ = poll(nil, 0, 2_500) }
            switch hand.next(pipe.latest) {
            case .wait: continue
            case .done: throw Impatience(what: "an item", seen: String(pipe.text.suffix(800)))
            case .scan(let code): try pipe.enter(code)
            case .key(let key): try pipe.type("\(key)\r")
            }
        }
    }
}
