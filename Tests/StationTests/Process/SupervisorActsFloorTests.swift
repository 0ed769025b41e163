import Foundation
import Glibc
import Returns
import Simulation
import Testing
import Wire

@testable import Station

/// A supervisor takes a bench over and puts things right, scanner only, in real processes, up to what the hub tells.
@Suite(.serialized) struct SupervisorActsFloorTests {
    private static func supervise(_ pipe: Attached) throws {
        try SupervisorFloorTests.scan(pipe, TwoBenchFloor.command(.supervise), until: "Type or scan the PIN")
        for digit in TwoBenchFloor.pin { try pipe.enter(TwoBenchFloor.answer(Int(String(digit)) ?? 0)) }
        try SupervisorFloorTests.scan(
            pipe, TwoBenchFloor.command(.endOfParcel), until: "Scan an item to move, or a bin")
    }

    /// Scans answer cards one after the other, each until the screen says this.
    private static func answer(_ pipe: Attached, _ steps: [(Int, String)]) throws {
        for (number, words) in steps {
            try SupervisorFloorTests.scan(pipe, TwoBenchFloor.answer(number), until: words)
        }
    }

    /// The same code within two seconds is one read twice; at a bench printing and sticking take longer.
    private static func pause() { _ = poll(nil, 0, 2_200) }

    private static func exceptions(_ floor: TwoBenchFloor) throws -> String {
        let run = try Child.run(
            floor.hub, ["exceptions", "--open", "--database", floor.hub.file("hub.sqlite")], program: "returns-hub")
        #expect(run.ending == .exit(0), "\(run.errors)")
        return run.output
    }

    @Test func `an open parcel is taken over, a label printed again, an item voided and had back, and one is missing`()
        async throws
    {
        let floor = try await TwoBenchFloor()
        try await blocking { try Self.putRight(floor) }
    }

    private static func putRight(_ floor: TwoBenchFloor) throws {
        let pipe = try Attached(floor.benches[0].socket)
        try floor.settleRights()
        try SupervisorFloorTests.work(pipe, 0..<1, items: 2)
        let inside = try eventually("two items at the hub") {
            let plates = try floor.plates()[1] ?? []
            return plates.count == 2 ? plates : nil
        }
        let plate = inside[0]
        try SupervisorFloorTests.scan(pipe, TwoBenchFloor.chief, until: "BOB002 had parcel")
        try supervise(pipe)
        try relabel(plate, at: pipe, floor)
        try supervise(pipe)
        try SupervisorFloorTests.scan(pipe, plate, until: "Void it")
        try answer(pipe, [(4, "It has two plates"), (1, "is void")])
        try eventually("one item at the hub") { try floor.plates() == [1: [inside[1]]] ? true : nil }
        // The supervisor goes, and comes back for it.
        try SupervisorFloorTests.scan(pipe, TwoBenchFloor.command(.supervise), until: "Supervisor's mode is closed")
        try supervise(pipe)
        pause()
        try SupervisorFloorTests.scan(pipe, plate, until: "Undo last act")
        try answer(pipe, [(1, "Take this back"), (1, "Taken back")])
        try eventually("both items at the hub") { try floor.plates() == [1: inside] ? true : nil }
        try recountShort(inside, at: pipe, floor)
        try floor.end()
        let events = try Findings(floor.benches[0]).events
        #expect(events.contains { if case .parcelTakenOver(_, "BOB002", "CHEF01") = $0 { true } else { false } })
        for name in ["log", "journal.sqlite"] {
            #expect(!floor.benches[0].text(of: name).contains(TwoBenchFloor.pin), "\(name)")
        }
    }

    private static func relabel(_ plate: String, at pipe: Attached, _ floor: TwoBenchFloor) throws {
        try SupervisorFloorTests.scan(pipe, plate, until: "Reprint label")
        try answer(pipe, [(3, "copy 2")])
        try eventually("the second copy") {
            let labels = floor.benches[0].text(of: "labels.zpl")
            return labels.components(separatedBy: plate).count > 2 ? true : nil
        }
        pause()
        try SupervisorFloorTests.scan(pipe, plate, until: "Put it into the bin")
        try SupervisorFloorTests.scan(pipe, TwoBenchFloor.label(1), until: "is in bin \(TwoBenchFloor.bin)")
    }

    /// One of two is found: the other waits for somebody's decision, until it is put into the bin again.
    private static func recountShort(_ inside: [String], at pipe: Attached, _ floor: TwoBenchFloor) throws {
        pause()
        try SupervisorFloorTests.scan(pipe, TwoBenchFloor.label(1), until: "what is to be done?")
        try SupervisorFloorTests.scan(pipe, TwoBenchFloor.answer(4), until: "scan every item")
        try SupervisorFloorTests.scan(pipe, inside[0], until: "[1]")
        try SupervisorFloorTests.scan(pipe, TwoBenchFloor.command(.endOfParcel), until: "1 missing")
        try SupervisorFloorTests.scan(pipe, TwoBenchFloor.answer(1), until: "label no. 2")
        try eventually("the exception at the hub") {
            try exceptions(floor).contains("E21") ? true : nil
        }
        #expect(try exceptions(floor).contains(inside[1]))
        #expect(try floor.plates() == [2: [inside[0]]])
        try SupervisorFloorTests.scan(pipe, inside[1], until: "Put it into its bin")
        try SupervisorFloorTests.scan(pipe, TwoBenchFloor.label(2), until: "Item \(inside[1]) is in")
        try eventually("nothing missing at the hub") {
            try !exceptions(floor).contains("E21") ? true : nil
        }
        #expect(try floor.plates() == [2: inside])
    }
}
