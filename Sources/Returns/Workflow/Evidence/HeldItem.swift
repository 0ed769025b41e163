/// An item that lies in a bin on hold for somebody's data, taken into the hand again: all that is needed to record its
/// erasure, to grade it anew, or to put it back as it was.
public struct HeldItem: Hashable, Sendable {
    /// What it was identified as.
    public let identification: ItemIdentification
    /// The grading that holds it.
    public let grading: ItemGrading
    /// Where it went because of the hold, with what that decision rested on.
    public let disposition: ItemDisposition
    /// The bin that it lay in.
    public let place: BinPlace
    /// Labels that were asked for so far: the next one is a copy with the next number.
    public let copies: Int
    /// What it takes up in that bin.
    public let room: RoomTaken

    /// Takes an item out.
    public init(
        identification: ItemIdentification, grading: ItemGrading, disposition: ItemDisposition, place: BinPlace,
        copies: Int, room: RoomTaken = .place
    ) {
        self.identification = identification
        self.grading = grading
        self.disposition = disposition
        self.place = place
        self.copies = copies
        self.room = room
    }

    /// What it was graded as and where it goes.
    public var verdict: ItemVerdict { ItemVerdict(grading: grading, disposition: disposition) }

    /// The parcel that it came in, as far as the decision kept it: its line without a quantity that still waits. Nil
    /// when the decision is of a version that kept nothing.
    var parcel: (arrival: ParcelArrival, receivedAt: Moment)? {
        guard let item = disposition.basis?.item, let receivedAt = item.receivedAt else { return nil }
        var lines: [ExpectedLine] = []
        if let number = identification.match.line, let gtin = identification.candidate.gtin {
            lines = [ExpectedLine(number: number, gtin: gtin, quantity: 1, declaredReason: item.declaredReason)]
        }
        let arrival = ParcelArrival(
            parcel: identification.parcel, code: "", carrier: nil, rma: nil, lines: lines, soldAt: item.soldAt,
            noticeAt: item.noticeAt)
        return (arrival, receivedAt)
    }
}

/// Follows the events of one item, oldest first, to what it is held for. Events of other items change nothing.
public struct HeldItemHistory: Sendable {
    let plate: LicencePlate
    /// What it was identified as, as far as these events tell.
    public internal(set) var identification: ItemIdentification?
    var grading: ItemGrading?
    var disposition: ItemDisposition?
    var place: BinPlace?
    var room = RoomTaken.place
    var copies = 0
    var waiting = WaitingHistory()
    /// What the desk ordered, until somebody has the item in the hand.
    public internal(set) var order: DeskOrder?

    /// Follows the item with this plate.
    public init(of plate: LicencePlate) {
        self.plate = plate
    }

    /// The item, when it lies in a bin on hold for data.
    public var item: HeldItem? {
        binned.flatMap { $0.grading.hold == .data ? $0 : nil }
    }

    /// The item as it lies in its bin, on hold or not; nil where that is not known whole.
    public var binned: HeldItem? {
        place.flatMap { lying(in: $0, taking: room) }
    }

    /// What it was graded as and where it goes, wherever it lies; nil where that is not known whole.
    public var verdict: ItemVerdict? {
        guard let grading, let disposition else { return nil }
        return ItemVerdict(grading: grading, disposition: disposition)
    }

    private mutating func restore(_ held: HeldItem) {
        guard held.identification.plate == plate else { return }
        (identification, grading, disposition) = (held.identification, held.grading, held.disposition)
        copies = held.copies
    }

    /// Takes the next event.
    public mutating func add(_ event: Event) {
        waiting.add(event, of: plate)
        if event.givesUpVerdict(of: plate) { order = nil }
        if case .itemIdentified(let identified) = event, identified.plate == plate { identification = identified }
        if case .heldItemTaken(let held) = event, held.identification.plate == plate {
            (identification, grading, disposition) = (held.identification, held.grading, held.disposition)
            copies = held.copies
        }
        if case .secondLookMoved(plate, .opened(let opening)) = event { take(opening) }
        if case .erasureRecorded(let record) = event, record.plate == plate {
            identification = identification?.graded(anew: record)
        }
        if case .itemGraded(let graded) = event, graded.plate == plate { grading = graded }
        if case .itemDispositioned(let decided) = event, decided.plate == plate { disposition = decided }
        if case .gradingWithdrawn(plate) = event { (grading, disposition) = (nil, nil) }
        if case .evidenceWithdrawn(plate, _) = event { disposition = nil }
        if case .destructionWithdrawn(plate) = event { disposition = nil }
        if case .labelRequested(_, let content) = event, content.plate == plate { copies = max(copies, content.copy) }
        if case .binReserved(plate, _, let taken) = event { room = taken.givenBack }
        if case .itemBinned(plate, let bin) = event { place = bin }
        if case .itemUnbinned(plate, _) = event { place = nil }
        if case .supervised(_, .binRenewed(let renewal)) = event { follow(renewal) }
        if case .itemVoided(plate) = event { self = HeldItemHistory(of: plate) }
        if case .supervised(_, .itemRestored(let held)) = event { restore(held) }
        if case .evidenceRecorded(let piece) = event, piece.plate == plate, piece.kind == .serial {
            identification = identification?.bearing(serial: piece.value)
        }
        if case .evidenceWithdrawn(plate, .serial) = event { identification = identification?.bearing(serial: nil) }
    }
}
