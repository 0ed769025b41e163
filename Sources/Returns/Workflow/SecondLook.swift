/// An item that waits for another operator, with all that grading and deciding it again needs: it may be taken up days
/// later, with no parcel open or somebody else's.
public struct SecondLook: Hashable, Sendable {
    /// The item, pinned to its sheet and policy.
    public let identification: ItemIdentification
    /// The parcel that it came in, with none but the item's own line.
    public let arrival: ParcelArrival
    /// When that parcel arrived.
    public let arrivedAt: Moment
    /// The badge of whoever graded it: somebody else looks now.
    public let grader: String
    /// What was answered.
    public let answers: [GivenAnswer]
    /// What holds until then: grade and way of an item that waits.
    public let standing: ItemVerdict
    /// What would hold had the item not been drawn as a sample; nil for one that waits because of a doubt.
    public let sampled: ItemVerdict?

    /// Puts together what waits.
    public init(
        identification: ItemIdentification, arrival: ParcelArrival, arrivedAt: Moment, grader: String,
        answers: [GivenAnswer], standing: ItemVerdict, sampled: ItemVerdict? = nil
    ) {
        self.identification = identification
        self.arrival = arrival
        self.arrivedAt = arrivedAt
        self.grader = grader
        self.answers = answers
        self.standing = standing
        self.sampled = sampled
    }

    /// The grade that the answers led to.
    public var grade: Grade { (sampled ?? standing).grading.grade }
}

/// One answer to one question.
public struct GivenAnswer: Hashable, Sendable {
    /// The question's id.
    public let question: String
    /// The answer's id.
    public let answer: String

    /// Pairs a question with its answer.
    public init(question: String, answer: String) {
        self.question = question
        self.answer = answer
    }
}

/// The grade of an item and where that sends it.
public struct ItemVerdict: Hashable, Sendable {
    /// The grade.
    public let grading: ItemGrading
    /// The way.
    public let disposition: ItemDisposition

    /// Pairs a grade with a way.
    public init(grading: ItemGrading, disposition: ItemDisposition) {
        self.grading = grading
        self.disposition = disposition
    }
}

/// An item that was taken out of its bin to be looked at again.
public struct SecondLookOpening: Hashable, Sendable {
    /// What waited.
    public let look: SecondLook
    /// The badge of whoever looks now.
    public let grader: String
    /// Where it was; nil when it was in no bin.
    public let place: BinPlace?
    /// The label that is on it; nil when none was scanned back.
    public let label: LabelContent?
    /// Labels printed for it so far.
    public let copies: Int

    /// Takes an item up.
    public init(look: SecondLook, grader: String, place: BinPlace?, label: LabelContent?, copies: Int) {
        self.look = look
        self.grader = grader
        self.place = place
        self.label = label
        self.copies = copies
    }
}

/// What two operators answered about one item. Who they were is not in it.
public struct SecondLookConclusion: Hashable, Sendable {
    /// The sheet that both went through.
    public let sheet: SheetReference
    /// Whether the item was drawn as a sample: only those tell how well a question is answered alike.
    public let isSample: Bool
    /// The first operator's answers, in order.
    public let first: [GivenAnswer]
    /// The second operator's answers, in order.
    public let second: [GivenAnswer]
    /// The first operator's grade.
    public let firstGrade: Grade
    /// The second operator's grade, which counts.
    public let secondGrade: Grade
    /// Whether the label that is on the item still says what is so.
    public let keepsLabel: Bool

    /// Compares two gradings.
    public init(
        sheet: SheetReference, isSample: Bool, first: [GivenAnswer], second: [GivenAnswer], firstGrade: Grade,
        secondGrade: Grade, keepsLabel: Bool
    ) {
        self.sheet = sheet
        self.isSample = isSample
        self.first = first
        self.second = second
        self.firstGrade = firstGrade
        self.secondGrade = secondGrade
        self.keepsLabel = keepsLabel
    }
}

/// How far a second look has come.
public enum SecondLookStep: Hashable, Sendable {
    /// The item waits for another operator.
    case asked(SecondLook)
    /// Another operator took it up.
    case opened(SecondLookOpening)
    /// The other operator's verdict stands.
    case concluded(SecondLookConclusion)
    /// The verdict was taken back (undo); the look goes on.
    case reopened
}

/// An item that waits, as the journal knows it.
public struct WaitingItem: Hashable, Sendable {
    /// What waits.
    public let look: SecondLook
    /// The label that was scanned back last.
    public let label: LabelContent?
    /// Labels printed for it so far.
    public let copies: Int

    /// Describes what waits.
    public init(look: SecondLook, label: LabelContent?, copies: Int) {
        self.look = look
        self.label = label
        self.copies = copies
    }
}

extension LabelContent {
    /// Whether two labels say the same of an item, whichever copies they are.
    func says(sameAs other: LabelContent) -> Bool {
        plate == other.plate && grade == other.grade && disposition == other.disposition && bin == other.bin
            && product == other.product && isHeld == other.isHeld
    }
}
