import Foundation
import Returns
import Testing
import Wire

@testable import Hub

@Suite(.overBothStores) struct EventAppendTests {
    let floor: Floor
    let store: HubStore

    init() async throws {
        floor = try Floor()
        store = try await floor.open(stations: ["S1", "S2"]).store
    }

    private func journal(_ count: Int, station: String = "S1") -> StationJournal {
        StationJournal(station, (0..<count).map { $0.isMultiple(of: 2) ? .benchPaused : .benchResumed })
    }

    /// The answer to a push must be an acceptance that ends at `through`, with nothing quarantined.
    private func expectAccepted(_ reply: PushReply?, through: Int, _ journal: StationJournal) {
        guard case .accepted(let mark, let quarantined) = reply else {
            Issue.record("expected an acceptance, got \(String(describing: reply))")
            return
        }
        #expect(mark.acceptedThrough == through)
        #expect(mark.durableThrough == through)
        #expect(mark.headHash == journal.sealed[through - 1].hash)
        #expect(quarantined.isEmpty)
    }

    @Test func `the same push twice stores its events once`() async throws {
        let journal = journal(5)
        expectAccepted(try await store.append(journal.received()), through: 5, journal)
        expectAccepted(try await store.append(journal.received()), through: 5, journal)
        #expect(try await store.number("SELECT count(*) FROM event") == 5)
        #expect(try await store.number("SELECT hubSequence FROM hub") == 5)
    }

    @Test func `overlapping pushes give every event once, in order and without holes`() async throws {
        let journal = journal(12)
        for (from, count) in [(1, 4), (3, 4), (2, 3), (6, 7), (1, 12), (12, 1)] {
            _ = try await store.append(journal.received(from: from, count: count))
        }
        let sequences = try await store.reading {
            try $0.all(Int.self, "SELECT sequence FROM event ORDER BY hubSequence")
        }
        #expect(sequences == Array(1...12))
        let stored = try await store.reading { try $0.all(Data.self, "SELECT bytes FROM event ORDER BY sequence") }
        #expect(stored == journal.sealed.map(\.bytes))
    }

    @Test func `a gap is refused with the sequence that is missing`() async throws {
        let journal = journal(9)
        _ = try await store.append(journal.received(count: 3))
        #expect(try await store.append(journal.received(from: 5)) == .gap(expectedSequence: 4))
        #expect(try await store.append(journal.received(from: 9)) == .gap(expectedSequence: 4))
        #expect(try await store.number("SELECT count(*) FROM event") == 3)
    }

    @Test func `another event at a taken place is fenced, and both versions are kept`() async throws {
        let first = journal(6)
        _ = try await store.append(first.received())
        var clone = StationJournal("S1", (0..<4).map { $0.isMultiple(of: 2) ? .benchPaused : .benchResumed })
        clone.add(.benchPaused)
        clone.add(.benchPaused)
        clone.add(.benchPaused)
        #expect(try await store.append(clone.received(from: 4)) == .fenced(newEpoch: nil))
        let kept = try await store.reading {
            try $0.all(Data.self, "SELECT bytes FROM forkedEvent ORDER BY sequence")
        }
        #expect(kept == clone.sealed[5...].map(\.bytes))
        let stored = try await store.reading { try $0.all(Data.self, "SELECT bytes FROM event ORDER BY sequence") }
        #expect(stored == first.sealed.map(\.bytes))
    }

    @Test func `a push behind the head with another past is a fork`() async throws {
        _ = try await store.append(journal(3).received())
        var clone = StationJournal("S1", [.benchResumed, .benchResumed, .benchResumed, .benchResumed])
        clone.add(.benchPaused)
        #expect(try await store.append(clone.received(from: 4)) == .fenced(newEpoch: nil))
        #expect(try await store.number("SELECT count(*) FROM event") == 3)
        #expect(try await store.number("SELECT count(*) FROM forkedEvent") == 2)
    }

    @Test func `an epoch that the hub did not give is fenced with the one that it gave`() async throws {
        #expect(
            try await store.append(StationJournal("S1", epoch: 2, [.benchPaused]).received()) == .fenced(newEpoch: 1))
        var generator = SystemRandomNumberGenerator()
        let token = StationToken(station: "S1", using: &generator)
        _ = try await store.renewStation("S1", token: token, at: Floor.start)
        // What the earlier epoch has not delivered yet is taken all the same.
        let first = journal(1)
        expectAccepted(try await store.append(first.received()), through: 1, first)
        #expect(
            try await store.append(StationJournal("S1", epoch: 3, [.benchPaused]).received()) == .fenced(newEpoch: 2))
        let second = StationJournal("S1", epoch: 2, [.benchPaused])
        expectAccepted(try await store.append(second.received()), through: 1, second)
    }

    @Test func `an unknown kind is stored, marked and acknowledged, and the chain goes on`() async throws {
        var journal = StationJournal("S1", [.benchPaused, .benchResumed])
        journal.add(.benchPaused)
        let strange = String(decoding: journal.sealed[1].bytes, as: UTF8.self)
            .replacingOccurrences(of: "benchResumed", with: "benchPainted")
        var third = EventChain(
            station: "S1", epoch: 1, lastSequence: 2, lastHash: EventHash(of: Data(strange.utf8)))
        let batch = PushBatch(
            epoch: 1, fromSequence: 1, previousHash: .zero,
            events: [
                journal.sealed[0].bytes, Data(strange.utf8),
                third.seal(.benchPaused, step: 3, at: Floor.start).bytes,
            ])
        for _ in 0..<2 {
            guard
                case .accepted(let mark, let quarantined) = try await store.append(
                    ReceivedBatch(station: "S1", batch: batch, at: Floor.start))
            else {
                Issue.record("not accepted")
                return
            }
            #expect(mark.acceptedThrough == 3)
            #expect(quarantined == [2])
        }
        let row = try await store.reading {
            try $0.all(String.self, "SELECT kind || ':' || CASE WHEN quarantine IS NULL THEN 1 ELSE 0 END FROM event")
        }
        #expect(row == ["benchPaused:1", "benchPainted:0", "benchPaused:1"])
    }

    @Test(arguments: [
        ("", "unreadable"), ("not JSON", "unreadable"), ("[]", "unreadable"), ("{}", "unreadable"),
        ("{\"a\":\u{0}}", "unreadable"), (String(repeating: "[", count: 10_000), "unreadable"),
        (
            #"{"at":0,"data":{},"epoch":1,"kind":"benchPaused","prev":"0","seq":1,"station":"S1","step":1,"v":1}"#,
            "unreadable"
        ),
        (Self.event(station: "S9"), "names station S9"), (Self.event(epoch: 7), "names epoch 7"),
        (Self.event(sequence: 3), "names sequence 3"),
        (Self.event(previous: String(repeating: "a", count: 64)), "names another event before it"),
        (Self.event(kind: "parcelArrived"), "not understood"), (Self.event(version: 9), "not understood"),
    ])
    func `an event that cannot be used is kept byte for byte and acknowledged`(_ text: String, reason: String)
        async throws
    {
        let batch = PushBatch(epoch: 1, fromSequence: 1, previousHash: .zero, events: [Data(text.utf8)])
        guard
            case .accepted(let mark, let quarantined) = try await store.append(
                ReceivedBatch(station: "S1", batch: batch, at: Floor.start))
        else {
            Issue.record("not accepted")
            return
        }
        #expect(quarantined == [1])
        #expect(mark.headHash == EventHash(of: Data(text.utf8)))
        let kept = try await store.reading { try $0.one(String.self, "SELECT quarantine FROM event") }
        #expect(kept?.hasPrefix(reason) == true, "\(kept ?? "nothing")")
        #expect(try await store.reading { try $0.one(Data.self, "SELECT bytes FROM event") } == Data(text.utf8))
    }

    static func event(
        station: String = "S1", epoch: Int = 1, sequence: Int = 1, kind: String = "benchPaused", version: Int = 1,
        previous: String = String(repeating: "0", count: 64)
    ) -> String {
        #"{"at":0,"data":{},"epoch":\#(epoch),"kind":"\#(kind)","prev":"\#(previous)","seq":\#(sequence),"#
            + #""station":"\#(station)","step":1,"v":\#(version)}"#
    }

    @Test func `an event that the views refuse leaves no trace in them, and the next one counts`() async throws {
        let refusal = Self.refusal
        try await store.writing { try $0.script(refusal) }
        let journal = StationJournal("S1", [Bench.arrival("P-1", rma: nil), Bench.arrival("P-2", rma: nil)])
        guard case .accepted(let mark, let quarantined) = try await store.append(journal.received()) else {
            Issue.record("not accepted")
            return
        }
        #expect(mark.acceptedThrough == 2)
        #expect(quarantined == [1])
        let parcels = try await store.reading { try $0.all(String.self, "SELECT id || code FROM parcel") }
        #expect(parcels == ["P-2TRACK1"])
    }

    /// Lets the views take half of an event, and then refuse it.
    private static var refusal: String {
        switch StoreKind.current {
        case .sqlite:
            """
            CREATE TRIGGER refusal AFTER INSERT ON parcel WHEN NEW.id = 'P-1'
            BEGIN UPDATE parcel SET code = 'half done'; SELECT RAISE(ABORT, 'refused'); END
            """
        case .postgres:
            """
            CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                UPDATE parcel SET code = 'half done';
                RAISE integrity_constraint_violation USING MESSAGE = 'refused';
            END $$;
            CREATE TRIGGER refusal AFTER INSERT ON parcel FOR EACH ROW WHEN (NEW.id = 'P-1')
            EXECUTE FUNCTION refuse()
            """
        }
    }

    @Test func `several stations in one transaction share one order without holes`() async throws {
        let left = journal(7)
        let right = journal(4, station: "S2")
        _ = try await store.append([left.received(count: 3), right.received(), left.received(from: 4)])
        let places = try await store.reading {
            try $0.all(String.self, "SELECT hubSequence || station || sequence FROM event ORDER BY hubSequence")
        }
        #expect(
            places == [
                "1S11", "2S12", "3S13", "4S21", "5S22", "6S23", "7S24", "8S14", "9S15", "10S16", "11S17",
            ])
    }

    @Test func `everything survives closing and opening again`() async throws {
        let journal = journal(8)
        _ = try await store.append(journal.received(count: 5))
        let before = try await store.watermark(station: "S1", epoch: 1)
        try await store.close()
        let again = try await floor.open(generation: "ignored, because the file is there")
        #expect(try await again.watermark(station: "S1", epoch: 1) == before)
        expectAccepted(try await again.append(journal.received(from: 3)), through: 8, journal)
        #expect(try await again.number("SELECT hubSequence FROM hub") == 8)
        try await again.close()
    }

    @Test func `many pushes at once are answered each with its own mark`() async throws {
        let sequencer = EventSequencer(store: store, bells: try await HubBells(store), logger: Floor.quiet)
        let journal = journal(200)
        try await withThrowingTaskGroup(of: EventSequencer.Outcome.self) { group in
            for station in 0..<2 {
                let mine = station == 0 ? journal : self.journal(200, station: "S2")
                for _ in 0..<20 { group.addTask { try await sequencer.submit(mine.received()) } }
            }
            for try await outcome in group {
                guard case .answered(.accepted(let mark, _)) = outcome else {
                    Issue.record("\(outcome)")
                    continue
                }
                #expect(mark.acceptedThrough == 200)
            }
        }
        #expect(try await store.number("SELECT count(*) FROM event") == 400)
    }

    @Test func `a full queue says when to come back`() async throws {
        let sequencer = EventSequencer(store: store, bells: try await HubBells(store), logger: Floor.quiet)
        let batch = journal(400).received()
        var overloaded = 0
        try await withThrowingTaskGroup(of: EventSequencer.Outcome.self) { group in
            for _ in 0..<120 { group.addTask { try await sequencer.submit(batch) } }
            for try await outcome in group {
                guard case .overloaded(let wait) = outcome else { continue }
                overloaded += 1
                #expect((1...5).contains(wait.asRetryAfterSeconds))
            }
        }
        #expect(overloaded > 0)
        #expect(try await store.number("SELECT count(*) FROM event") == 400)
    }
}
