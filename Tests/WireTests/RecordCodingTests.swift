import Foundation
import Returns
import Testing

@testable import Wire

struct RecordCodingTests {
    @Test func `a checkpoint reads back as the state it was taken of`() throws {
        var state = State()
        state.ledger.platesMinted = 41
        state.ledger.parcelsReceived = 17
        state.ledger.labelJobs = 44
        state.ledger.copiesOfItem = 2
        state.ledger.pinTries = [
            "B0042": PinTries(wrong: 5, lockedUntil: Sample.noon), "B0001": PinTries(wrong: 1, lockedUntil: nil),
        ]
        state.ledger.labelsDue = [DueLabel(place: Sample.place, badge: "B0042")]
        for worker in [nil, Worker(badge: "B0042", alias: "É.", language: .english)] {
            state.bench.worker = worker
            state.bench.isPaused = worker != nil
            state.bench.lastAccepted = worker.map { AcceptedCode(text: "%U-\($0.badge)", at: Sample.noon) }
            let checkpoint = try #require(Checkpoint(state))
            let read = try CheckpointCoding.decode(CheckpointCoding.encode(checkpoint))
            #expect(read == checkpoint)
            #expect(read.state == state)
        }
    }

    @Test func `there is no checkpoint while something is under way`() {
        var state = State()
        state.bench.phase = .condition
        #expect(Checkpoint(state) == nil)
    }

    @Test func `a record of another version is refused`() throws {
        let bytes = CheckpointCoding.encode(try #require(Checkpoint(State())))
        let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: #""v":1"#, with: #""v":2"#)
        #expect(throws: WireError.badValue(path: "v", value: "2", allowed: "1")) {
            try CheckpointCoding.decode(Data(text.utf8))
        }
        #expect(throws: WireError.missingField(path: "v")) { try CheckpointCoding.decode(Data("{}".utf8)) }
    }
}
