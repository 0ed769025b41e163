import Returns
import Testing

/// A supervisor comes back, and takes back the last act on what was scanned.
@Suite struct SupervisorUndoTests {
    private static let away = """
        command SUPERVISE
        said supervised
        badge BOB002
        badge CHEF01
        wait 3s
        command SUPERVISE
        pin right
        """

    @Test func `a move is taken back after the mode was left, as long as the item is there`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            bin A-02 3
            \(Self.away)
            command UNDO
            refused nothingToUndo
            \(SupervisorAtWork.item)
            step supervising A-02 moved CHEF01
            press 5
            step supervising undoingItem
            press 3
            refused noSuchAnswer
            press 2
            step supervising item
            press 5
            press 1
            said supervised
            details actTakenBack itemUnbinned binReleased binReserved itemBinned takenBack
            step supervising choosing
            load A-01 1
            load A-02 0
            \(SupervisorAtWork.item)
            step supervising A-01 act: nil
            """)
    }

    @Test func `an act after which something newer happened is not offered`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            bin A-02 3
            wait 3s
            bin A-02 3
            press 4
            wait 3s
            \(SupervisorAtWork.item)
            command END
            press 1
            \(Self.away)
            \(SupervisorAtWork.item)
            step supervising A-02 act: nil
            press 5
            refused supervising binExpected
            """)
    }

    @Test func `another grade is taken back by a label and a bin`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            press 1
            press 4
            press 2
            wait 3s
            plate
            bin B-01 1
            wait 3s
            command SUPERVISE
            pin right
            \(SupervisorAtWork.item)
            step supervising B-01 regraded
            press 5
            press 1
            said supervised
            details actTakenBack heldItemTaken gradingWithdrawn itemGraded itemDispositioned labelRequested
            graded N
            class RESTOCK
            step label A-01 copy: 3
            load B-01 0
            wait 3s
            plate
            bin A-01 1
            step item
            load A-01 1
            command SUPERVISE
            pin right
            wait 3s
            \(SupervisorAtWork.item)
            step supervising A-01 act: nil
            """)
    }

    @Test func `another way is taken back by a label and a bin`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            press 2
            press 1
            press 1
            wait 3s
            plate
            bin B-01 1
            wait 3s
            command SUPERVISE
            pin right
            \(SupervisorAtWork.item)
            press 5
            press 1
            disposed RESTOCK standard@7 otherwise
            step label A-01 copy: 3
            """)
    }

    @Test func `a released hold holds again`() {
        check(
            """
            \(SupervisorAtWork.dangerHeld)
            \(SupervisorAtWork.item)
            press 1
            press 5
            press 3
            wait 3s
            plate
            bin B-01 1
            wait 3s
            command SUPERVISE
            pin right
            \(SupervisorAtWork.item)
            press 5
            press 1
            raised
            graded X hazard
            class HAZARD
            step label H-01 copy: 3
            """)
    }

    @Test func `a void item is had back`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            press 4
            press 1
            \(Self.away)
            \(SupervisorAtWork.item)
            step supervising isKnown: false voided
            press 2
            refused supervising binExpected
            press 1
            step supervising undoingItem
            press 1
            said supervised
            details actTakenBack itemRestored itemGraded itemDispositioned binReserved itemBinned
            step supervising choosing
            load A-01 1
            \(SupervisorAtWork.item)
            step supervising A-01 RESTOCK isKnown: true act: nil
            command SUPERVISE
            step item found: 1
            """)
    }

    @Test func `the state and the class of a bin are had back`() {
        check(
            """
            \(SupervisorEntryTests.opened)
            bin B-01 1
            press 2
            \(Self.away)
            bin B-01 1
            step supervising blocked changed
            press 6
            step supervising undoingBin
            press 1
            said supervised
            details actTakenBack binStateChanged
            bin B-01 1
            step supervising open act: nil
            press 3
            press 1
            said supervised
            \(Self.away)
            bin B-01 2
            step supervising repurposed
            press 6
            press 1
            details actTakenBack binRenewed
            bin B-01 3
            step supervising OUTLET act: nil
            """)
    }

    @Test func `a class is not had back once something of it is inside`() {
        var run = ScenarioRun(location: #_sourceLocation)
        run.play(
            """
            \(SupervisorEntryTests.opened)
            bin B-01 1
            press 3
            bin A-01 1
            said supervised
            wait 3s
            bin B-01 2
            step supervising RESTOCK repurposed
            """)
        run.floor.elsewhere[BinPlace(code: "B-01", generation: 2)] = 1
        run.play(
            """
            press 6
            press 1
            refused supervising notTakenBack
            press 2
            step supervising repurposed
            wait 3s
            bin B-01 2
            step supervising RESTOCK load: 1 act: nil
            """)
    }

    @Test func `a merge is taken back whole, and not once a piece has gone on`() {
        let merged = """
            \(SupervisorBinTests.twoShirts)
            bin A-01 1
            press 5
            wait 3s
            bin A-02 3
            press 1
            \(Self.away)
            """
        check(
            """
            \(merged)
            bin A-02 3
            step supervising merged items: 2
            press 6
            press 1
            said supervised
            load A-02 0
            wait 3s
            bin A-01 2
            step supervising load: 2 act: nil
            """)
        check(
            """
            \(merged)
            \(SupervisorAtWork.item)
            step supervising act: nil
            bin Z-99 1
            wait 3s
            bin A-02 3
            step supervising bin act: nil
            """)
    }

    @Test func `a recount is taken back, and what was missing is missing no more`() {
        check(
            """
            \(SupervisorBinTests.twoShirts)
            bin A-01 1
            press 4
            \(SupervisorAtWork.item)
            command END
            press 1
            raised E21/supervisor/2026-09-23
            \(Self.away)
            bin A-01 2
            step supervising recounted items: 1
            press 6
            press 1
            raised
            details actTakenBack exceptionWithdrawn inventoryMissing
            wait 3s
            bin A-01 2
            step supervising load: 2 act: nil
            """)
    }

    @Test func `what is on its way out of the house is had back by nobody`() {
        var run = ScenarioRun(location: #_sourceLocation)
        run.play(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            bin A-02 3
            \(Self.away)
            """)
        run.floor.bins = run.floor.bins.map { bin in
            guard bin.code == "A-02" else { return bin }
            return Bin(
                code: bin.code, generation: bin.generation, zone: bin.zone, binClass: bin.binClass,
                capacity: bin.capacity, details: BinDetails(state: .staged))
        }
        run.play(
            """
            \(SupervisorAtWork.item)
            step supervising act: nil
            """)
    }

    @Test func `what is taken back is the present supervisor's doing`() {
        var floor = Fixture.floor
        floor.badges.append(
            Badge(id: "CHEF03", alias: "CJ", language: .french, role: .supervisor, pin: Fixture.pin))
        var run = ScenarioRun(location: #_sourceLocation)
        run.floor = floor
        run.play(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            press 4
            press 1
            command SUPERVISE
            badge CHEF03
            said tookOver
            wait 3s
            command SUPERVISE
            pin right
            \(SupervisorAtWork.item)
            step supervising voided CHEF01
            press 1
            press 1
            said supervised
            """)
        let badges = run.last.events.compactMap { event -> String? in
            if case .supervised(let badge, _) = event { badge } else { nil }
        }
        #expect(badges == ["CHEF03", "CHEF03"])
    }
}
