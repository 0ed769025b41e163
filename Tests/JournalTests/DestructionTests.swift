import Journal
import Returns
import Testing
import Wire

/// Destruction of what is held, as the journal's tables keep it.
struct DestructionTests {
    /// A house that destroys what is a danger to health.
    private static let policy = Policy(
        id: "house", version: 1,
        mandates: [
            DispositionRule(
                id: "M-1", when: ItemCondition(holds: .held([.hygiene])), disposition: .destroy, binClass: "DESTROY",
                ground: .dangerous, label: Floor.text("DÉTRUIRE"), reason: Floor.text("danger"))
        ], otherwise: Floor.dispositions(version: 1))

    @Test func `declined and taken back, the tables know no way of it, and made again they are the same`() throws {
        let folder = try TemporaryFolder()
        let script = try Script(Floor.open(folder.journal))
        try script.journal.applyReference([.policy(Self.policy)], cursor: "g1:2")
        try script.run([
            .badge("AB12"), .scan(Floor.parcelCode(0)), .press(1), .scan(Floor.shirt), .press(1), .press(2),
        ])
        guard case .confirming(.destruction) = script.state.bench.phase else {
            Issue.record("no destruction is proposed: \(script.state.bench.phase)")
            return
        }
        #expect(try script.journal.items().map(\.disposition) == [nil])
        try script.run([.press(1)])
        #expect(try script.journal.items().map(\.disposition) == [.hold])
        try script.run([.command(.undo)])
        #expect(try script.journal.items().map(\.disposition) == [nil])
        let undone = try Tables(of: folder.journal)
        try script.journal.rebuildProjections()
        #expect(try Tables(of: folder.journal) == undone)
        #expect(try script.journal.restore() == script.state)
    }
}
