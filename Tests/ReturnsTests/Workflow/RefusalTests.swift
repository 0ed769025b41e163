import Testing

/// What a refusal says beside its kind: what the step waits for.
@Suite struct RefusalTests {
    @Test func `a command that is not for the step names what the step waits for`() {
        check(
            """
            badge ANNA01
            command END
            refused commandNotNow endOfParcel Awaited.parcel
            scan 8R12345678904
            command REPRINT
            refused commandNotNow reprint answer(answers: 4)
            press 1
            command BINFULL
            refused commandNotNow binFull Awaited.item
            scan 4006381333931
            command MISSING
            refused commandNotNow missing answer(answers: 2)
            press 1
            press 1
            command NOFIT
            refused commandNotNow doesNotFit label( L100010000011
            plate
            command EMPTY
            refused commandNotNow emptyBox bin( A-01 RESTOCK
            bin A-01 1
            command EMPTY
            refused commandNotNow emptyBox Awaited.item
            """)
    }

    @Test func `a command while something waits for a yes or no names the answers`() {
        check(
            """
            badge ANNA01
            scan ORDER-77-XYZ
            command WHY
            refused commandNotNow why answer(answers: 2)
            press 2
            scan 8R12345678904
            press 1
            scan 5901234123457
            command WHY
            refused commandNotNow why answer(answers: 3)
            press 3
            command MISSING
            command END
            refused commandNotNow endOfParcel answer(answers: 3)
            press 3
            command EMPTY
            command EXTRA
            refused commandNotNow extra answer(answers: 2)
            """)
    }

    @Test func `a command that a pause or a missing badge forbids says so`() {
        check(
            """
            command UNDO
            refused signInFirst UNDO
            badge ANNA01
            command PAUSE
            command END
            refused paused END
            """)
    }

    @Test func `nothing to undo names what comes next`() {
        check(
            """
            badge ANNA01
            command UNDO
            refused nothingToUndo Awaited.parcel
            scan 8R12345678904
            command UNDO
            command UNDO
            refused nothingToUndo Awaited.parcel
            scan 8R12345678904
            press 1
            scan 4006381333931
            badge BOB002
            command UNDO
            refused nothingToUndo answer(answers: 2)
            press 1
            command UNDO
            said undone
            """)
    }

    @Test func `a key at the label step names the label`() {
        check(
            """
            \(LabelAndBinTests.graded)
            press 1
            refused labelExpected L100010000011
            label sending
            label unknown
            press 2
            refused labelExpected L100010000011
            step label unknown
            """)
    }

    @Test func `a bin that may not take the item names the one that may`() {
        check(
            """
            \(WorkflowTests.labelled)
            press 1
            refused binExpected A-01
            bin C-07 1
            refused unknownBin C-07 A-01
            bin B-01 1
            refused wrongBin B-01 A-01 RESTOCK
            command NOFIT
            step bin A-02
            full A-01
            bin A-01 1
            refused binClosed A-01 A-02
            events wrongBinScanned
            """)
    }

    @Test func `another parcel before the first item of an unannounced one is refused`() {
        check(
            """
            badge ANNA01
            scan ORDER-77-XYZ
            press 1
            press 1
            scan 8R12345678904
            refused parcelNotFinished openPieces: 0
            """)
    }

    @Test func `the routing barcode of a parcel label is named`() {
        check(
            """
            badge ANNA01
            scan 9V1130019647441240001033
            refused routingBarcode
            """)
    }

    @Test func `a scan at a question and a key without an answer name the keys`() {
        check(
            """
            badge ANNA01
            scan 8R12345678904
            wait 3s
            scan RB123456785GB
            refused answerExpected answers: 4
            press 5
            refused noSuchAnswer answers: 4
            press 1
            scan 4006381333931
            press 6
            refused noSuchAnswer 6 answers: 2
            """)
    }
}
