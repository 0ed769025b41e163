import Testing

@testable import Returns

/// Taking steps back that gave something else up.
struct UndoTests {
    @Test func `an undone doubt gives the item its grade and its disposition back, as events`() {
        check(
            """
            \(WorkflowTests.labelled)
            command DOUBT
            step label SECOND-LOOK
            command UNDO
            events labelMoved binReleased gradingWithdrawn itemGraded itemDispositioned binReserved stepUndone
            step bin A-01
            bin A-01 1
            said binned
            """)
    }

    @Test func `a doubt before the grade has none to give back`() {
        check(
            """
            \(WorkflowTests.opened)
            scan 4006381333931
            command DOUBT
            command UNDO
            events labelMoved binReleased gradingWithdrawn stepUndone
            step question
            """)
    }

    @Test func `a label that was being sent before the undone step is a question, not a wait for ever`() {
        check(
            """
            \(LabelAndBinTests.graded)
            label sending
            plate
            step bin A-01
            label sent
            events
            command UNDO
            step label unknown
            label sent
            events
            plate
            step bin A-01
            """)
    }

    @Test func `an undone refusal to destroy what is held takes back where it was to wait`() {
        var floor = Fixture.floor
        let destroyed = DispositionRule(
            id: "M-1", when: ItemCondition(holds: .held([.hazard])), disposition: .destroy, binClass: "DESTROY",
            ground: .dangerous, label: Fixture.text("DÉTRUIRE", "DESTROY"), reason: Fixture.text("Danger.", "Danger."))
        floor.playbook = Playbook(
            categories: floor.playbook.categories, sheets: floor.playbook.sheets,
            dispositions: floor.playbook.dispositions,
            policies: [Policy(id: "house", version: 1, mandates: [destroyed], otherwise: floor.playbook.dispositions)])
        check(
            """
            \(WorkflowTests.opened)
            scan 9780201379624
            press 1
            step confirmDestruction
            press 1
            events confirmationDeclined itemDispositioned binReserved labelRequested
            command UNDO
            events labelMoved binReleased destructionWithdrawn stepUndone
            step confirmDestruction
            command UNDO
            events exceptionWithdrawn gradingWithdrawn stepUndone
            """, on: floor)
    }

    @Test func `a label that the undone step gave up is not waited for`() {
        check(
            """
            \(LabelAndBinTests.graded)
            step label queued
            command DOUBT
            command UNDO
            step label cancelled
            command REPRINT
            events labelRequested
            step label queued
            """)
    }
}
