/// What happened at the bench, in the past tense. The journal keeps these for ever; state is their fold.
///
/// Indirect, because one step hands its events on many times, and handing on a reference is cheaper than a dozen texts.
public indirect enum Event: Hashable, Sendable {
    /// A badge took the bench.
    case operatorSignedIn(badge: String, alias: String, language: Language)
    /// The badge left the bench.
    case operatorSignedOut(badge: String)
    /// Work was interrupted.
    case benchPaused
    /// Work goes on.
    case benchResumed
    /// A parcel was received. The refund clock of the law starts here.
    case parcelArrived(ParcelArrival)
    /// The parcel's outside was judged, at once: the carrier's claim clock runs.
    case parcelConditionRecorded(parcel: String, condition: ParcelCondition, claimBy: Moment?)
    /// The operator was asked to confirm something out of the ordinary.
    case confirmationAsked(Confirmation)
    /// The operator declined what was to be confirmed.
    case confirmationDeclined(Confirmation)
    /// An item got its licence plate.
    case itemIdentified(ItemIdentification)
    /// One question of the grading sheet was answered.
    case questionAnswered(ItemAnswer)
    /// The item has its grade.
    case itemGraded(ItemGrading)
    /// The item has its disposition, with the rule that chose it.
    case itemDispositioned(ItemDisposition)
    /// Grade and disposition were given up: the item is graded again (undo, or a hold after the grade).
    case gradingWithdrawn(plate: LicencePlate)
    /// A piece of evidence was asked for: it is there, or it cannot be had.
    case evidenceRecorded(ItemEvidence)
    /// The piece, or the erasure, was taken back, and with it the disposition (undo).
    case evidenceWithdrawn(plate: LicencePlate, kind: Evidence)
    /// An item that lies in its bin on hold for data was taken out again.
    case heldItemTaken(HeldItem)
    /// The data is off: the hold is over, and the item is graded anew.
    case erasureRecorded(ErasureRecord)
    /// The photograph that shows why an item is destroyed was named.
    case destructionEvidenced(plate: LicencePlate, reference: String)
    /// A second person approved the destruction.
    case destructionApproved(DestructionApproval)
    /// The approval was taken back, and with it the disposition (undo).
    case destructionWithdrawn(plate: LicencePlate)
    /// Room for the item was reserved.
    case binReserved(plate: LicencePlate, place: BinPlace)
    /// The reservation was given back.
    case binReleased(plate: LicencePlate, place: BinPlace)
    /// A label job was queued.
    case labelRequested(job: Int, content: LabelContent)
    /// The label job moved on.
    case labelMoved(job: Int, plate: LicencePlate, stage: LabelStage)
    /// The label was scanned back: it is readable and on the item.
    case labelVerified(job: Int, plate: LicencePlate)
    /// Another code than the item's label was scanned back.
    case wrongLabelScanned(plate: LicencePlate, scanned: String)
    /// The item is in the bin, confirmed by scanning it.
    case itemBinned(plate: LicencePlate, place: BinPlace)
    /// The item was taken out again (undo, or to record an erasure).
    case itemUnbinned(plate: LicencePlate, place: BinPlace)
    /// Another bin than an allowed one was scanned.
    case wrongBinScanned(plate: LicencePlate, expected: BinPlace?, scanned: String)
    /// The operator says that the bin is full.
    case binDeclaredFull(place: BinPlace)
    /// The bin is not full after all (undo).
    case binFullWithdrawn(place: BinPlace)
    /// The item does not fit into this bin.
    case itemDidNotFit(plate: LicencePlate, place: BinPlace)
    /// The plate was given up (undo of the identification); it is never used again.
    case itemVoided(plate: LicencePlate)
    /// Announced pieces are not in the parcel.
    case lineMissing(parcel: String, line: Int, quantity: Int)
    /// The pieces are open again (undo).
    case lineMissingWithdrawn(parcel: String, line: Int, quantity: Int)
    /// Something left the ordinary path: it has an owner and, where anything waits, a due time.
    case exceptionRaised(ExceptionRecord)
    /// It did not after all (undo).
    case exceptionWithdrawn(code: ExceptionCode, subject: ExceptionSubject)
    /// The parcel was empty.
    case parcelDeclaredEmpty(parcel: String)
    /// The parcel is done.
    case parcelClosed(parcel: String)
    /// The parcel's arrival was taken back (undo).
    case parcelWithdrawn(parcel: String)
    /// The step that began with this sequence was taken back; its effects are reversed by the events before this one.
    case stepUndone(step: Int)
    /// A scanner was bound or calibrated, or what it sends shows that it is set otherwise than it should be.
    case scannerNoted(scanner: String, ScannerNote)
    /// An item waits for another operator, is looked at again, or has the other's verdict.
    case secondLookMoved(plate: LicencePlate, SecondLookStep)
    /// The hub was out of reach for long, from one moment to the other, and is back.
    case hubRegained(since: Moment, until: Moment)
}

/// A parcel at the moment it was received.
public struct ParcelArrival: Hashable, Sendable {
    /// The parcel's id: plate prefix and a counter, for example `10001-000007`.
    public let parcel: String
    /// The code that was scanned first, in its normalised form.
    public let code: String
    /// The carrier, when the code tells.
    public let carrier: String?
    /// The return authorisation; nil for a blind parcel.
    public let rma: String?
    /// What should be inside; empty for a blind parcel.
    public let lines: [ExpectedLine]
    /// When the goods were sold, when that is known: suppliers' windows and prices run from it.
    public let soldAt: Moment?
    /// When the customer said that they come back: the law's time for the refund runs from it.
    public let noticeAt: Moment?
    /// The last civil day of the return window, as it was reckoned at the arrival; nil where nobody says.
    public let returnBy: CalendarDay?

    /// Makes an arrival.
    public init(
        parcel: String, code: String, carrier: String?, rma: String?, lines: [ExpectedLine], soldAt: Moment? = nil,
        noticeAt: Moment? = nil, returnBy: CalendarDay? = nil
    ) {
        self.parcel = parcel
        self.code = code
        self.carrier = carrier
        self.rma = rma
        self.lines = lines
        self.soldAt = soldAt
        self.noticeAt = noticeAt
        self.returnBy = returnBy
    }
}

/// How a parcel looks from outside.
public enum ParcelCondition: String, CaseIterable, Sendable {
    /// Nothing to see.
    case intact
    /// Crushed or torn.
    case crushed
    /// Wet or stained.
    case wet
    /// Opened, or the tape was cut.
    case opened

    /// Whether the carrier must hear of it within the claim time.
    public var isDamage: Bool { self != .intact }
}

/// What the operator is asked besides the questions of a sheet before something counts.
public enum Confirmation: Hashable, Sendable {
    /// No return is announced under this code: receive it as a blind parcel?
    case blindParcel(code: String, carrier: String?)
    /// The scanned item is not an open line of this parcel.
    case unexpectedItem(ItemCandidate)
    /// Which announced line is missing?
    case missingLine
    /// The parcel ends although these pieces were not found.
    case endWithMissing
    /// The parcel is empty?
    case emptyBox
    /// Is this item destroyed? A photograph and a second badge say so.
    case destruction(DestructionProposal)
    /// What is demanded about this item, the first piece now?
    case evidence([Evidence])
    /// How was this item erased? With a method: what is its certificate?
    case erasure(ErasureMethod?)
    /// Which accessories are missing?
    case accessories(AccessoryCheck)
}

/// What a scan said about an item, before it has a plate.
public struct ItemCandidate: Hashable, Sendable {
    /// The scanned text; empty for an item without a readable code.
    public let code: String
    /// The product code, when there is one.
    public let gtin: GTIN?
    /// The serial number, when the code carries one.
    public let serial: String?
    /// The lot, when the code carries one.
    public let lot: String?
    /// Whether the catalogue knows the product.
    public let isKnown: Bool

    /// Makes a candidate.
    public init(code: String, gtin: GTIN?, serial: String?, lot: String?, isKnown: Bool) {
        self.code = code
        self.gtin = gtin
        self.serial = serial
        self.lot = lot
        self.isKnown = isKnown
    }
}

/// How an item relates to what was announced.
public enum ItemMatch: Hashable, Sendable {
    /// It is a piece of this line.
    case expected(line: Int)
    /// Another product came in place of an announced one.
    case wrongItem
    /// It was not announced.
    case extra
    /// The parcel was not announced at all.
    case blind
    /// It has no readable code.
    case uncoded

    /// The announced line that it is a piece of.
    public var line: Int? {
        switch self {
        case .expected(let line): line
        case .wrongItem, .extra, .blind, .uncoded: nil
        }
    }
}

/// An item at the moment it got its plate.
public struct ItemIdentification: Hashable, Sendable {
    /// The plate.
    public let plate: LicencePlate
    /// The parcel it came in.
    public let parcel: String
    /// What was scanned.
    public let candidate: ItemCandidate
    /// The product's name at that time, in both languages; nil when the catalogue does not know it.
    public let name: LocalizedText?
    /// The category's id, when the product is known.
    public let category: String?
    /// How it relates to what was announced.
    public let match: ItemMatch
    /// The pinned grading sheet and its first question; nil when the item goes straight to a hold.
    public let sheet: SheetReference?
    /// The first question's id.
    public let firstQuestion: String?
    /// The pinned policy; nil for items of a version that pinned none.
    public let policy: PolicyReference?

    /// Makes an identification.
    public init(
        plate: LicencePlate, parcel: String, candidate: ItemCandidate, name: LocalizedText?, category: String?,
        match: ItemMatch, sheet: SheetReference?, firstQuestion: String?, policy: PolicyReference? = nil
    ) {
        self.plate = plate
        self.parcel = parcel
        self.candidate = candidate
        self.name = name
        self.category = category
        self.match = match
        self.sheet = sheet
        self.firstQuestion = firstQuestion
        self.policy = policy
    }

    /// What people call the item: the product's name, else what was scanned, else its plate.
    func name(in language: Language) -> String {
        name?[language] ?? (candidate.code.isEmpty ? plate.text : candidate.code)
    }
}

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

/// The disposition of an item and the rule that chose it.
public struct ItemDisposition: Hashable, Sendable {
    /// The item.
    public let plate: LicencePlate
    /// Where it goes.
    public let disposition: Disposition
    /// The class of bin that takes it.
    public let binClass: String
    /// The id of the rule, channel or agreement.
    public let rule: String
    /// The id of the policy, or of the table where there was no policy.
    public let table: String
    /// Its version.
    public let tableVersion: Int
    /// The short words for screen and label, as they were then.
    public let label: LocalizedText
    /// Why, in one sentence, as it was then.
    public let reason: LocalizedText
    /// Why it may be destroyed, when it goes there.
    public let ground: DestructionGround?
    /// What the decision rests on; nil for decisions of a version that kept none.
    public let basis: DispositionBasis?

    /// Makes a disposition.
    public init(
        plate: LicencePlate, disposition: Disposition, binClass: String, rule: String, table: String,
        tableVersion: Int, label: LocalizedText, reason: LocalizedText, ground: DestructionGround? = nil,
        basis: DispositionBasis? = nil
    ) {
        self.plate = plate
        self.disposition = disposition
        self.binClass = binClass
        self.rule = rule
        self.table = table
        self.tableVersion = tableVersion
        self.label = label
        self.reason = reason
        self.ground = ground
        self.basis = basis
    }
}

/// How far a label job has come; each stage is a fact in the journal.
public enum LabelStage: Hashable, Sendable {
    /// Queued; no byte has left.
    case queued
    /// The first byte may have left.
    case sending
    /// All bytes were handed over.
    case sent
    /// The printer confirmed it.
    case confirmed
    /// The operator scanned it back.
    case verified
    /// Nothing left, and it is safe to try again; or, with `.rejected`, nothing will come of what left.
    case failed(PrintFailure)
    /// Nobody knows: the operator is asked.
    case unknown
    /// Given up before it was sent (undo, reprint).
    case cancelled
}

/// One event as it was journaled.
public struct RecordedEvent: Hashable, Sendable {
    /// Its place in the station's epoch: gapless from 1.
    public let sequence: Int
    /// The sequence of the first event of the same commit: events of one step share it.
    public let step: Int
    /// When it happened, by the station's clock.
    public let at: Moment
    /// What happened.
    public let event: Event

    /// Makes a recorded event.
    public init(sequence: Int, step: Int, at: Moment, event: Event) {
        self.sequence = sequence
        self.step = step
        self.at = at
        self.event = event
    }
}
