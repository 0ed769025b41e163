/// One answer to one question about one item.
public struct ItemAnswer: Hashable, Sendable {
    /// The item.
    public let plate: LicencePlate
    /// The sheet and version.
    public let sheet: SheetReference
    /// The question's id.
    public let question: String
    /// The answer's id.
    public let answer: String
    /// The best grade that remains possible, over all answers so far.
    public let cap: Grade?
    /// The tasks that this answer adds.
    public let tasks: [String]
    /// The next question's id, or nil when the sheet has come to its end.
    public let next: String?

    /// Makes an answer.
    public init(
        plate: LicencePlate, sheet: SheetReference, question: String, answer: String, cap: Grade?, tasks: [String],
        next: String?
    ) {
        self.plate = plate
        self.sheet = sheet
        self.question = question
        self.answer = answer
        self.cap = cap
        self.tasks = tasks
        self.next = next
    }
}

/// The grade of an item and what led to it.
public struct ItemGrading: Hashable, Sendable {
    /// The item.
    public let plate: LicencePlate
    /// The grade, after caps.
    public let grade: Grade
    /// The hold, when there is one.
    public let hold: Hold?
    /// The work that the item needs, in the order it was found.
    public let tasks: [String]
    /// What the answers told about the item; nil when they told nothing.
    public let assessment: Assessment?

    /// Makes a grading.
    public init(plate: LicencePlate, grade: Grade, hold: Hold?, tasks: [String], assessment: Assessment? = nil) {
        self.plate = plate
        self.grade = grade
        self.hold = hold
        self.tasks = tasks
        self.assessment = assessment
    }
}
