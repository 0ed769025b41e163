/// An item of the house as the hub tells every bench of it: what it is, where it goes and where it lies, so that a
/// bench that never had it in the hand can move it, count it and grade it by the same rules as one of its own. Nothing
/// in it says who sent it back.
public struct FloorItem: Hashable, Sendable {
    /// What it was identified as.
    public let identification: ItemIdentification
    /// What it was graded as and where it goes; nil while somebody grades it anew.
    public let verdict: ItemVerdict?
    /// The bin that it lies in; nil while it lies in none.
    public let place: BinPlace?
    /// What it takes up besides its place.
    public let measure: ItemMeasure
    /// Labels that were asked for so far.
    public let copies: Int
    /// What another operator needs who grades it once more; nil for an item that waits for nobody.
    public let look: SecondLook?
    /// The label that was scanned back last; told of an item that waits.
    public let label: LabelContent?
    /// What the desk ordered, as long as nobody has done it.
    public let order: DeskOrder?
    /// When it was last touched.
    public let at: Moment

    /// Tells of an item. Of the way that was chosen only what later steps need is kept: the sums behind it stay with
    /// the event.
    public init(
        identification: ItemIdentification, verdict: ItemVerdict?, place: BinPlace?, measure: ItemMeasure = .none,
        copies: Int = 0, look: SecondLook? = nil, label: LabelContent? = nil,
        order: DeskOrder? = nil, at: Moment
    ) {
        self.identification = identification
        self.verdict = verdict.map {
            ItemVerdict(grading: $0.grading, disposition: $0.disposition.withoutSums)
        }
        self.place = place
        self.measure = measure
        self.copies = copies
        self.look = look
        self.label = label
        self.order = order
        self.at = at
    }

    /// Its plate.
    public var plate: LicencePlate { identification.plate }

    /// What it takes up. Whichever bench takes it out frees the place at the hub, which gives it out again: a right is
    /// never had back by two benches.
    public var room: RoomTaken { RoomTaken(measure: measure) }

    /// The item as a bench knows its own.
    public var known: KnownItem {
        KnownItem(plate: plate, parcel: identification.parcel, place: place, room: place == nil ? .place : room, at: at)
    }

    /// What waits for another operator; nil for an item that waits for nobody.
    public var waiting: WaitingItem? {
        look.map { WaitingItem(look: $0, label: label, copies: copies) }
    }

    /// The same item, lying elsewhere, with what the desk ordered for it.
    public func lying(in place: BinPlace?, order: DeskOrder?) -> FloorItem {
        FloorItem(
            identification: identification, verdict: verdict, place: place, measure: measure, copies: copies,
            look: look, label: label, order: order, at: at)
    }
}

extension ItemDisposition {
    /// The same way with the item that it was decided for, and without what other ways would have brought.
    fileprivate var withoutSums: ItemDisposition {
        ItemDisposition(
            plate: plate, disposition: disposition, binClass: binClass, rule: rule, table: table,
            tableVersion: tableVersion, label: label, reason: reason, ground: ground,
            basis: basis.map { DispositionBasis(step: $0.step, item: $0.item) })
    }
}
