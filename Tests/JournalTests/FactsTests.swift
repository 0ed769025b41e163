import Journal
import Returns
import Testing

/// Facts that are read beside the writer.
struct FactsTests {
    @Test func `facts read beforehand lead to the decision that the commit comes to, and reading writes nothing`()
        throws
    {
        let folder = try TemporaryFolder()
        let journal = try Floor.open(folder.journal)
        let serial = "]d201\(try Floor.gtin(Floor.shirt).fourteen)21SN1"
        let inputs: [Input] = [
            scan(OwnCode.badge("AB12").text), scan(Floor.parcelCode(0)), .press(1), scan(serial), .press(2),
            scan(Floor.parcelCode(0)), .command(.undo), .press(2),
        ]
        var (state, at) = (State(), Floor.start)
        for input in inputs {
            at = at.advanced(byMilliseconds: 4_000)
            let before = journal.lastSequence
            let facts = try journal.facts(for: Workflow.request(state, input))
            #expect(journal.lastSequence == before)
            let commit = try journal.commit(input, state: state, at: at)
            #expect(Workflow.decide(state, facts, input, at: at) == commit.decision, "\(input)")
            state = commit.state
        }
        let plate = try #require(state.bench.item?.plate)
        var request = FactRequest()
        request.plate = plate
        #expect(try journal.facts(for: request).item?.plate == plate)
    }

    private func scan(_ text: String) -> Input { .scan(Barcode(parsing: text)) }
}
