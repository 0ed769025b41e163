import Devices
import Foundation
import Glibc
import Returns
import Simulation
import Testing
import Wire

@testable import Station

/// A supervisor, scanner only, while another station is cut off or dead: real processes, codes as a scanner sends them.
@Suite(.serialized) struct SupervisorFloorTests {
    /// Works through parcels and puts everything into the one bin, whose label is of this generation; stops after so
    /// many items.
    static func work(_ pipe: Attached, _ parcels: Range<Int>, items: Int, generation: Int = 1) throws {
        var hand = Hand(badge: SmallSite.english, language: .english, parcels: parcels)
        var (seen, left) = (0, items)
        while true {
            while pipe.frames.count == seen {
                guard pipe.read(until: Patience.deadline) else {
                    throw Impatience(what: "the next screen", seen: String(pipe.text.suffix(800)))
                }
            }
            seen = pipe.frames.count
            if case .bin = hand.step(pipe.latest.split(separator: "\n")) {
                try pipe.enter(TwoBenchFloor.label(generation))
                left -= 1
                if left == 0 { return try pipe.wait(for: "the last item") { $0.frames.count > seen } }
                continue
            }
            switch hand.next(pipe.latest) {
            case .wait: continue
            case .done: return
            case .scan(let code): try pipe.enter(code)
            case .key(let key): try pipe.type("\(key)\r")
            }
        }
    }

    /// Scans, and waits until the screen says something.
    static func scan(_ pipe: Attached, _ code: String, until words: String) throws {
        let count = pipe.text.count
        try pipe.enter(code)
        try pipe.wait(for: "\(words) after \(code)") { String($0.text.dropFirst(count)).contains(words) }
    }

    /// The supervisor's badge and PIN.
    static func supervise(_ pipe: Attached, at step: String = "[PARCEL]") throws {
        try scan(pipe, TwoBenchFloor.chief, until: step)
        try scan(pipe, TwoBenchFloor.command(.supervise), until: "Type or scan the PIN")
        for digit in TwoBenchFloor.pin { try pipe.enter(TwoBenchFloor.answer(Int(String(digit)) ?? 0)) }
        try scan(pipe, TwoBenchFloor.command(.endOfParcel), until: "Scan an item to move, or a bin")
    }

    @Test func `a bin that was re-purposed while another station filled it is contested, and one scan settles it`()
        async throws
    {
        let floor = try await TwoBenchFloor()
        try await blocking { try Self.contest(floor) }
    }

    private static func contest(_ floor: TwoBenchFloor) throws {
        let first = try Attached(floor.benches[0].socket)
        let second = try Attached(floor.benches[1].socket)
        try floor.settleRights()
        try Self.work(first, 0..<1, items: 2)
        try Self.work(second, 1..<2, items: 1)
        try eventually("three items at the hub") { try floor.plates()[1]?.count == 3 ? true : nil }
        floor.cables[1].pull()
        try Self.scan(first, TwoBenchFloor.command(.endOfParcel), until: "[PARCEL]")
        try Self.supervise(first)
        try Self.scan(first, TwoBenchFloor.label(1), until: "what is to be done?")
        try Self.scan(first, TwoBenchFloor.answer(3), until: "New class of")
        let other = try #require(try SmallSite.bins().first { $0.binClass.hasPrefix("OUTLET") })
        try Self.scan(first, SmallSite.card(ofBin: other.code), until: "class \(other.binClass)")
        _ = try floor.wait(for: "the new class at the hub") { $0.binClass == other.binClass }
        // The second station knows nothing of it, and the old label is still on the bin.
        try Self.work(second, 2..<3, items: 1)
        floor.cables[1].plug()
        let contested = try floor.wait(for: "a contested bin") { $0.state == .contested }
        #expect(contested.details.versions.map(\.binClass) == [other.binClass, TwoBenchFloor.binClass])
        #expect(contested.details.versions.map(\.toldBy) == ["S1", "S2"])
        #expect(contested.details.versions.map(\.items) == [0, 4])
        print("contested:", contested.details.versions.map { "\($0.binClass)@\($0.generation) by \($0.toldBy)" })
        try floor.settle(0, needsRights: false)
        try eventually("both versions on the screen") { () -> Bool? in
            try Self.scan(first, TwoBenchFloor.label(2), until: "?")
            return first.latest.contains("contested: which is so?") ? true : nil
        }
        print(first.latest)
        try Self.scan(first, TwoBenchFloor.answer(2), until: "takes \(TwoBenchFloor.binClass)")
        let settled = try floor.wait(for: "a settled bin") { $0.state == .open }
        #expect(settled.generation == 3 && settled.binClass == TwoBenchFloor.binClass)
        #expect(settled.details.versions.isEmpty)
        let plates = try floor.plates()
        #expect(plates.keys.sorted() == [3] && plates[3]?.count == 4)
        try floor.end()
    }

    @Test func `the rights of a dead station are free after a recount`() async throws {
        let floor = try await TwoBenchFloor()
        try await blocking { try Self.recount(floor) }
    }

    private static func recount(_ floor: TwoBenchFloor) throws {
        let first = try Attached(floor.benches[0].socket)
        let second = try Attached(floor.benches[1].socket)
        try floor.settleRights()
        try Self.work(first, 0..<1, items: 2)
        try Self.work(second, 1..<2, items: 1)
        let inside = try eventually("three items at the hub") {
            let plates = try floor.plates()[1] ?? []
            return plates.count == 3 ? plates : nil
        }
        floor.daemons[1].kill(SIGKILL)
        try floor.daemons[1].wait()
        let stranded = try floor.rights(of: "S2")[1] ?? 0
        #expect(stranded > 0)
        // Only who has asked for rights lately is given any; the dead one is forgotten by then.
        _ = poll(nil, 0, 36_000)
        let start = MonotonicTime.now()
        try Self.scan(first, TwoBenchFloor.command(.endOfParcel), until: "[PARCEL]")
        try Self.supervise(first)
        try Self.scan(first, TwoBenchFloor.label(1), until: "what is to be done?")
        try Self.scan(first, TwoBenchFloor.answer(4), until: "scan every item")
        for (index, plate) in inside.enumerated() { try Self.scan(first, plate, until: "[\(index + 1)]") }
        try Self.scan(first, TwoBenchFloor.command(.endOfParcel), until: "3 items. Is that so?")
        try Self.scan(first, TwoBenchFloor.answer(1), until: "Scan an item to move, or a bin")
        _ = try floor.wait(for: "the new generation") { $0.generation == 2 }
        let freed = try eventually("rights that were freed") {
            let rights = try floor.rights(of: "S1")[2] ?? 0
            return rights > 0 ? rights : nil
        }
        let seconds = Double(MonotonicTime.now().nanoseconds(since: start)) / 1_000_000_000
        print("stranded at the dead station: \(stranded); recounted in \(seconds) s; the living one has \(freed)")
        #expect(seconds < 120)
        #expect(try floor.plates() == [2: inside])
        #expect(try floor.rights(of: "S2")[2] == nil)
        try floor.end()
    }
}
