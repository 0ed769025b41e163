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

    /// Whether the box is empty.
    var isEmpty: Bool { pieces.isEmpty }

    /// What is wrong with the parcel as a whole.
    var causes: Set<ExceptionCode> {
        var causes: Set<ExceptionCode> = []
        if announced == nil { causes.insert(.blindParcel) }
        if condition.isDamage { causes.insert(.transportDamage) }
        if isEmpty { causes.insert(.emptyBox) }
        return causes
    }

    /// The announced lines that end short: of what the customer left out, and of what cannot be read or is another
    /// product. Of an empty box one exception tells it all.
    var shortLines: [Int] {
        guard !isEmpty else { return [] }
        let lines = announced?.lines ?? []
        return lines.filter { line in
            pieces.count { $0.origin == .announced && $0.product.gtin == line.gtin } < line.quantity
        }.map(\.number)
    }
}

/// What is really true of one piece.
struct PieceTruth: Hashable, Sendable {
    /// What it is.
    let product: Product
    /// How it came to be in the parcel.
    let origin: Origin
    /// The serial number that its code carries.
    var serial: String?
    /// The lot that its code carries.
    var lot: String?
    /// How a fair judge would grade it.
    var grade: Grade = .likeNew
    /// Whether a part of it is missing.
    var isIncomplete = false
    /// Whether it was worn and then sent back.
    var isWorn = false
    /// Whether somebody's account is still on it.
    var isLocked = false
    /// Whether there is blood, a pest or mould on it.
    var isSoiled = false
    /// Whether the operator cannot tell and asks for a second look.
    var isDoubted = false
    /// What is known against it before anybody looks: a recall, a watched product, another serial number.
    var screened: Set<ExceptionCode> = []
    /// What goes wrong while it is handled.
    var slip: Slip?
    /// Picks among several ways through the sheet that all say the truth.
    var choice = 0
    /// What the operator answers; nil where the sheet has no word for what is true.
    var way: SheetWay?

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
        /// It is somebody else's.
        case foreign
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
        /// The operator's own badge is scanned where a second person's is asked for.
        case ownBadge
    }

    /// The code that the scanner reads on it: a plain product code, or a data carrier with lot and serial number.
    var code: String {
        guard serial != nil || lot != nil else { return product.gtin.display }
        let lotField = lot.map { serial == nil ? "10\($0)" : "10\($0)\u{1D}" } ?? ""
        return "]d201\(product.gtin.fourteen)\(lotField)" + (serial.map { "21\($0)" } ?? "")
    }

    /// What is wrong with it and can be found at a bench. What is stopped at the scan, or given to a second look,
    /// nobody looks at any further.
    func causes(isCalledBack: Bool) -> Set<ExceptionCode> {
        switch origin {
        case .unreadable: return [.unreadableCode]
        case .belonging: return [.personalBelonging]
        case .foreign: return [.notOurs]
        case .announced, .swapped, .extra: break
        }
        var causes = isCalledBack ? screened.union([.recalled]) : screened
        let isStopped = !causes.isEmpty
        if origin == .swapped { causes.insert(.wrongItem) }
        if origin == .extra { causes.insert(.extraItem) }
        if product.details.traits.contains(.dangerousGoods) { causes.insert(.otherHazard) }
        if isStopped || isDoubted { return causes }
        if grade == .held { causes.insert(product.details.battery == nil ? .otherHazard : .batterySuspect) }
        if isLocked { causes.insert(.personalData) }
        if isSoiled { causes.insert(.hygiene) }
        if isIncomplete { causes.insert(.missingAccessory) }
        return causes
    }
}
