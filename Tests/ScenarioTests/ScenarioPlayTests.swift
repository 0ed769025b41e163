import Returns
import Testing

/// The runner itself: it has to fail where a scenario is wrong, and to leave alone what a file says.
@Suite struct ScenarioPlayTests {
    private static let floor = "has badge ANNA01 en AN\n"

    private func played(_ text: String) -> ScenarioPlay {
        var play = ScenarioPlay(ScenarioText(text), place: { _ in #_sourceLocation }) { name throws(SetUpFault) in
            guard name == "bench" else { throw SetUpFault("no floor \(name)") }
            return Self.floor
        }
        play.play()
        return play
    }

    @Test func `a step is compared whole, and the difference names the line`() {
        let play = played(
            """
            floor bench

            == signing in
            badge ANNA01
              says     OK: Hello BO.
              asks     [PARCEL] Scan a parcel
            """)
        #expect(
            play.findings == [
                ScenarioText.Finding(
                    line: 4,
                    text: """
                        badge ANNA01
                        -  says     OK: Hello BO.
                        +  says     OK: Hello AN.
                           asks     [PARCEL] Scan a parcel
                        +  shows    Tracking code or return number
                        +  event    operatorSignedIn badge ANNA01, alias AN, language en
                        """)
            ])
        #expect(play.untold.isEmpty)
    }

    @Test func `a screen that stays says so, and a given thing that is refused ends the block`() {
        let play = played(
            """
            floor bench
            == twice
            given badge ANNA01
            press 1
            press 1
            == too early
            given press 1
            badge ANNA01
            """)
        #expect(play.untold[4]?.map(\.key) == ["refuses", "refuses", "asks", "shows"])
        #expect(play.untold[5]?.last == Told("asks", "as before"))
        #expect(play.untold[8] == nil)
        #expect(play.findings.map(\.line) == [7])
    }

    @Test(arguments: [
        "scna shirt", "press two", "command DANCE", "bin A-01", "plate", "has bin", "has product x 12 y z",
        "lacks bin A", "clock today", "floor attic", "given undo; leap", "has line RMA-1 shirt", "rules\n    policy: 1",
        "label sent",
    ])
    func `a line that means nothing is a finding`(line: String) {
        let play = played("floor bench\n== block\n\(line)\n")
        #expect(play.findings.map(\.line) == [3], "\(play.findings)")
        #expect(play.played.isEmpty)
    }

    @Test func `a line below nothing is a finding`() {
        #expect(ScenarioText("  asks  what?\nfloor bench\n  asks  what?\n").strays.map(\.line) == [1, 3])
    }

    @Test func `recording fills in what says nothing, and nothing else`() {
        let text = "floor bench\n\n== a\nbadge ANNA01\n  says     OK: wrong\npress 1\n\n== b\npress 1\n"
        let play = played(text)
        let recorded = Recording.text(text, telling: play.untold)
        let start = "floor bench\n\n== a\nbadge ANNA01\n  says     OK: wrong\npress 1\n  refuses  REFUSED: "
        #expect(recorded.hasPrefix(start))
        #expect(recorded.hasSuffix("\n"))
        let again = played(recorded)
        #expect(again.untold.isEmpty)
        #expect(again.findings.map(\.line) == [4])
        #expect(Recording.text(recorded, telling: again.untold) == recorded)
    }

    @Test func `set-up lines are read word by word`() throws {
        let tokens = Tokens(#"product shirt fr="Chemise bleue" price=29.90 traits=watched,hygiene"#)
        #expect(tokens.plain == ["product", "shirt"])
        #expect(tokens.named["fr"] == "Chemise bleue")
        #expect(try tokens.cents("price") == 2_990)
        #expect(tokens.list("traits") == ["watched", "hygiene"])
        #expect(throws: SetUpFault.self) { try tokens.number("price") }
        #expect(throws: SetUpFault.self) { try tokens.allow(["fr", "price"]) }
    }
}
