import Testing

@testable import Returns

/// E08 as the hub tells of it: a piece that came back at another bench. What the station's own journal knows is told in
/// the text scenarios.
@Suite struct ReturnedElsewhereTests {
    @Test func `E08 a piece that came back at another bench is held here, however its number is printed`() {
        check(
            """
            \(WorkflowTests.opened)
            gs1 ]d2010978020137962421a-bc
            raised E08/supervisor/2026-09-23
            details as L10002000007 at S2
            said setAside
            class LOCKED
            hides S2
            command WHY
            hides S2
            """, on: Self.floor(returnedAt: "S2", prefix: "10002"))
    }

    @Test func `E08 another serial number, or a code without one, is not the piece of another bench`() {
        check(
            """
            \(WorkflowTests.opened)
            gs1 ]d2010978020137962421ABD
            raised
            """, on: Self.floor(returnedAt: "S2", prefix: "10002"))
        check(
            """
            \(WorkflowTests.opened)
            scan 9780201379624
            raised
            """, on: Self.floor(returnedAt: "S2", prefix: "10002"))
    }

    @Test func `E08 what the hub tells of this very journal counts for nothing: the journal knows better`() {
        check(
            """
            \(WorkflowTests.opened)
            gs1 ]d2010978020137962421ABC
            raised
            step question battery
            """, on: Self.floor(returnedAt: "S1", prefix: "10001"))
    }

    private static func floor(returnedAt station: String, prefix: String) -> Floor {
        var floor = ExceptionFloor.floor
        floor.returned = [
            Fixture.known(
                ReturnedSerial(
                    gtin: Fixture.phone, serial: "ABC",
                    plate: LicencePlate(prefix: Fixture.known(PlatePrefix(prefix)), counter: 7), station: station,
                    at: Floor.start))
        ]
        return floor
    }
}
