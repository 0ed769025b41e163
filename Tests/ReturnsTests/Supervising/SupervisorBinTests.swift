import Returns
import Testing

/// What is done with whole bins.
@Suite struct SupervisorBinTests {
    /// Two shirts lie in A-01.
    static let twoShirts = """
        badge CHEF01
        scan RMA-1001
        press 1
        scan 4006381333931
        press 1
        press 1
        plate
        bin A-01 1
        wait 3s
        scan 4006381333931
        press 1
        press 1
        plate
        bin A-01 1
        wait 3s
        command SUPERVISE
        pin right
        """

    @Test func `a bin is closed, opened, blocked and released, and each is taken back`() {
        check(
            """
            \(SupervisorEntryTests.opened)
            bin B-01 1
            step supervising bin OUTLET open
            press 1
            said supervised
            step supervising closed
            press 1
            step supervising empty
            press 2
            step supervising blocked
            press 1
            refused supervising binNotUsable blocked
            press 2
            step supervising empty
            command UNDO
            step supervising blocked
            press 6
            refused noSuchAnswer
            """)
    }

    @Test func `a class is chosen from a list, the fullest first, and more of it by the last key`() {
        check(
            """
            \(Self.twoShirts)
            bin B-01 1
            press 3
            step supervising repurposing
            details all: ["RESTOCK", "HAZARD", "OVERFLOW", "SECOND-LOOK"]
            press 5
            refused supervising binExpected
            press 2
            said supervised
            details repurposed HAZARD
            """)
    }

    @Test func `a bin takes another class under a new label and what is inside is told`() {
        check(
            """
            \(Self.twoShirts)
            bin A-01 1
            press 3
            step supervising repurposing
            bin A-02 3
            refused supervising sameClass
            bin B-01 1
            said supervised
            details repurposed OUTLET inside: 2
            due 1
            step supervising choosing
            bin A-01 1
            refused staleBinLabel current: 2
            bin A-01 2
            step supervising OUTLET
            out A-01 2
            due 0
            """)
    }

    @Test func `a bin in which dangerous goods lie becomes none for goods for sale`() {
        check(
            """
            badge CHEF01
            scan RMA-1001
            press 1
            scan 9780201379624
            press 1
            plate
            bin H-01 1
            wait 3s
            command SUPERVISE
            pin right
            bin H-01 1
            press 3
            bin A-01 1
            refused supervising contentForbids RESTOCK
            press 1
            refused supervising contentForbids
            load H-01 1
            """)
    }

    @Test func `another class taken back makes one more label and finds its items again`() {
        check(
            """
            \(Self.twoShirts)
            bin A-01 1
            press 3
            bin B-01 1
            out A-01 2
            command UNDO
            due 1
            bin A-01 3
            wait 3s
            bin A-01 3
            step supervising RESTOCK load: 2
            """)
    }

    @Test func `everything of a bin goes into another one, shown first and taken back`() {
        check(
            """
            \(Self.twoShirts)
            bin A-01 1
            press 5
            wait 3s
            bin A-01 1
            refused supervising sameBin
            bin B-01 1
            refused supervising incompatible
            wait 3s
            bin A-02 3
            step supervising merged L100010000011
            load A-01 2
            press 2
            step supervising bin
            press 5
            wait 3s
            bin A-02 3
            press 1
            said supervised
            load A-02 2
            due 1
            bin A-01 2
            step supervising empty load: 0
            press 5
            refused supervising nothingInside
            command UNDO
            command UNDO
            step supervising merged
            load A-02 0
            """)
    }

    @Test func `a recount shows what is missing and what is strange before it counts`() {
        check(
            """
            \(Self.twoShirts)
            bin A-01 1
            press 4
            step supervising recounting
            scan L100010000011
            silent
            wait 3s
            scan L100010000011
            said supervised
            events
            scan L200020000015
            details strange isKnown: false
            scan 4006381333931
            refused supervising plateExpected
            command END
            step supervising recounted missing: strange: L100010000028 L200020000015
            press 2
            step supervising recounting counted: 2
            command END
            press 1
            said supervised
            details recounted
            due 1
            wait 3s
            bin A-01 2
            step supervising load: 2
            scan L100010000028
            step supervising place: nil
            """)
    }

    @Test func `a recount is taken back`() {
        check(
            """
            \(Self.twoShirts)
            bin A-01 1
            press 4
            scan L100010000011
            command END
            press 1
            scan L100010000028
            step supervising place: nil
            command UNDO
            command UNDO
            step supervising recounted
            command UNDO
            command UNDO
            command UNDO
            step supervising bin
            scan L100010000028
            step supervising A-01 generation: 2
            """)
    }
}
