import Returns
import Testing

/// A new label, another way and the end of a plate, from the item's own label.
@Suite struct SupervisorItemActTests {
    @Test func `a label is printed again as the next copy and the item goes back into its bin`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            step supervising item
            press 3
            said reprinting copy: 2
            details itemRelabelled copy: 2 heldItemTaken itemUnbinned labelRequested
            step label A-01 copy: 2
            load A-01 1
            label sending
            label unknown
            step label unknown
            press 1
            said reprinting copy: 3
            wait 3s
            plate
            bin A-01 1
            step item
            load A-01 1
            """)
    }

    @Test func `a label that was not printed after all is the supervisor's step to take back`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            press 3
            command UNDO
            said undone
            details labelMoved cancelled itemBinned
            step supervising item
            load A-01 1
            """)
    }

    @Test func `a plate is given up with a reason, its room is free and its line is open again`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            press 4
            step supervising voiding
            press 5
            refused noSuchAnswer
            press 2
            said supervised
            details voided mistaken itemUnbinned binReleased itemVoided
            step supervising choosing
            load A-01 0
            wait 3s
            \(SupervisorAtWork.item)
            step supervising isKnown: false
            command SUPERVISE
            step item found: 0
            """)
    }

    @Test func `a plate that was given up is had back whole`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            press 4
            press 1
            command UNDO
            said undone
            details itemRestored itemGraded itemDispositioned binReserved itemBinned stepUndone
            step supervising voiding
            load A-01 1
            wait 3s
            \(SupervisorAtWork.item)
            step supervising A-01 RESTOCK isKnown: true
            command SUPERVISE
            step item found: 1
            """)
    }

    @Test func `what is leaving the house is given up by nobody`() {
        for state in [BinState.staged, .dispatched] {
            var run = ScenarioRun(location: #_sourceLocation)
            run.play(SupervisorAtWork.shirtInRestock)
            run.floor.bins = run.floor.bins.map { bin in
                guard bin.code == "A-01" else { return bin }
                return Bin(
                    code: bin.code, generation: bin.generation, zone: bin.zone, binClass: bin.binClass,
                    capacity: bin.capacity, details: BinDetails(state: state))
            }
            run.play(
                """
                \(SupervisorAtWork.item)
                press 4
                refused supervising itemLeft A-01
                press 3
                refused supervising itemLeft
                press 1
                refused supervising itemLeft
                bin A-02 3
                said supervised
                wait 3s
                \(SupervisorAtWork.item)
                press 4
                step supervising voiding
                """)
        }
    }

    @Test func `an item goes another way with a reason, by a label and a bin`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            press 2
            step supervising directing OUTLET
            press 2
            refused noSuchAnswer
            press 1
            step supervising justifying
            press 1
            said supervised
            details wayOverridden instructed heldItemTaken gradingWithdrawn itemGraded itemDispositioned labelRequested
            disposed OUTLET standard@7 supervisor
            step label B-01 copy: 2
            load A-01 0
            wait 3s
            plate
            bin B-01 1
            step item
            load B-01 1
            """)
    }

    @Test func `another way is taken back whole`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            press 2
            press 1
            press 3
            command UNDO
            details itemBinned itemGraded itemDispositioned
            step supervising justifying
            load A-01 1
            \(SupervisorAtWork.item)
            step supervising A-01 RESTOCK
            """)
    }

    @Test func `what is held is released before it goes another way`() {
        check(
            """
            \(SupervisorAtWork.dangerHeld)
            \(SupervisorAtWork.item)
            press 2
            refused supervising heldFirst hazard
            """)
    }

    @Test func `what a rule demands is no supervisor's choice`() {
        check(
            """
            policy 1
            \(SupervisorAtWork.shirtInOutlet)
            \(SupervisorAtWork.item)
            press 2
            refused supervising wayDemanded M-1
            """)
    }

    @Test func `an item that waited for somebody waits again when its release is taken back`() {
        check(
            """
            \(SupervisorAtWork.shirtWaiting)
            \(SupervisorAtWork.item)
            press 1
            press 2
            press 3
            said supervised
            command UNDO
            details secondLookMoved asked
            wait 3s
            \(SupervisorAtWork.item)
            press 4
            press 1
            command UNDO
            details itemRestored secondLookMoved asked
            command SUPERVISE
            badge BOB002
            wait 3s
            \(SupervisorAtWork.item)
            step question
            """)
    }
}
