import Returns
import Testing

/// Moving single items.
@Suite struct SupervisorItemTests {
    @Test func `an item goes into another bin of its class`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            load A-01 1
            \(SupervisorAtWork.item)
            step supervising item A-01 RESTOCK
            bin A-02 3
            said supervised
            details itemMoved itemUnbinned binReleased binReserved itemBinned A-02
            step supervising choosing
            load A-01 0
            load A-02 1
            """)
    }

    @Test func `a move is taken back and asks for the bin again`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            bin A-02 3
            command UNDO
            said undone
            step supervising item
            load A-01 1
            load A-02 0
            command UNDO
            step supervising choosing
            command UNDO
            refused nothingToUndo
            """)
    }

    @Test func `what is sellable may overflow and goes into no other class`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            bin H-01 1
            refused supervising incompatible RESTOCK HAZARD
            bin B-01 1
            refused supervising incompatible
            bin A-01 1
            refused supervising alreadyThere
            bin Z-99 1
            said supervised
            load Z-99 1
            """)
    }

    @Test func `a danger goes neither among sellable goods nor into the overflow`() {
        check(
            """
            \(SupervisorAtWork.dangerHeld)
            \(SupervisorAtWork.item)
            bin A-01 1
            refused supervising clash hazardAmongOthers
            bin Z-99 1
            refused supervising clash hazardAmongOthers
            load H-01 1
            """)
    }

    @Test func `an item that was graded elsewhere is recorded as it was scanned`() {
        check(
            """
            \(SupervisorEntryTests.opened)
            scan L200020000015
            step supervising item isKnown: false
            bin A-02 3
            said supervised
            details binReserved itemBinned L200020000015 A-02
            command UNDO
            load A-02 0
            """)
    }

    @Test func `another bin's label, an old one and other codes are refused`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            bin A-02 2
            refused staleBinLabel current: 3
            bin X-99 1
            refused supervising unknownBin
            scan 4006381333931
            refused supervising plateOrBinExpected
            press 5
            refused supervising binExpected
            """)
    }

    @Test func `a bin that is closed or full takes nothing`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            bin A-02 3
            press 1
            wait 3s
            \(SupervisorAtWork.item)
            bin A-02 3
            refused supervising binNotUsable closed
            full Z-99
            bin Z-99 1
            refused supervising binFull
            """)
    }

    @Test func `another grade brings the item into the hand and by its label into its new bin`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            press 1
            step supervising grading
            press 1
            press 2
            refused supervising sameGrade
            command UNDO
            press 4
            step supervising reasoning fair
            press 2
            said supervised
            details gradeOverridden heldItemTaken gradingWithdrawn itemUnbinned binReleased itemGraded labelRequested
            graded C
            class OUTLET
            step label B-01 2
            load A-01 0
            wait 3s
            plate
            bin B-01 1
            step item
            load B-01 1
            """)
    }

    @Test func `another grade is taken back whole`() {
        check(
            """
            \(SupervisorAtWork.shirtInRestock)
            \(SupervisorAtWork.item)
            press 1
            press 4
            press 2
            command UNDO
            said undone
            details itemBinned itemGraded itemDispositioned
            step supervising reasoning
            load A-01 1
            \(SupervisorAtWork.item)
            step supervising A-01 RESTOCK
            """)
    }

    @Test func `a hold that an eye decided is released`() {
        check(
            """
            \(SupervisorAtWork.dangerHeld)
            \(SupervisorAtWork.item)
            press 1
            press 5
            press 3
            said supervised
            details gradeOverridden hazard examined
            graded D
            wait 3s
            plate
            bin B-01 1
            step item
            """)
    }
}
