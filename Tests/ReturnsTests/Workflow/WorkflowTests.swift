import Testing

/// The operator's way, told as scenarios; the first is the road that everything widens.
@Suite struct WorkflowTests {
    /// Signed in, with the two-line parcel open.
    static let opened = """
        badge ANNA01
        scan 8R12345678904
        press 1
        """

    /// A shirt, graded new, its label scanned back.
    static let labelled = """
        \(opened)
        scan 4006381333931
        press 1
        press 1
        label sending
        label sent
        plate
        """

    @Test func `a parcel with two items goes through`() {
        check(
            """
            step signIn
            badge ANNA01
            said welcome
            step parcel
            scan 8R12345678904
            step condition RMA-1001
            press 1
            step item Chemise
            scan 4006381333931
            step question tags
            press 1
            step question stain
            press 1
            events questionAnswered itemGraded itemDispositioned binReserved labelRequested
            step label A-01
            label sending
            label sent
            plate
            events labelVerified
            step bin A-01
            bin A-01 1
            events itemBinned
            said binned
            step item
            wait 3s
            scan 9780201379624
            step question battery
            press 2
            press 2
            step label OUTLET
            plate
            bin B-01 1
            command END
            step confirmEnd Chemise
            press 1
            events lineMissing parcelClosed exceptionRaised
            said parcelClosed
            step parcel
            load A-01 1
            """)
    }

    @Test func `the badge decides the language`() {
        check(
            """
            badge BOB002
            scan 8R12345678904
            press 1
            step item Shirt
            """)
    }

    @Test func `nothing is done before a badge is scanned`() {
        check(
            """
            scan 8R12345678904
            refused signInFirst
            press 1
            refused signInFirst
            command END
            refused signInFirst
            badge NOBODY
            refused unknownBadge
            step signIn
            """)
    }

    @Test func `answer cards and command cards act as the keys do`() {
        check(
            """
            badge ANNA01
            scan 8R12345678904
            answer 1
            scan 4006381333931
            answer 2
            card UNDO
            step question tags
            """)
    }

    @Test func `a card of another site is refused`() {
        check(
            """
            \(Self.opened)
            foreign END
            refused foreignCard
            step item
            """)
    }

    @Test func `an answer caps the grade that later answers give`() {
        check(
            """
            \(Self.opened)
            scan 4006381333931
            press 2
            press 2
            step label OUTLET
            """)
    }

    @Test func `doubt is always an answer and leads to the second look`() {
        check(
            """
            \(Self.opened)
            scan 4006381333931
            command DOUBT
            step label SECOND-LOOK
            """)
    }

    @Test func `danger is said at any step and isolates the item`() {
        check(
            """
            \(Self.opened)
            scan 9780201379624
            command STOP
            said hazardStop
            step label HAZARD
            plate
            bin H-01 1
            command STOP
            said hazardStop
            step label HAZARD
            """)
    }

    @Test func `danger after the grade gives the reserved bin back`() {
        check(
            """
            \(Self.labelled)
            load A-01 1
            command STOP
            load A-01 0
            load H-01 1
            step label HAZARD
            """)
    }

    @Test func `pause and sign-out keep the step`() {
        check(
            """
            \(Self.opened)
            scan 4006381333931
            command PAUSE
            step paused
            press 2
            refused paused
            press 1
            step question tags
            command SIGNOUT
            step signIn
            badge BOB002
            step question tags
            """)
    }

    @Test func `help and why only show`() {
        check(
            """
            \(Self.labelled)
            command WHY
            said why
            events
            command HELP
            said help
            events
            step bin
            """)
    }

    @Test func `a lost scan is said and changes nothing`() {
        check(
            """
            \(Self.opened)
            lost
            refused scanLost
            step item
            """)
    }
}
