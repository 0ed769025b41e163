/// Why an input was not accepted: facts only. The words stand in the phrasebook of the console; every message says what
/// was scanned, what was expected and what to do.
///
/// Indirect as events are.
public indirect enum Refusal: Hashable, Sendable {
    /// Nobody is signed in.
    case signInFirst(Scanned)
    /// No such badge in the reference data.
    case unknownBadge(String)
    /// A command or answer card of another site.
    case foreignCard(site: String, expected: String)
    /// Work is interrupted; only resuming is possible.
    case paused(Scanned)
    /// The code cannot be used at all.
    case unreadable(UnreadableReason, shown: String)
    /// It has the shape of one of our codes, but is damaged or not one that exists.
    case damagedOwnCode(Scanned)
    /// Part of a scan was lost.
    case scanLost(device: String)
    /// A parcel was expected.
    case parcelExpected(Scanned)
    /// The routing barcode of a parcel label: the tracking barcode is the one to scan.
    case routingBarcode(Scanned, carrier: String)
    /// The parcel was received before.
    case parcelAlreadyReceived(code: String, Receipt)
    /// Another parcel was scanned while this one has open lines.
    case parcelNotFinished(Scanned, openPieces: Int)
    /// An answer was expected.
    case answerExpected(Scanned, answers: Int)
    /// There is no such answer on this screen.
    case noSuchAnswer(Int, answers: Int)
    /// An item was expected.
    case itemExpected(Scanned)
    /// The check digit of a product code is wrong.
    case wrongCheckDigit(String)
    /// This very item (plate or serial) was processed before.
    case itemAlreadyProcessed(Scanned, KnownItem)
    /// The parcel holds as many items as one parcel can.
    case parcelFull(limit: Int)
    /// The item's label was expected, another was scanned.
    case wrongLabel(Scanned, expected: LicencePlate)
    /// The item's label was expected, a key was pressed.
    case labelExpected(Scanned, expected: LicencePlate)
    /// A bin was expected.
    case binExpected(Scanned, expected: AwaitedBin)
    /// The scanned bin may not take this item.
    case wrongBin(scanned: BinPlace, expected: AwaitedBin, BinConflict)
    /// The bin's label is of an older or unknown generation.
    case staleBinLabel(scanned: BinPlace, current: Int)
    /// The reference data has no such bin.
    case unknownBin(BinPlace, expected: AwaitedBin)
    /// The bin is closed or full.
    case binClosed(BinPlace, expected: AwaitedBin)
    /// The command can do nothing at this step.
    case commandNotNow(Command, expected: Awaited)
    /// No step is left that could be taken back: signing in, signing out and the end of a parcel are final.
    case nothingToUndo(expected: Awaited)
    /// Every plate of the prefix is used.
    case platesExhausted(PlatePrefix)
    /// The rules of this item are not in the reference data.
    case rulesMissing(category: String)
    /// Before a destruction is approved its photograph is named.
    case evidenceExpected(Scanned)
    /// The scan is not the piece of evidence that was asked for.
    case notEvidence(Scanned, Evidence, EvidenceFault)
    /// A destruction is approved by a supervisor who is not the person at the bench.
    case secondBadgeExpected(Scanned)
    /// Whoever graded the item may not be the one who looks again; where it came from, when that is known.
    case anotherOperatorExpected(Scanned, place: BinPlace?)
    /// A supervisor cannot do this, or nobody can who is none.
    case supervising(SupervisorRefusal)
    /// What the desk ordered cannot be carried out; nothing is changed.
    case orderNotDone(DeskOrder.Source, SupervisorRefusal)
    /// The step could not be written to disk: nothing of it counts.
    case notRecorded(StorageTrouble)

    /// How the refusal sounds.
    public var tone: Tone {
        switch self {
        case .wrongBin, .wrongLabel, .itemAlreadyProcessed, .parcelAlreadyReceived, .staleBinLabel, .notRecorded: .stop
        case .signInFirst, .unknownBadge, .foreignCard, .paused, .unreadable, .damagedOwnCode, .scanLost,
            .parcelExpected, .routingBarcode, .parcelNotFinished, .answerExpected, .noSuchAnswer, .itemExpected,
            .wrongCheckDigit, .parcelFull, .labelExpected, .binExpected, .unknownBin, .binClosed, .commandNotNow,
            .nothingToUndo, .platesExhausted, .rulesMissing, .evidenceExpected, .secondBadgeExpected,
            .notEvidence, .anotherOperatorExpected:
            .refused
        case .supervising(let refusal): refusal.tone
        case .orderNotDone: .stop
        }
    }
}

/// Why the station's disk did not take a step.
public enum StorageTrouble: Hashable, Sendable {
    /// The disk is full.
    case diskFull
    /// Reading or writing failed; the text is the system's own, for IT.
    case fault(String)
}

/// What was scanned or pressed, for showing. The text may contain anything; the console makes it harmless.
public struct Scanned: Hashable, Sendable {
    /// The text as scanned.
    public let text: String
    /// What it was taken for.
    public let kind: Kind

    /// What a scanned text was taken for.
    public enum Kind: Hashable, Sendable {
        /// A key was pressed.
        case key
        /// A badge.
        case badge
        /// A bin.
        case bin
        /// An item's licence plate.
        case plate
        /// A command card.
        case command
        /// An answer card.
        case answer
        /// A product code.
        case product
        /// A parcel code, with the carrier when it tells.
        case parcel(carrier: String?)
        /// A web address.
        case url
        /// Any other text.
        case text
    }

    /// Describes what was scanned.
    public init(text: String, kind: Kind) {
        self.text = text
        self.kind = kind
    }
}

/// The sound of an outcome; always redundant with what is shown.
public enum Tone: String, CaseIterable, Sendable {
    /// One short high tone.
    case accepted
    /// A soft tick: nothing happened, and that is right.
    case tick
    /// Two tones: something is asked.
    case question
    /// One long low tone.
    case refused
    /// Three long low tones: stop and look.
    case stop
}
