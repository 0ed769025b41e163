import Testing

/// The label's way and the bin's.
@Suite struct LabelAndBinTests {
    /// An item that waits for its label.
    static let graded = """
        \(WorkflowTests.opened)
        scan 4006381333931
        press 1
        press 1
        """

    @Test func `another label than the item's is refused and audited`() {
        check(
            """
            \(Self.graded)
            scan L100010000028
            refused wrongLabel
            events wrongLabelScanned
            wait 3s
            scan 4006381333931
            refused wrongLabel
            step label
            """)
    }

    @Test func `an interrupted label is a question and a reprint is copy 2`() {
        check(
            """
            \(Self.graded)
            label sending
            label unknown
            step label unknown
            press 1
            said reprinting
            events labelRequested
            step label 2
            """)
    }

    @Test func `a label that did not start may start later`() {
        check(
            """
            \(Self.graded)
            label failed
            events labelMoved
            label sending
            events labelMoved
            label sending
            events
            """)
    }

    @Test func `a label that the printer cannot read is never started again, only printed as a copy`() {
        check(
            """
            \(Self.graded)
            label sending
            label sent
            label rejected
            events labelMoved
            step label rejected
            label sending
            events
            label confirmed
            events
            press 1
            said reprinting
            events labelRequested
            step label 2
            """)
    }

    @Test func `a job never moves back`() {
        check(
            """
            \(Self.graded)
            label sending
            label sent
            label sending
            events
            label confirmed
            events labelMoved
            label unknown
            events
            """)
    }

    @Test func `a label of which nothing left is printed again under its own number`() {
        check(
            """
            \(Self.graded)
            details copy: 1
            label failed
            press 1
            events labelMoved labelRequested
            details copy: 1
            label sending
            label failed
            command REPRINT
            details copy: 1
            label sending
            label sent
            command REPRINT
            events labelRequested
            details copy: 2
            command DOUBT
            step label queued
            details copy: 2
            """)
    }

    @Test func `an item that comes back to the hand goes on counting its labels`() {
        check(
            """
            \(WorkflowTests.labelled)
            bin A-01 1
            wait 3s
            scan 4006381333931
            command UNDO
            command UNDO
            step bin A-01
            command REPRINT
            details copy: 2
            """)
        check(
            """
            \(WorkflowTests.labelled)
            bin A-01 1
            wait 3s
            scan 4006381333931
            command UNDO
            command UNDO
            command UNDO
            command UNDO
            step question stain
            press 1
            details copy: 2
            """)
    }

    @Test func `a label that is scanned although it never started has its number spent`() {
        check(
            """
            \(Self.graded)
            plate
            events labelMoved labelVerified
            command REPRINT
            details copy: 2
            """)
    }

    @Test func `an undone grade cancels a label that has not started, and its number is free again`() {
        check(
            """
            \(Self.graded)
            command UNDO
            events labelMoved binReleased gradingWithdrawn stepUndone
            load A-01 0
            step question stain
            press 2
            details copy: 1
            """)
    }

    @Test func `a wrong bin is refused and audited`() {
        check(
            """
            \(WorkflowTests.labelled)
            bin B-01 1
            refused wrongBin
            events wrongBinScanned
            bin C-07 1
            refused unknownBin
            bin A-01 2
            refused staleBinLabel
            scan 4006381333931
            refused binExpected
            step bin A-01
            """)
    }

    @Test func `another bin of the same class is accepted with a word`() {
        check(
            """
            \(WorkflowTests.labelled)
            bin A-02 3
            said binSwapped
            load A-01 0
            load A-02 1
            """)
    }

    @Test func `a full bin gives the next one, and then the overflow`() {
        check(
            """
            \(WorkflowTests.labelled)
            command BINFULL
            events binDeclaredFull binReleased binReserved
            said binChanged
            step bin A-02
            command NOFIT
            step bin Z-99
            command UNDO
            step bin A-02
            command UNDO
            events binReleased binReserved binFullWithdrawn stepUndone
            step bin A-01
            """)
    }

    @Test func `a held item never goes to the overflow`() {
        check(
            """
            \(WorkflowTests.opened)
            command EXTRA
            plate
            command NOFIT
            step bin nil
            bin Z-99 1
            refused wrongBin
            bin Q-01 1
            said binned
            """)
    }

    @Test func `a binned item can be taken out again`() {
        check(
            """
            \(WorkflowTests.labelled)
            bin A-01 1
            command UNDO
            events itemUnbinned stepUndone
            step bin A-01
            load A-01 1
            bin A-01 1
            said binned
            """)
    }

    @Test func `the label can be printed again at the bin`() {
        check(
            """
            \(WorkflowTests.labelled)
            command REPRINT
            step label 2
            """)
    }

    @Test func `an item for which no bin has room goes where a person puts it`() {
        check(
            """
            \(WorkflowTests.opened)
            command EXTRA
            plate
            command BINFULL
            step bin nil
            command BINFULL
            refused commandNotNow
            bin Q-01 1
            said binned
            step item
            load Q-01 1
            """)
    }

    @Test func `without room a sellable item may go to the overflow`() {
        check(
            """
            \(WorkflowTests.labelled)
            command BINFULL
            command BINFULL
            command BINFULL
            step bin nil
            bin B-01 1
            refused wrongBin
            bin Z-99 1
            said binned
            """)
    }

    @Test func `news of a job that a reprint replaced is kept`() {
        check(
            """
            \(Self.graded)
            label sending
            command REPRINT
            old unknown
            events labelMoved
            step label queued
            """)
    }
}
