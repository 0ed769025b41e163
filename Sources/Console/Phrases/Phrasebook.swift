public import Returns

/// Every word that an operator reads, in one language. Texts from outside go through `Harmless` before they become part
/// of a phrase. A language that lacks a phrase does not compile.
///
/// How the phrases are written: short plain sentences, a message says what was scanned, what was expected and what to
/// do; keys are named where they help.
public protocol Phrasebook: Sendable {
    /// Why an input was not accepted.
    func refusal(_ refusal: Refusal) -> Saying
    /// Something worth saying at this step.
    func notice(_ notice: Notice, at step: PromptStep) -> Saying
    /// What a step asks.
    func words(of step: PromptStep) -> StepWords
    /// What to do at a step, as the answer to a call for help.
    func help(at step: PromptStep) -> Saying
    /// A command.
    func name(of command: Command) -> String
    /// A command where there is little room, at most nine columns.
    func shortName(of command: Command) -> String
    /// What a command does, for its card.
    func meaning(of command: Command) -> String
    /// What the card of an answer does.
    func answerCard(_ number: Int) -> String
    /// What the card of a bin says below its code.
    func binCard(_ bin: Bin) -> String
    /// What a badge's card says below the alias.
    func badgeCard(_ role: Badge.Role) -> String
    /// What the calibration card is.
    var calibrationTitle: String { get }
    /// What to do with the calibration card, and what it does not do.
    var calibrationCard: String { get }
    /// How a parcel looks.
    func name(of condition: ParcelCondition) -> String
    /// How far a label has come and what that asks of the operator.
    func sentence(about stage: LabelStage) -> String
    /// Why a label did not start.
    func name(of failure: PrintFailure) -> String
    /// Why a code cannot be used.
    func sentence(about reason: UnreadableReason) -> String
    /// What a scan was taken for.
    func name(of kind: Scanned.Kind) -> String
    /// Why an item is held.
    func name(of hold: Hold) -> String
    /// What is still to be done to an item, from the code that the grading sheets use.
    func name(ofTask code: String) -> String
    /// The word beside the symbol of a tone.
    func word(of tone: Tone) -> String
    /// How the hub is reached, and what waits for it.
    func hub(_ status: BenchStatus.HubStatus, unsentEvents: Int, now: Moment) -> StatusWords
    /// How the printer does.
    func printer(_ status: BenchStatus.PrinterStatus) -> StatusWords
    /// How many scanners are there.
    func scanners(_ attached: Int, of configured: Int) -> StatusWords
    /// What the desk ordered and nobody has carried out; asked only where there is something.
    func orders(_ orders: WaitingOrders) -> StatusWords
    /// Who works here, in the header.
    func worker(_ alias: String?) -> String
    /// The open parcel, in the header.
    func parcel(_ code: String) -> String
    /// So many more lines that had no room.
    func more(_ count: Int) -> String
}

extension Language {
    /// The words of this language; times of day are said by `wallClock`.
    public func phrasebook(_ wallClock: WallClock = .utc) -> any Phrasebook {
        switch self {
        case .french: French(wallClock: wallClock)
        case .english: English(wallClock: wallClock)
        }
    }
}

extension Phrasebook {
    /// The words of a message at a step.
    func saying(_ message: Message, at step: PromptStep) -> Saying {
        switch message {
        case .notice(let value): notice(value, at: step)
        case .refusal(let value): refusal(value)
        }
    }
}

extension PromptStep {
    /// How many answers the step takes, keys 1 and up; 0 when it takes none.
    public var answerCount: Int {
        switch self {
        case .signIn, .parcel, .item, .evidence, .bin: 0
        case .paused, .confirmDestruction: 1
        case .condition: ParcelCondition.allCases.count
        case .confirmBlindParcel, .confirmEnd, .confirmEmptyBox: 2
        case .confirmUnexpectedItem(_, _, let isKnown): isKnown ? 3 : 2
        case .confirmMissingLine(let lines): lines.count + 1
        case .erasure(let prompt): prompt.method == nil ? ErasureMethod.allCases.count : 0
        case .question(let question): question.answers.count
        case .confirmAccessories(let prompt): prompt.accessories.count + 1
        case .label(_, let stage, _): stage.asksOperator ? 1 : 0
        case .supervising(let prompt): prompt.task.answers
        }
    }

    /// Whether what is typed is nobody's business: the entry line then shows how much there is of it, and no more.
    public var hidesEntry: Bool {
        if case .supervising(let prompt) = self { prompt.task == .pin } else { false }
    }
}
