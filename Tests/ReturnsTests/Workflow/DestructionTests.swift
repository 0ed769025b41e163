import Returns
import Testing

/// The destruction lock: ground, photograph, second badge; and no other way there.
@Suite struct DestructionTests {
    /// A house that destroys what only washing could save, because repair costs more than the shirt is worth.
    private static var floor: Floor {
        var floor = Fixture.floor
        floor.badges.append(Badge(id: "CHEF01", alias: "CH", language: .french, role: .supervisor))
        floor.bins.append(Bin(code: "X-01", generation: 1, zone: "X", binClass: "DESTROY-F", capacity: 5))
        floor.playbook = Playbook(
            categories: floor.playbook.categories, sheets: floor.playbook.sheets,
            dispositions: floor.playbook.dispositions,
            policies: [
                Policy(
                    id: "house", version: 1,
                    mandates: [
                        PolicyFixture.rule(
                            "M-1", ItemCondition(grades: [.good]), .destroy, bin: "DESTROY-F", ground: .beyondRepair)
                    ], otherwise: floor.playbook.dispositions)
            ])
        return floor
    }

    private static let proposed = """
        \(WorkflowTests.opened)
        scan 4006381333931
        press 1
        press 2
        """

    @Test func `a rule with a ground asks first, and prints nothing`() {
        check(
            """
            \(Self.proposed)
            events questionAnswered itemGraded confirmationAsked
            step confirmDestruction beyondRepair
            disposed nothing
            """, on: Self.floor)
    }

    @Test func `a photograph and a second badge destroy it`() {
        check(
            """
            \(Self.proposed)
            scan PHOTO-000417
            events destructionEvidenced
            step confirmDestruction PHOTO-000417
            badge CHEF01
            events destructionApproved itemDispositioned binReserved labelRequested
            disposed DESTROY house@1 mandatory
            step label DESTROY-F
            plate
            bin A-02 3
            refused wrongBin
            bin X-01 1
            load X-01 1
            """, on: Self.floor)
    }

    @Test func `a badge before the photograph is refused, and signs nobody in`() {
        check(
            """
            \(Self.proposed)
            badge CHEF01
            refused evidenceExpected
            step confirmDestruction
            scan PHOTO-000417
            wait 3s
            scan PHOTO-000418
            refused secondBadgeExpected
            """, on: Self.floor)
    }

    @Test func `neither the own badge nor another operator's approves`() {
        check(
            """
            \(Self.proposed)
            scan PHOTO-000417
            badge ANNA01
            refused secondBadgeExpected
            badge BOB002
            refused secondBadgeExpected
            step confirmDestruction
            """, on: Self.floor)
    }

    @Test func `bins and commands are no photograph`() {
        check(
            """
            \(Self.proposed)
            bin X-01 1
            refused evidenceExpected
            scan ABC
            refused evidenceExpected
            press 2
            refused noSuchAnswer
            """, on: Self.floor)
    }

    @Test func `whoever is not sure sends it to a second look`() {
        check(
            """
            \(Self.proposed)
            press 1
            events confirmationDeclined gradingWithdrawn itemGraded itemDispositioned binReserved labelRequested
            step label SECOND-LOOK
            graded X secondLook
            """, on: Self.floor)
    }

    @Test func `danger goes before destruction`() {
        check(
            """
            \(Self.proposed)
            command STOP
            said hazardStop
            step label HAZARD
            """, on: Self.floor)
    }

    @Test func `an approval can be taken back, and is asked for again`() {
        check(
            """
            \(Self.proposed)
            scan PHOTO-000417
            badge CHEF01
            command UNDO
            events labelMoved binReleased destructionWithdrawn stepUndone
            step confirmDestruction PHOTO-000417
            load X-01 0
            badge CHEF01
            disposed DESTROY house@1 mandatory
            """, on: Self.floor)
    }

    @Test func `an item to be destroyed never goes to the overflow`() {
        var floor = Self.floor
        floor.bins.removeAll { $0.code == "X-01" }
        check(
            """
            \(Self.proposed)
            scan PHOTO-000417
            badge CHEF01
            events destructionApproved itemDispositioned labelRequested
            plate
            bin Z-99 1
            refused wrongBin
            """, on: floor)
    }
}
