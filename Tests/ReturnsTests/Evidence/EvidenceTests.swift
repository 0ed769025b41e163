import Returns
import Testing

/// Evidence that answers and products demand: asked for at the bench, one piece at a time.
@Suite struct EvidenceTests {
    private static let asked = EvidenceFloor.asked

    /// A phone that does not turn on: serial number, weight and photograph are asked for.
    private static let dead = """
        \(asked)
        press 3
        """

    private func play(_ scenario: String, on floor: Floor = EvidenceFloor.floor) -> ScenarioRun {
        var run = ScenarioRun(location: #_sourceLocation)
        run.floor = floor
        run.play(scenario)
        run.checkReplay()
        return run
    }

    @Test func `a serialised product whose code named no piece is asked for its serial number`() {
        check(
            """
            \(Self.asked)
            press 1
            step question look
            press 1
            events questionAnswered itemGraded confirmationAsked
            step evidence serial
            disposed nothing
            scan SN-4711
            events evidenceRecorded itemDispositioned binReserved labelRequested
            details SN-4711 scanner
            step label RESTOCK
            """, on: EvidenceFloor.floor)
    }

    @Test func `a serial number in the scanned code is enough`() {
        check(
            """
            \(WorkflowTests.opened)
            gs1 ]C1010978020137962421SN-4711
            press 1
            press 1
            events questionAnswered itemGraded itemDispositioned binReserved labelRequested
            """, on: EvidenceFloor.floor)
    }

    @Test func `each demanded piece is asked for in turn, scanned or typed`() {
        check(
            """
            \(Self.dead)
            step evidence serial
            gs1 ]C1010978020137962421SN-4712
            events evidenceRecorded
            details SN-4712
            step evidence weight
            type 412 g
            details 412 keyboard
            step evidence photo
            scan PHOTO-000417
            events evidenceRecorded itemDispositioned binReserved labelRequested
            details PHOTO-000417
            step label OUTLET
            """, on: EvidenceFloor.floor)
    }

    @Test func `a scale's GS1 label is read as grams`() {
        check(
            """
            \(Self.dead)
            scan SN-4711
            gs1 ]C13103000450
            details value("450"
            step evidence photo
            """, on: EvidenceFloor.floor)
    }

    @Test func `what is there is known to the policy, and the weight that was measured counts`() {
        let run = play(
            """
            \(Self.dead)
            scan SN-4711
            scan 412
            scan PHOTO-000417
            """, on: EvidenceFloor.agreed)
        let basis = run.state.bench.item?.disposition?.basis
        #expect(basis?.item.evidence == [.serial, .weight, .photo])
        #expect(basis?.item.weightGrams == 412)
        #expect(basis?.closed.contains { $0.cause.lacksEvidence } == false)
    }

    @Test func `what cannot be had is recorded as missing, and closes the way that demands it`() {
        let run = play(
            """
            \(Self.dead)
            scan SN-4711
            card MISSING
            events evidenceRecorded
            details missing
            command MISSING
            events evidenceRecorded itemDispositioned binReserved labelRequested
            step label OUTLET
            """, on: EvidenceFloor.agreed)
        let closed = run.state.bench.item?.disposition?.basis?.closed ?? []
        #expect(closed.contains { $0.cause == .supplier(.evidence([.photo])) }, "\(closed)")
        #expect(run.state.bench.item?.evidence.map(\.found).suffix(2) == [.missing, .missing])
    }

    @Test func `another piece than the one that was sold is set aside, and nobody is told why`() {
        check(
            """
            \(Self.dead)
            scan SN-9999
            events evidenceRecorded gradingWithdrawn itemGraded itemDispositioned labelRequested exceptionRaised
            raised E07/supervisor/2026-09-23
            said setAside
            graded X serial
            class LOCKED
            hides SN-4711 SN-4712
            step label LOCKED
            """, on: EvidenceFloor.floor)
    }

    @Test func `a piece that came back in another parcel is set aside`() {
        check(
            """
            \(Self.asked)
            press 1
            press 1
            scan SN-4711
            plate
            bin A-01 1
            command END
            press 1
            scan TBA999999999999
            press 1
            press 1
            scan 9780201379624
            press 1
            press 1
            scan SN-4711
            raised E08/supervisor/2026-09-23
            graded X serial
            """, on: EvidenceFloor.floor)
    }

    @Test func `the serial number of another item of the same parcel is refused`() {
        check(
            """
            \(Self.asked)
            press 1
            press 1
            scan SN-4711
            plate
            bin A-01 1
            wait 3s
            scan 9780201379624
            press 1
            press 1
            scan SN-4711
            refused itemAlreadyProcessed
            scan SN-4712
            step label RESTOCK
            """, on: EvidenceFloor.floor)
    }

    @Test func `a step back takes the piece, its serial number and the disposition back`() {
        check(
            """
            \(Self.asked)
            press 1
            press 1
            scan SN-9999
            command UNDO
            events exceptionWithdrawn labelMoved gradingWithdrawn itemGraded evidenceWithdrawn stepUndone
            step evidence serial
            """, on: EvidenceFloor.floor)
        check(
            """
            \(Self.asked)
            press 1
            press 1
            scan SN-4711
            command UNDO
            events labelMoved binReleased evidenceWithdrawn stepUndone
            step evidence serial
            load A-01 0
            scan SN-4712
            step label RESTOCK
            command UNDO
            command UNDO
            events gradingWithdrawn stepUndone
            step question look
            """, on: EvidenceFloor.floor)
    }

    @Test func `codes of our own are no evidence, at whatever piece`() {
        check(
            """
            \(Self.dead)
            answer 1
            refused notEvidence serial ours
            press 2
            refused notEvidence serial ours
            bin A-01 1
            refused notEvidence serial ours
            plate
            refused notEvidence serial ours
            badge ANNA01
            refused notEvidence serial ours
            scan 9780201379624
            refused notEvidence productCode
            scan 4006381333931
            refused notEvidence otherProduct
            gs1 ]C1010400638133393121SN-4711
            refused notEvidence otherProduct
            gs1 ]C110LOT7
            refused notEvidence noSerial
            scan https://example.com/p/1
            refused notEvidence noSerial
            scan SN-4711
            bin A-01 1
            refused notEvidence weight ours
            step evidence weight
            """, on: EvidenceFloor.floor)
    }

    @Test func `what somebody typed digit by digit is a serial number, even if it could be a product`() {
        check(
            """
            \(Self.dead)
            scan 4006381333931
            refused notEvidence otherProduct
            type 4006381333931
            events evidenceRecorded gradingWithdrawn itemGraded itemDispositioned labelRequested exceptionRaised
            """, on: EvidenceFloor.floor)
    }

    @Test(arguments: ["0", "-5", "100001", "99999999999999999999"])
    func `a weight that nothing can have is refused`(grams: String) {
        check(
            """
            \(Self.dead)
            scan SN-4711
            scan \(grams)
            refused notEvidence weight implausible
            step evidence weight
            scan 100000
            step evidence photo
            """, on: EvidenceFloor.floor)
    }

    @Test func `what is no weight and no reference is refused`() {
        check(
            """
            \(Self.dead)
            scan SN-4711
            scan heavy
            refused notEvidence notGrams
            scan 0,4
            refused notEvidence notGrams
            scan 412
            scan ABC
            refused notEvidence photo length
            gs1 ]C110LOT7
            refused notEvidence photo fields
            """, on: EvidenceFloor.floor)
    }

    @Test func `a hostile code is refused and nothing is lost`() {
        check(
            """
            \(Self.dead)
            scan SN\u{1B}[2J4711
            refused unreadable controlCharacters
            scan \(String(repeating: "A", count: 4_096))
            refused notEvidence length
            lost
            refused scanLost
            scan SN-4711
            scan \(String(repeating: "9", count: 4_096))
            refused notEvidence implausible
            scan 412
            scan \(String(repeating: "P", count: 4_096))
            refused notEvidence length
            scan PHOTO-000417
            step label OUTLET
            """, on: EvidenceFloor.floor)
    }

    @Test func `danger and doubt are never kept waiting for evidence`() {
        check(
            """
            \(Self.asked)
            press 4
            step label HAZARD
            """, on: EvidenceFloor.floor)
        check(
            """
            \(Self.dead)
            command STOP
            said hazardStop
            step label HAZARD
            """, on: EvidenceFloor.floor)
        check(
            """
            \(Self.dead)
            command DOUBT
            graded X secondLook
            step label SECOND-LOOK
            """, on: EvidenceFloor.floor)
    }

    @Test func `a second read of the same code is a tick, not the next piece`() {
        check(
            """
            \(Self.dead)
            gs1 ]C1010978020137962421SN-4711
            gs1 ]C1010978020137962421SN-4711
            said doubleRead
            step evidence weight
            """, on: EvidenceFloor.floor)
    }

    @Test func `somebody else can take over while evidence is asked for`() {
        check(
            """
            \(Self.dead)
            badge BOB002
            events operatorSignedOut operatorSignedIn parcelTakenOver
            step evidence serial
            command PAUSE
            scan SN-4711
            refused paused
            press 1
            scan SN-4711
            step evidence weight
            """, on: EvidenceFloor.floor)
    }
}

extension ClosedWay.Cause {
    fileprivate var lacksEvidence: Bool {
        if case .supplier(.evidence) = self { true } else { false }
    }
}
