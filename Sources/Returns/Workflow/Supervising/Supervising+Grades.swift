/// Giving an item another grade by hand, which also is how a hold is released.
extension Deciding {
    func regrade(_ item: ShownItem, _ held: HeldItem) -> Decision {
        if let hold = held.grading.hold, !hold.isReleasable { return refuse(.holdStays(hold)) }
        return supervised(.turned(.grading(item)))
    }

    /// The item comes into the hand with its new grade, and goes the way of any other: a label, then a bin.
    func override(_ item: ShownItem, to grade: Grade, because reason: GradeOverride.Reason) -> Decision {
        atItem(item) { held in
            let before = held.grading
            if let hold = before.hold, !hold.isReleasable { return refuse(.holdStays(hold)) }
            guard before.hold != nil || before.grade != grade else { return refuse(.sameGrade(grade)) }
            let override = GradeOverride(
                plate: item.plate, from: before.grade, hold: before.hold, to: grade, reason: reason,
                waiting: facts.secondLook?.look)
            let taking = taking(held)
            let following = taken(by: taking).outcome(
                of: held.identification, grade: grade, hold: nil, tasks: before.tasks,
                assessment: before.assessment ?? Assessment())
            return supervised(.gradeOverridden(override), taking + following, notice: .overridden(override))
        }
    }
}

extension Hold {
    /// Whether a supervisor's word ends it: what an eye or a test decided. Data goes by the record of its erasure, a
    /// recall by its list, and what is not ours or not known has no grade.
    fileprivate var isReleasable: Bool {
        switch self {
        case .hazard, .secondLook, .hygiene, .serial, .counterfeit: true
        case .data, .unidentified, .recall, .foreign, .belonging: false
        }
    }
}
