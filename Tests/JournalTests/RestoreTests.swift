import Journal
import Returns
import Testing

/// A restart: the state comes back, and quickly.
struct RestoreTests {
    @Test(arguments: [1, 2, 3, 4] as [UInt64])
    func `a reopened journal gives the state that was left`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var state = State()
        var at = Floor.start
        for round in 0..<12 {
            let journal = try Floor.open(folder.journal, parcels: 60)
            #expect(try journal.restore() == state, "seed \(seed), round \(round)")
            #expect(try journal.foldFromStart() == state, "seed \(seed), round \(round)")
            var walk = BenchWalk(journal, state: state, seed: seed * 100 + UInt64(round), at: at)
            try walk.steps(25)
            (state, at) = (walk.state, walk.at)
            try journal.close()
        }
        #expect(state.ledger.parcelsReceived > 0, "seed \(seed) never received a parcel")
    }

    @Test(arguments: [21, 22, 23] as [UInt64])
    func `the checkpoint gives the same state as every event`(seed: UInt64) throws {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal, parcels: 60), seed: seed)
        var folded: [Int] = []
        for step in 0..<250 {
            try walk.step()
            #expect(try walk.journal.restore() == walk.state, "seed \(seed), step \(step)")
            folded.append(try walk.journal.eventsSinceCheckpoint())
        }
        #expect(try walk.journal.foldFromStart() == walk.state)
        #expect(folded.contains(0), "seed \(seed) never placed a checkpoint")
    }

    @Test func `a parcel that is closed by the next one starts a new fold`() throws {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        let script: [Input] =
            [scan(OwnCode.badge("AB12").text)]
            + (0..<3).flatMap { number in
                [scan(Floor.parcelCode(number)), .press(1)]
                    + Array(repeating: [.command(.missing), .press(1)], count: 2).flatMap { $0 }
            }
        var state = State()
        var left: [Int] = []
        for (index, input) in script.enumerated() {
            let at = Floor.start.advanced(byMilliseconds: Int64(index) * 5_000)
            state = try journal.commit(input, state: state, at: at).state
            left.append(try journal.eventsSinceCheckpoint())
        }
        #expect(state.ledger.parcelsReceived == 3)
        #expect(state.bench.parcel != nil)
        // The third parcel's own events, and the closing of the second that stands in the same step.
        #expect(try journal.eventsSinceCheckpoint() <= 10, "folds after each input: \(left)")
        #expect(try journal.restore() == state)
        #expect(try journal.foldFromStart() == state)
    }

    @Test func `a checkpoint that cannot be read costs time and nothing else`() throws {
        let folder = try TemporaryFolder()
        var walk = BenchWalk(try Floor.open(folder.journal, parcels: 60), seed: 8)
        try walk.steps(120)
        try walk.journal.close()
        try Spoiling.run("UPDATE checkpoint SET content = x'00'", in: folder.journal)
        let journal = try Floor.open(folder.journal)
        #expect(try journal.eventsSinceCheckpoint() == journal.lastSequence)
        #expect(try journal.restore() == walk.state)
    }

    private func scan(_ text: String) -> Input { .scan(Barcode(parsing: text)) }
}
