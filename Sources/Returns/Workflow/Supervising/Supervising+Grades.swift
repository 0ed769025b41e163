/// Giving an item another grade by hand, which also is how a hold is released.
extension Deciding {
    func regrade(_ item: ShownItem, _ held: HeldItem) -> Decision {
        if let hold = held.grading.hold, !hold.isReleasable { return refuse(.holdStays(hold)) }
        return supervised(.turned(.grading(item)))
    }

    /// The item comes into the hand with its new grade, and goes the way of any other: a label, then a bin.
    func override(
        _ plate: LicencePlate, to grade: Grade, because reason: GradeOverride.Reason,
        by order: DeskOrder.Source? = nil
    ) -> Decision {
        atItem(plate) { held in
            let before = held.grading
            let change = VerdictChange.grade(grade, reason)
            if let obstacle = obstacle(to: change, held) { return refuse(obstacle) }
            let override = GradeOverride(
                plate: plate, from: before.grade, hold: before.hold, to: grade, reason: reason,
                waiting: facts.secondLook?.look, order: order)
            let taking = taking(held)
            let following = taken(by: taking).outcome(
                of: held.identification, grade: grade, hold: nil, tasks: before.tasks,
                assessment: before.assessment ?? Assessment())
            return supervised(.gradeOverridden(override), taking + following, notice: .overridden(override))
        }
    }
}
