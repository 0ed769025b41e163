import Returns

/// What is really in a parcel, which nobody at the bench knows beforehand.
struct ParcelTruth: Hashable, Sendable {
    /// The code on the box.
    let code: String
    /// What was announced; nil for a parcel that nobody announced.
    let announced: ExpectedReturn?
    /// How the box looks.
    let condition: ParcelCondition
    /// What is inside, in the order in which it is taken out.
    let pieces: [PieceTruth]
    /// Announced pieces that the customer left out.
    let leftOut: Int

    /// Whether the box is empty.
    var isEmpty: Bool { pieces.isEmpty }
}

/// What is really true of one piece.
struct PieceTruth: Hashable, Sendable {
    /// What it is.
    let product: Product
    /// How it came to be in the parcel.
    let origin: Origin
    /// How a fair judge would grade it.
    var grade: Grade = .likeNew
    /// Whether a part of it is missing.
    var isIncomplete = false
    /// Whether it was worn and then sent back.
    var isWorn = false
    /// Whether somebody's account is still on it.
    var isLocked = false
    /// Whether the operator cannot tell and asks for a second look.
    var isDoubted = false
    /// Exceptions that a workflow without their screening cannot see.
    var unseen: Set<ExceptionCode> = []
    /// What goes wrong while it is handled.
    var slip: Slip?
    /// Picks among several ways through the sheet that all say the truth.
    var choice = 0

    /// How a piece came to be in a parcel.
    enum Origin: Hashable, Sendable {
        /// It was announced, or is in a parcel of which nothing was announced.
        case announced
        /// It came in place of an announced piece.
        case swapped
        /// It came on top.
        case extra
        /// It is what was announced, and its code cannot be read.
        case unreadable
        /// It is the customer's own thing.
        case belonging
    }

    /// A small mishap at the bench, put right at once.
    enum Slip: CaseIterable, Hashable, Sendable {
        /// The trigger finger reads the item twice.
        case doubleRead
        /// The label comes out crooked and is printed again.
        case reprint
        /// The last answer was the wrong key, and is taken back.
        case undo
        /// It does not fit into the bin.
        case doesNotFit
        /// The neighbouring bin is scanned.
        case wrongBin
    }
}
