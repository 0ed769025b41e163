/// What the events of one item say to benches that never had it in the hand.
extension HeldItemHistory {
    /// Goes on from what the hub told of an item.
    public init(from told: FloorItem) {
        self.init(of: told.plate)
        identification = told.identification
        (grading, disposition) = (told.verdict?.grading, told.verdict?.disposition)
        (place, room, copies) = (told.place, told.room, told.copies)
        waiting = WaitingHistory(look: told.look, label: told.label)
        order = told.order
    }

    /// The item as it lies in a bin that is known better than by these events; nil where it is not known whole.
    public func lying(in place: BinPlace, taking room: RoomTaken) -> HeldItem? {
        guard let identification, let grading, let disposition else { return nil }
        return HeldItem(
            identification: identification, grading: grading, disposition: disposition, place: place, copies: copies,
            room: room)
    }

    /// The item as every bench is told of it, last touched then, lying where these events say; nil where nobody told
    /// what it is, and after its plate was given up.
    public func floorItem(at: Moment) -> FloorItem? {
        guard let identification else { return nil }
        return FloorItem(
            identification: identification, verdict: verdict, place: place, measure: room.measure, copies: copies,
            look: waiting.look, label: waiting.look == nil ? nil : waiting.label, at: at)
    }

    /// What lay in a bin of the old generation lies in the new one.
    mutating func follow(_ renewal: BinRenewal) {
        if let place, renewal.carried.contains(place) { self.place = renewal.renewed }
    }

    /// Another operator took it up, and may know it from the hub only.
    mutating func take(_ opening: SecondLookOpening) {
        identification = opening.look.identification
        copies = max(copies, opening.copies)
    }
}

/// Follows whether one item waits for another operator, and under which label.
struct WaitingHistory: Sendable {
    private(set) var look: SecondLook?
    private(set) var label: LabelContent?
    private var requested: [Int: LabelContent] = [:]

    /// Nothing waits and no label is on it, unless somebody told so.
    init(look: SecondLook? = nil, label: LabelContent? = nil) {
        (self.look, self.label) = (look, label)
    }

    mutating func add(_ event: Event, of plate: LicencePlate) {
        if case .labelRequested(let job, let content) = event, content.plate == plate { requested[job] = content }
        if case .labelVerified(let job, plate) = event { label = requested[job] ?? label }
        if case .secondLookMoved(plate, .asked(let asked)) = event { look = asked }
        if case .secondLookMoved(plate, .opened(let opening)) = event { (look, label) = (nil, opening.label) }
        if case .gradingWithdrawn(plate) = event { look = nil }
    }
}

extension Event {
    /// Whether what the item was graded as, or its plate, does not stand any more.
    func givesUpVerdict(of plate: LicencePlate) -> Bool {
        self == .gradingWithdrawn(plate: plate) || self == .itemVoided(plate: plate)
    }
}
