import Returns
import Testing

/// An item on hold for somebody's data: released by the record of its erasure, and by nothing else.
@Suite struct ErasureTests {
    /// A locked phone in the second look's bin; it has the first plate.
    private static let held = """
        \(EvidenceFloor.asked)
        press 2
        step evidence serial
        scan SN-4711
        graded X data
        plate
        bin Q-01 1
        wait 3s
        """

    private static let taken = """
        \(held)
        scan L100010000011
        """

    private static let erased = """
        \(taken)
        press 1
        """

    @Test func `its plate at the item step asks how it was erased`() {
        check(
            """
            \(Self.taken)
            events heldItemTaken itemUnbinned
            step erasure Q-01
            load Q-01 1
            """, on: EvidenceFloor.floor)
    }

    @Test func `an erased item is graded anew, and goes into another bin with another label`() {
        check(
            """
            \(Self.erased)
            events gradingWithdrawn erasureRecorded binReleased
            details factoryReset ANNA01
            load Q-01 0
            step question power
            press 1
            press 1
            events questionAnswered itemGraded itemDispositioned binReserved labelRequested
            graded A
            said reprinting
            step label RESTOCK
            plate
            bin A-01 1
            load A-01 1
            step item
            """, on: EvidenceFloor.floor)
    }

    @Test func `what the erasure did is no task any more, and counts as evidence`() {
        var run = ScenarioRun(location: #_sourceLocation)
        run.floor = EvidenceFloor.floor
        run.play(
            """
            \(Self.erased)
            press 1
            press 1
            """)
        #expect(run.state.bench.item?.grading?.tasks == ["TEST_FULL"])
        #expect(run.state.bench.item?.disposition?.basis?.item.evidence == [.serial, .erasure])
        #expect(run.state.bench.item?.disposition?.basis?.item.receivedAt != nil)
        #expect(run.state.bench.item?.label?.copy == 2)
        run.checkReplay()
    }

    @Test func `a certified tool leaves the number of its certificate`() {
        check(
            """
            \(Self.taken)
            press 2
            events confirmationAsked
            step erasure certifiedTool
            press 1
            refused notEvidence erasure ours
            scan 9780201379624
            refused notEvidence productCode
            scan A\u{07}B
            refused unreadable
            scan \(String(repeating: "C", count: 4_096))
            refused notEvidence length
            scan CERT-2026-0815
            events gradingWithdrawn erasureRecorded binReleased
            details certifiedTool CERT-2026-0815
            step question power
            """, on: EvidenceFloor.floor)
    }

    @Test func `an item that was not erased goes back into its bin as it was`() {
        check(
            """
            \(Self.taken)
            bin A-01 1
            refused answerExpected
            bin Q-01 1
            events itemBinned
            said binned
            step item
            load Q-01 1
            wait 3s
            scan L100010000011
            step erasure
            """, on: EvidenceFloor.floor)
    }

    @Test func `every step of it can be taken back`() {
        check(
            """
            \(Self.erased)
            command UNDO
            events binReserved evidenceWithdrawn itemGraded itemDispositioned stepUndone
            step erasure
            load Q-01 1
            command UNDO
            events itemBinned stepUndone
            step item
            load Q-01 1
            scan L100010000011
            press 3
            step question power
            """, on: EvidenceFloor.floor)
    }

    @Test func `the plate is known at the parcel step as well, and no parcel is opened`() {
        check(
            """
            \(Self.held)
            command END
            press 1
            step parcel
            scan L100010000011
            step erasure
            press 4
            press 1
            press 1
            plate
            bin A-01 1
            step parcel
            """, on: EvidenceFloor.floor)
    }

    @Test func `what is still locked is held again, and waits again`() {
        check(
            """
            \(Self.erased)
            press 2
            events questionAnswered itemGraded itemDispositioned binReserved labelRequested exceptionRaised
            graded X data
            details tasks: ["ERASE"
            raised E13/afterSales/2026-09-23
            plate
            bin Q-01 1
            load Q-01 1
            wait 3s
            scan L100010000011
            step erasure
            """, on: EvidenceFloor.floor)
    }

    @Test func `no doubt makes the hold lighter, and danger makes it graver`() {
        check(
            """
            \(EvidenceFloor.asked)
            press 2
            command DOUBT
            refused commandNotNow
            scan SN-4711
            command DOUBT
            refused commandNotNow
            plate
            bin Q-01 1
            wait 3s
            scan L100010000011
            command DOUBT
            refused commandNotNow
            command STOP
            step label HAZARD
            load Q-01 0
            """, on: EvidenceFloor.floor)
    }

    @Test func `an item on another hold, or on none, is not released`() {
        check(
            """
            \(EvidenceFloor.asked)
            command DOUBT
            plate
            bin Q-01 1
            wait 3s
            scan L100010000011
            refused anotherOperatorExpected
            scan 9780201379624
            press 1
            press 1
            scan SN-4712
            plate
            bin A-01 1
            wait 3s
            scan L100010000028
            refused itemAlreadyProcessed
            """, on: EvidenceFloor.floor)
    }
}
