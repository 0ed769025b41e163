import Returns
import Testing

/// What a recount does not find waits for a supervisor, and is found again.
@Suite struct InventoryMissingTests {
    private static let short = """
        \(SupervisorBinTests.twoShirts)
        bin A-01 1
        press 4
        scan L100010000011
        command END
        press 1
        """

    @Test func `a missing item is an exception with an owner and a day`() {
        check(
            """
            \(Self.short)
            raised E21/supervisor/2026-09-23
            details L100010000028 warehouse absent from A-01
            command UNDO
            details exceptionWithdrawn inventoryMissing
            """)
    }

    @Test func `an item that is put into a bin again is missing no more, and that is taken back`() {
        check(
            """
            \(Self.short)
            wait 3s
            scan L100010000028
            bin A-02 3
            details itemMoved itemBinned exceptionWithdrawn inventoryMissing
            command UNDO
            raised E21/supervisor/2026-09-23
            """)
    }

    @Test func `an item that turns up in another count is missing no more`() {
        check(
            """
            \(Self.short)
            wait 3s
            bin A-02 3
            press 4
            scan L100010000028
            command END
            press 1
            raised
            details binRecounted exceptionWithdrawn L100010000028
            """)
    }

    @Test func `bench and hub hold their lists against one count`() throws {
        let prefix = try #require(PlatePrefix("10001"))
        let plates = (1...4).map { LicencePlate(prefix: prefix, counter: $0) }
        let recount = BinRecount(
            place: BinPlace(code: "A", generation: 1), generation: 2, found: [plates[0]], missing: [plates[1]],
            strange: [BinRecount.StrangeItem(plate: plates[2], place: nil, isKnown: false)])
        #expect(recount.missing(of: plates) == [plates[1], plates[3]])
        #expect(BinRecount.missing(of: plates, counted: [plates[1]]) == [plates[0], plates[2], plates[3]])
    }
}
