import Returns
import Testing

/// Coming into the supervisor's mode.
@Suite struct SupervisorEntryTests {
    /// A supervisor at work, no parcel open.
    static let opened = """
        badge CHEF01
        card SUPERVISE
        pin right
        """

    @Test func `badge and PIN open the mode and the card leaves it`() {
        check(
            """
            badge CHEF01
            command SUPERVISE
            events supervised
            step supervising pin
            press 3
            refused supervising pinExpected
            pin right
            said supervised
            step supervising choosing
            card SUPERVISE
            step parcel
            """)
    }

    @Test func `an operator and a badge without a PIN are no supervisors`() {
        check(
            """
            badge ANNA01
            command SUPERVISE
            refused supervising notSupervisor
            badge CHEF02
            command SUPERVISE
            refused supervising noPin
            step parcel
            """)
    }

    @Test func `a supervisor begins between two items and the open parcel stays`() {
        check(
            """
            badge CHEF01
            scan RMA-1001
            command SUPERVISE
            refused supervising finishItemFirst
            press 1
            command SUPERVISE
            pin right
            step supervising choosing
            command UNDO
            refused nothingToUndo supervisor
            command SUPERVISE
            step item
            """)
    }

    @Test func `the fifth wrong PIN locks for five minutes and each more for twice as long`() {
        check(
            """
            badge CHEF01
            command SUPERVISE
            pin wrong
            refused supervising wrongPin 4
            pin wrong
            pin wrong
            pin wrong
            refused supervising wrongPin 1
            step supervising pin
            pin wrong
            refused supervising locked
            events supervised
            step parcel
            command SUPERVISE
            refused supervising locked
            wait 299s
            command SUPERVISE
            refused supervising locked
            wait 1s
            command SUPERVISE
            step supervising pin
            pin wrong
            refused supervising locked
            wait 301s
            command SUPERVISE
            refused supervising locked
            wait 300s
            command SUPERVISE
            pin right
            step supervising choosing
            """)
    }

    @Test func `a lock is an hour at most`() {
        var tries: PinTries?
        for wrong in 1...20 {
            tries = PinTries.after(tries, at: Floor.start)
            let minutes = tries?.lockedUntil.map { $0.millisecondsSince(Floor.start) / 60_000 }
            let expected: Int64? = [5: 5, 6: 10, 7: 20, 8: 40][wrong] ?? (wrong < 5 ? nil : 60)
            #expect(minutes == expected, "\(wrong)")
        }
    }

    @Test(arguments: ["command PAUSE", "command SIGNOUT", "badge ANNA01"])
    func `whoever leaves the bench leaves the mode`(act: String) {
        check(
            """
            \(Self.opened)
            bin A-01 1
            press 2
            \(act)
            wait 5s
            badge CHEF01
            step parcel
            command UNDO
            refused nothingToUndo
            """)
    }

    @Test func `a verdict that comes too late means nothing`() {
        check(
            """
            badge CHEF01
            command SUPERVISE
            command SUPERVISE
            pin right
            silent
            events
            step parcel
            """)
    }

    @Test func `danger is said at any step and nothing else happens`() {
        check(
            """
            \(Self.opened)
            command STOP
            said hazardStop
            events
            step supervising choosing
            """)
    }
}
