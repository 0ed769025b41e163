import Testing

/// A return that comes in more than one parcel.
@Suite struct PartialReturnTests {
    /// The first of two parcels is received with one of two shirts.
    static let first = """
        badge ANNA01
        scan 8R00000000019
        press 1
        scan 4006381333931
        press 1
        press 1
        plate
        bin A-01 1
        command END
        press 1
        events lineMissing lineMissing parcelClosed exceptionRaised exceptionRaised
        wait 5s
        """

    @Test func `each tracking number of a return is received once`() {
        check(
            """
            \(Self.first)
            scan 8R00000000019
            refused parcelAlreadyReceived 8R00000000019
            scan 8R00000000026
            said restOfReturn
            step condition RMA-2001
            command UNDO
            events parcelWithdrawn stepUndone
            scan 8R00000000026
            press 1
            step item 1 Chemise Pantalon
            scan 5901234123457
            press 1
            press 1
            plate
            bin A-01 1
            scan 8R00000000019
            refused parcelNotFinished openPieces: 1
            command END
            press 1
            wait 5s
            scan 8R00000000026
            refused parcelAlreadyReceived
            """)
    }

    @Test func `the number of a return brings the rest of it`() {
        check(
            """
            \(Self.first)
            scan RMA-2001
            said restOfReturn
            press 1
            scan 4006381333931
            press 1
            press 1
            plate
            bin A-01 1
            wait 3s
            scan 5901234123457
            press 1
            press 1
            plate
            bin A-02 3
            wait 3s
            scan RMA-2001
            refused parcelAlreadyReceived
            command END
            events parcelClosed
            scan 8R00000000026
            refused parcelAlreadyReceived
            """)
    }

    @Test func `the number of a return in an unannounced parcel brings the rest`() {
        check(
            """
            \(Self.first)
            scan ORDER-77-XYZ
            step confirmBlindParcel
            scan RMA-2001
            said restOfReturn
            step condition RMA-2001
            """)
    }

    @Test func `a return that came in whole is not received again under its number`() {
        check(
            """
            badge ANNA01
            scan RB123456785GB
            press 1
            scan 5901234123457
            press 1
            press 1
            plate
            bin A-01 1
            command END
            wait 5s
            scan RMA-1002
            refused parcelAlreadyReceived
            """)
    }

    @Test func `a parcel received under the return's number spends its only tracking number`() {
        check(
            """
            badge ANNA01
            scan RMA-1002
            press 1
            scan 5901234123457
            press 1
            press 1
            plate
            bin A-01 1
            command END
            wait 5s
            scan RB123456785GB
            refused parcelAlreadyReceived
            """)
    }

    @Test func `an empty box does not make the return's number free again`() {
        check(
            """
            badge ANNA01
            scan 8R00000000019
            press 1
            command EMPTY
            press 1
            wait 5s
            scan RMA-2001
            refused parcelAlreadyReceived
            scan 8R00000000026
            said restOfReturn
            """)
    }

    @Test func `what another station received is known by its code, and the rest may come in here`() {
        check(
            """
            badge ANNA01
            scan 8R00000000033
            refused parcelAlreadyReceived S2
            scan 8R00000000040
            said restOfReturn
            command UNDO
            scan RMA-2002
            said restOfReturn
            press 1
            step item Pantalon
            scan 4006381333931
            step confirmUnexpectedItem
            """)
    }

    @Test func `a return whose parcel is open at another station waits under its number, not under the other code`() {
        check(
            """
            badge ANNA01
            scan RMA-2003
            refused parcelAlreadyReceived S2
            scan 8R00000000057
            said restOfReturn
            """)
    }
}
