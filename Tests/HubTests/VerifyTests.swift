import Foundation
import Returns
import Testing
import Wire

@testable import Hub

/// What somebody with all rights to the tables may do to events, and how `verify` names it.
@Suite(.overBothStores) struct VerifyTests {
    private let scene: VerifyFloor

    init() async throws { scene = try await VerifyFloor() }

    /// What was found, each in words.
    private func found(_ ask: VerifyAsk = VerifyAsk()) async throws -> [String] {
        try await scene.verify(ask).findings.map(\.description)
    }

    private func expect(_ found: [String], _ expected: [String]) {
        #expect(found.count == expected.count, "\(found)")
        for (line, words) in zip(found, expected) { #expect(line.hasPrefix(words), "\(line)") }
    }

    @Test func `what was stored is sound`() async throws {
        let before = try await scene.verify()
        #expect(before.isSound && before.events == 20 && before.chains == 2 && before.roots == 0)
        #expect(before.words.contains("20 events come behind the last root"))
        try await scene.sign(atDay: 2)
        let report = try await scene.verify(VerifyAsk(witnesses: try await scene.witnesses()))
        #expect(report.isSound, "\(report.words)")
        #expect(report.roots == 2 && report.places == 1...20 && report.rootedThrough == 20)
    }

    @Test func `edited bytes do not bear their hash`() async throws {
        let other = try #require(StationJournal("S1", try VerifyFloor.events(.salvage)).sealed.dropFirst(2).first)
        try await scene.tamper { try $0.run("UPDATE event SET bytes = ? WHERE hubSequence = 3", [other.bytes]) }
        expect(try await found(), ["hubSequence 3, station S1, epoch 1, sequence 3: edited: the bytes have the hash"])
    }

    @Test func `an edit with its hash is named by the event that follows`() async throws {
        let other = try #require(StationJournal("S1", try VerifyFloor.events(.salvage)).sealed.dropFirst(2).first)
        try await scene.tamper { db in
            try db.run(
                "UPDATE event SET bytes = ?, hash = ? WHERE hubSequence = 3",
                [other.bytes, Data(other.hash.bytes)])
        }
        expect(
            try await found(), ["hubSequence 4, station S1, epoch 1, sequence 4: the event before it was edited"])
    }

    @Test(arguments: [
        ("epoch = 7", 3, #"the column epoch says "7", the event says "1""#),
        ("sequence = 77", 3, #"the column sequence says "77", the event says "3""#),
        ("station = 'S2', sequence = 77", 3, #"the column station says "S2", the event says "S1""#),
        ("kind = 'itemBinned'", 3, #"the column kind says "itemBinned", the event says "itemGraded""#),
        ("plate = 'L000000000000'", 3, #"the column plate says "L000000000000", the event says "L"#),
        ("plate = NULL", 2, "the column plate says nothing, the event says \"L"),
        (
            "quarantine = 'names station S9'", 3,
            #"the column quarantine says "names station S9", the event says nothing"#
        ),
    ])
    func `a column that does not say what the event says is named`(
        change: String, place: Int, words: String
    ) async throws {
        try await scene.tamper { try $0.run("UPDATE event SET \(change) WHERE hubSequence = \(place)") }
        let found = try await found()
        #expect(found.contains { $0.hasPrefix("hubSequence \(place), ") && $0.contains(words) }, "\(found)")
    }

    @Test func `two events that were exchanged are both named`() async throws {
        let (third, fourth) = (scene.first.sealed[2], scene.first.sealed[3])
        try await scene.tamper { db in
            for (place, event) in [(3, fourth), (4, third)] {
                try db.run(
                    "UPDATE event SET bytes = ?, hash = ? WHERE hubSequence = ?",
                    [event.bytes, Data(event.hash.bytes), place])
            }
        }
        let found = try await found()
        for (place, sequence) in [(3, 4), (4, 3)] {
            let words = "the column sequence says \"\(place)\", the event says \"\(sequence)\""
            #expect(found.contains { $0.hasPrefix("hubSequence \(place), ") && $0.contains(words) }, "\(found)")
        }
    }

    @Test func `two events whose places were exchanged are out of order`() async throws {
        try await scene.tamper { db in
            for (from, to) in [(3, 900), (4, 3), (900, 4)] {
                try db.run("UPDATE event SET hubSequence = \(to) WHERE hubSequence = \(from)")
            }
        }
        expect(
            try await found(),
            [
                "hubSequence 3, station S1, epoch 1, sequence 4: sequence 3 of station S1, epoch 1 is not there",
                "hubSequence 4, station S1, epoch 1, sequence 3: moved or inserted: expected sequence 5",
            ])
    }

    @Test func `events that were cut out of the middle are named`() async throws {
        try await scene.tamper { try $0.run("DELETE FROM event WHERE hubSequence IN (4, 5)") }
        expect(
            try await found(),
            [
                "hubSequence 4 to 5: no events: cut out",
                "hubSequence 6, station S1, epoch 1, sequence 6: sequences 4 to 5 of station S1, epoch 1 are not there",
            ])
    }

    @Test func `closing the hole behind a cut does not hide it`() async throws {
        try await scene.tamper { db in
            try db.run("DELETE FROM event WHERE hubSequence = 4")
            try db.run("UPDATE event SET hubSequence = hubSequence + 1000 WHERE hubSequence > 4")
            try db.run("UPDATE event SET hubSequence = hubSequence - 1001 WHERE hubSequence > 4")
            try db.run("UPDATE hub SET hubSequence = 19")
        }
        expect(
            try await found(), ["hubSequence 4, station S1, epoch 1, sequence 5: sequence 4 of station S1, epoch 1 is"])
    }

    @Test func `a tail that was cut off is named, also by a station alone`() async throws {
        let witnesses = try await scene.witnesses()
        try await scene.tamper { try $0.run("DELETE FROM event WHERE hubSequence > 15") }
        expect(
            try await found(),
            [
                "the hub has taken 20 events, and the last one has hubSequence 15: the end was cut off",
                "station S1, epoch 1: the hub has noted sequence 12",
                "station S2, epoch 1: the hub has noted sequence 8",
            ])
        // He brings every note of the hub itself into line.
        let (eleventh, fourth) = (Data(scene.first.sealed[10].hash.bytes), Data(scene.second.sealed[3].hash.bytes))
        try await scene.tamper { db in
            try db.run("UPDATE hub SET hubSequence = 15")
            try db.run("UPDATE stationHead SET lastSequence = 11, headHash = ? WHERE station = 'S1'", [eleventh])
            try db.run("UPDATE stationHead SET lastSequence = 4, headHash = ? WHERE station = 'S2'", [fourth])
        }
        #expect(try await found().isEmpty)
        expect(
            try await found(VerifyAsk(witnesses: witnesses)),
            ["station S1, epoch 1: the hub told the station that it has sequence 12"])
    }

    @Test func `rows that were put in are named`() async throws {
        var forged = scene.first
        forged.add(.benchResumed)
        let event = try #require(forged.sealed.last)
        try await scene.tamper { db in
            try db.run(
                """
                INSERT INTO event (hubSequence, station, epoch, sequence, receivedAt, kind, hash, bytes)
                VALUES (21, 'S1', 1, 13, 0, 'benchResumed', ?, ?)
                """, [Data(event.hash.bytes), event.bytes])
        }
        expect(
            try await found(),
            ["hubSequence 21, station S1, epoch 1, sequence 13: inserted: the hub has never given out this place"])
        try await scene.tamper { try $0.run("UPDATE hub SET hubSequence = 21") }
        expect(try await found(), ["station S1, epoch 1: the hub has noted sequence 12"])
    }

    @Test func `the losing side of a fork bears its hash`() async throws {
        let clone = StationJournal("S1", Array(repeating: .benchResumed, count: 3))
        _ = try await scene.store.append(clone.received())
        #expect(try await found().isEmpty)
        try await scene.tamper { try $0.run("UPDATE forkedEvent SET hash = ? WHERE sequence = 2", [Data(count: 32)]) }
        expect(try await found(), ["fork of station S1, epoch 1, sequence 2: edited"])
    }

    @Test func `what a station sent wrongly and the hub put aside is no finding`() async throws {
        let strange = EventAppendTests.event(sequence: 7, previous: String(repeating: "a", count: 64))
        let head = scene.first.sealed[11].hash
        let batch = PushBatch(
            epoch: 1, fromSequence: 13, previousHash: head,
            events: [Data("not JSON".utf8), Data(strange.utf8), Data(EventAppendTests.event(station: "S9").utf8)])
        guard
            case .accepted(_, [13, 14, 15]) = try await scene.store.append(
                ReceivedBatch(station: "S1", batch: batch, at: Floor.start))
        else {
            Issue.record("not put aside")
            return
        }
        let report = try await scene.verify()
        #expect(report.isSound, "\(report.words)")
        #expect(report.quarantined == 3)
    }

    @Test func `from a day on the chains are taken up where they stood`() async throws {
        try await scene.sign(atDay: 2)
        let day = DailyRoot.day(of: Floor.start).advanced(byDays: 1)
        let report = try await scene.verify(VerifyAsk(from: day))
        #expect(report.isSound, "\(report.words)")
        #expect(report.places == 11...20 && report.roots == 1)
        try await scene.tamper { try $0.run("UPDATE event SET kind = 'x' WHERE hubSequence IN (2, 12)") }
        expect(try await found(VerifyAsk(from: day)), ["hubSequence 12, station S1"])
    }
}
