/// Something worth saying that is not a refusal. Fleeting: it is not stored and a restart forgets it.
///
/// Indirect as events are: a decision is handed on many times, and most have little to say.
public indirect enum Notice: Hashable, Sendable {
    /// The operator signed in.
    case welcome(alias: String)
    /// The operator signed in and goes on with a parcel that another badge had.
    case tookOver(alias: String, parcel: String, from: String)
    /// The same code again, a moment later: taken as one.
    case doubleRead(text: String)
    /// A step was taken back.
    case undone
    /// Several readings were possible; this one was taken because the step expected it.
    case readAs(text: String, kind: Scanned.Kind)
    /// The separator between GS1 fields may be missing; the fields deserve a look.
    case separatorMayBeMissing(lot: String)
    /// The item is in the bin.
    case binned(plate: LicencePlate, bin: String)
    /// Another bin of the same class was accepted instead of the assigned one.
    case binSwapped(assigned: String, taken: String)
    /// The assigned bin changed.
    case binChanged(from: String, to: String?)
    /// The label prints again.
    case reprinting(copy: Int)
    /// The parcel is done.
    case parcelClosed(items: Int, missing: Int)
    /// Why this item goes where it goes.
    case why(Why)
    /// What to do at this step.
    case help
    /// Danger: isolate the item and call.
    case hazardStop
    /// The product is called back: no questions, its own bin. Where only some lots are, this one's is not known.
    case recalled(title: LocalizedText, isLotUnknown: Bool)
    /// Somebody else looks at the item first; the operator is told no reason.
    case setAside
    /// A customer's own thing goes into a sealed envelope.
    case sealBelonging
    /// Another parcel of the return came in before: this one brings the rest.
    case restOfReturn(rma: String, Receipt)
    /// The parcel is damaged: the carrier must hear of it before this moment.
    case carrierClaim(before: Moment)
    /// The calibration card was scanned: what is known of the scanner now.
    case scannerCalibrated(name: String, ScannerCalibration)
    /// A scanner was bound: it can be used.
    case scannerBound(name: String)
    /// A scanner went away: what it had sent and nobody confirmed is lost.
    case scannerGone(name: String)
    /// A supervisor's act is done.
    case supervised(SupervisorNotice)
    /// Another program holds a scanner; it is tried again by itself.
    case scannerHeld(name: String)

    /// How the notice sounds.
    public var tone: Tone {
        switch self {
        case .welcome, .undone, .binned, .binSwapped, .reprinting, .parcelClosed: .accepted
        case .doubleRead: .tick
        case .tookOver: .question
        case .readAs, .separatorMayBeMissing, .binChanged, .why, .help, .restOfReturn, .carrierClaim,
            .setAside, .sealBelonging, .scannerGone, .scannerHeld:
            .question
        case .scannerBound: .accepted
        case .scannerCalibrated(_, let calibration): calibration.needsSetting ? .question : .accepted
        case .hazardStop, .recalled: .stop
        case .supervised(let notice): notice.tone
        }
    }
}

/// The facts behind one item's way.
public struct Why: Hashable, Sendable {
    /// The answers that led to the grade: question and answer as the sheet words them.
    public let answers: [Step]
    /// The grade, once there is one.
    public let grade: Grade?
    /// The best grade that remains possible, when an answer capped it.
    public let cap: Grade?
    /// The rule, table and version that chose the disposition.
    public let rule: String?
    /// The rule's reason.
    public let reason: LocalizedText?
    /// The reserved bin.
    public let bin: String?
    /// What the disposition rests on.
    public let basis: DispositionBasis?
    /// Why that bin; nil where a person chose it.
    public let assignment: Assignment?

    /// One question and its answer.
    public struct Step: Hashable, Sendable {
        /// The question.
        public let question: LocalizedText
        /// The answer.
        public let answer: LocalizedText

        /// Pairs a question and an answer.
        public init(question: LocalizedText, answer: LocalizedText) {
            self.question = question
            self.answer = answer
        }
    }

    /// Collects the facts.
    public init(
        answers: [Step], grade: Grade?, cap: Grade?, rule: String?, reason: LocalizedText?, bin: String?,
        basis: DispositionBasis? = nil, assignment: Assignment? = nil
    ) {
        self.answers = answers
        self.grade = grade
        self.cap = cap
        self.rule = rule
        self.reason = reason
        self.bin = bin
        self.basis = basis
        self.assignment = assignment
    }
}

/// The last outcome, shown beside the prompt until the next input.
public enum Message: Hashable, Sendable {
    /// Something worth saying.
    case notice(Notice)
    /// Why the input was not accepted.
    case refusal(Refusal)

    /// How it sounds.
    public var tone: Tone {
        switch self {
        case .notice(let notice): notice.tone
        case .refusal(let refusal): refusal.tone
        }
    }
}
