/// What the screen has to say at one moment: a pure function of state and playbook. Facts only; the words stand in the
/// console's phrasebook, but for texts that are reference data.
public struct Prompt: Hashable, Sendable {
    /// The language to show it in.
    public var language: Language
    /// The station's id.
    public var station: String
    /// Who is signed in, by alias.
    public var worker: String?
    /// The open parcel's authorisation or code, for the header.
    public var parcel: String?
    /// The step.
    public var step: PromptStep
    /// The commands that make sense now, in a stable order.
    public var commands: [Command]

    /// Makes a prompt.
    public init(
        language: Language, station: String, worker: String?, parcel: String?, step: PromptStep, commands: [Command]
    ) {
        self.language = language
        self.station = station
        self.worker = worker
        self.parcel = parcel
        self.step = step
        self.commands = commands
    }
}

/// One step of the operator's way, as shown.
public enum PromptStep: Hashable, Sendable {
    /// Scan your badge.
    case signIn
    /// Work is interrupted: press 1 or scan your badge to go on.
    case paused
    /// Scan a parcel.
    case parcel
    /// What does the parcel look like? Keys follow `ParcelCondition.allCases`.
    case condition(code: String, rma: String?)
    /// Scan an item of the parcel.
    case item(lines: [LineProgress], extras: Int, isBlind: Bool)
    /// Receive as blind parcel? 1 yes, 2 no.
    case confirmBlindParcel(code: String, carrier: String?)
    /// Unexpected item: 1 wrong item, 2 extra item, 3 leave it. Blind and unknown products: 1 keep, 2 leave it.
    case confirmUnexpectedItem(code: String, product: String?, isKnown: Bool)
    /// Which line is missing? Keys follow the lines, the last key declines.
    case confirmMissingLine(lines: [LineProgress])
    /// End although these are missing? 1 yes, 2 no.
    case confirmEnd(lines: [LineProgress])
    /// Is the parcel empty? 1 yes, 2 no.
    case confirmEmptyBox
    /// Destroy? A photograph and a second badge, or 1 for a second look.
    case confirmDestruction(DestructionPrompt)
    /// A piece of evidence: scan it, or say that it cannot be had.
    case evidence(EvidencePrompt)
    /// How was it erased? Keys follow `ErasureMethod.allCases`; once that is said, scan the certificate.
    case erasure(ErasurePrompt)
    /// Which accessories are missing? Keys follow them, the last key ends the check.
    case confirmAccessories(AccessoryPrompt)
    /// One question of the sheet.
    case question(QuestionPrompt)
    /// Scan the label back.
    case label(ItemOutcome, stage: LabelStage, copy: Int)
    /// Scan the bin.
    case bin(ItemOutcome)
    /// A supervisor is at work.
    case supervising(SupervisionPrompt)
}

/// A destruction that waits for its approval, as shown.
public struct DestructionPrompt: Hashable, Sendable {
    /// The product.
    public let product: String
    /// The plate.
    public let plate: LicencePlate
    /// The ground.
    public let ground: DestructionGround
    /// Why, in the operator's language.
    public let reason: String
    /// The reference of the photograph; nil until it is scanned.
    public let evidence: String?

    /// Describes a destruction.
    public init(product: String, plate: LicencePlate, ground: DestructionGround, reason: String, evidence: String?) {
        self.product = product
        self.plate = plate
        self.ground = ground
        self.reason = reason
        self.evidence = evidence
    }
}

/// One announced line with what was found of it.
public struct LineProgress: Hashable, Sendable {
    /// The line's number.
    public let line: Int
    /// The product's name in the operator's language, or its code.
    public let product: String
    /// Pieces announced.
    public let quantity: Int
    /// Pieces found.
    public let found: Int
    /// Pieces declared missing.
    public let missing: Int

    /// Describes a line.
    public init(line: Int, product: String, quantity: Int, found: Int, missing: Int) {
        self.line = line
        self.product = product
        self.quantity = quantity
        self.found = found
        self.missing = missing
    }
}

/// One question as shown.
public struct QuestionPrompt: Hashable, Sendable {
    /// The product in the hand.
    public let product: String
    /// The item's plate.
    public let plate: LicencePlate
    /// Which question of this item it is, from 1.
    public let number: Int
    /// The question in the operator's language.
    public let text: String
    /// How to look, in the operator's language.
    public let help: String
    /// The answers in the operator's language, keys 1 and up.
    public let answers: [String]

    /// Describes a question.
    public init(product: String, plate: LicencePlate, number: Int, text: String, help: String, answers: [String]) {
        self.product = product
        self.plate = plate
        self.number = number
        self.text = text
        self.help = help
        self.answers = answers
    }
}

/// Grade, disposition and bin of the item in the hand, as shown.
public struct ItemOutcome: Hashable, Sendable {
    /// The product.
    public let product: String
    /// The plate.
    public let plate: LicencePlate
    /// The grade.
    public let grade: Grade
    /// The hold, when there is one.
    public let hold: Hold?
    /// The disposition's short words in the operator's language.
    public let disposition: String
    /// Why, in the operator's language.
    public let reason: String
    /// The tasks the item needs, as plain codes.
    public let tasks: [String]
    /// The reserved bin's code; nil when no bin had room.
    public let bin: String?
    /// The class of bin that takes it.
    public let binClass: String
    /// Why that bin; nil where a person chose it.
    public let assignment: AssignmentReason?

    /// Describes an outcome.
    public init(
        product: String, plate: LicencePlate, grade: Grade, hold: Hold?, disposition: String, reason: String,
        tasks: [String], bin: String?, binClass: String, assignment: AssignmentReason? = nil
    ) {
        self.product = product
        self.plate = plate
        self.grade = grade
        self.hold = hold
        self.disposition = disposition
        self.reason = reason
        self.tasks = tasks
        self.bin = bin
        self.binClass = binClass
        self.assignment = assignment
    }
}
