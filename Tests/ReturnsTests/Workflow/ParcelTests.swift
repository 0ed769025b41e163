import Testing

/// Receiving and ending parcels.
@Suite struct ParcelTests {
    @Test func `damage is recorded with the carrier's claim time`() {
        check(
            """
            badge ANNA01
            scan 8R12345678904
            press 2
            said carrierClaim
            events parcelConditionRecorded exceptionRaised
            """)
    }

    @Test func `an unknown code opens a blind parcel only after a yes`() {
        check(
            """
            badge ANNA01
            scan ORDER-77-XYZ
            step confirmBlindParcel
            press 3
            refused noSuchAnswer
            press 2
            step parcel
            scan ORDER-77-XYZ
            press 1
            step condition
            press 1
            step item isBlind: true
            scan 4006381333931
            step question
            """)
    }

    @Test func `another code of a blind parcel may name its return`() {
        check(
            """
            badge ANNA01
            scan ORDER-77-XYZ
            wait 1s
            scan RMA-1002
            step condition RMA-1002
            """)
    }

    @Test func `a parcel that was received here is refused`() {
        check(
            """
            badge ANNA01
            scan 8R12345678904
            press 1
            scan 4006381333931
            press 1
            press 1
            plate
            bin A-01 1
            command END
            press 1
            wait 5s
            scan 8R12345678904
            refused parcelAlreadyReceived
            scan RMA-1001
            said restOfReturn
            step condition RMA-1001
            """)
    }

    @Test func `a parcel that another station received is refused`() {
        check(
            """
            badge ANNA01
            scan 1Z999AA10123456784
            refused parcelAlreadyReceived
            """)
    }

    @Test func `the arrival can be taken back and then repeated`() {
        check(
            """
            badge ANNA01
            scan 8R12345678904
            command UNDO
            events parcelWithdrawn stepUndone
            step parcel
            scan 8R12345678904
            step condition
            """)
    }

    @Test func `a product is no parcel`() {
        check(
            """
            badge ANNA01
            scan 4006381333931
            refused parcelExpected
            press 1
            refused parcelExpected
            """)
    }

    @Test func `an empty box is confirmed and its lines are missing`() {
        check(
            """
            \(WorkflowTests.opened)
            command EMPTY
            step confirmEmptyBox
            press 1
            events lineMissing lineMissing parcelDeclaredEmpty parcelClosed exceptionRaised
            step parcel
            """)
    }

    @Test func `what is not in a parcel whose tape was cut is claimed from the carrier`() {
        check(
            """
            badge ANNA01
            scan 8R12345678904
            press 4
            raised E15/logistics/2026-09-24
            command EMPTY
            press 1
            raised E03/afterSales/2026-09-24
            details Liability.carrier
            hides Liability.customer
            """)
    }

    @Test func `a missing item is chosen from the open lines`() {
        check(
            """
            \(WorkflowTests.opened)
            command MISSING
            step confirmMissingLine Chemise
            press 2
            events lineMissing exceptionRaised
            command UNDO
            events exceptionWithdrawn lineMissingWithdrawn stepUndone
            press 3
            step item
            """)
    }

    @Test func `the next parcel ends a finished one and not an open one`() {
        check(
            """
            badge ANNA01
            scan RB123456785GB
            press 1
            scan 8R12345678904
            refused parcelNotFinished
            scan 5901234123457
            press 1
            press 1
            plate
            bin A-01 1
            wait 3s
            scan 8R12345678904
            events parcelClosed parcelArrived
            step condition RMA-1001
            """)
    }

    @Test func `nothing before the end of a parcel can be taken back`() {
        check(
            """
            \(WorkflowTests.opened)
            command EMPTY
            press 1
            command UNDO
            refused nothingToUndo
            """)
    }
}
