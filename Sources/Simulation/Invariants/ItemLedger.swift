import Returns

/// The trade's bookkeeping, kept a second time and differently: one plain fold over the events of one station that
/// shares no code with the journal's tables, the workflow or the hub's views.
struct ItemLedger: Sendable {
    /// One item under its plate.
    struct Item: Hashable, Sendable {
        var grading: ItemGrading?
        var disposition: ItemDisposition?
        /// The bin that has room for it.
        var reserved: BinPlace?
        /// The bin that it is in.
        var binned: BinPlace?
        var isVoided = false

        /// The bin whose load it is a part of.
        var place: BinPlace? { isVoided ? nil : reserved }
    }

    private(set) var items: [LicencePlate: Item] = [:]
    private(set) var findings: [String] = []
    private let station: String
    private var bins: [BinPlace: Bin]
    private var loads: [BinPlace: Int] = [:]
    private var full: Set<BinPlace> = []

    /// Folds the events of one station, all of them from the first one on.
    init(station: String, bins: [Bin], steps: [[RecordedEvent]]) {
        self.station = station
        self.bins = Dictionary(uniqueKeysWithValues: bins.map { ($0.place, $0) })
        for step in steps { fold(step) }
    }

    /// Items assigned to a bin or in it.
    func load(of place: BinPlace) -> Int { loads[place] ?? 0 }

    /// A bin came to stand on the floor, or the next generation of one.
    mutating func add(_ bin: Bin) { bins[bin.place] = bin }

    /// Folds the events of one step.
    mutating func fold(_ step: [RecordedEvent]) {
        let events = step.map(\.event)
        let isUndo = events.contains { if case .stepUndone = $0 { true } else { false } }
        let isAssignment = !isUndo && !events.contains(where: \.putsIntoBin)
        for recorded in step { fold(recorded, isAssignment: isAssignment) }
    }

    private mutating func fold(_ recorded: RecordedEvent, isAssignment: Bool) {
        switch recorded.event {
        case .itemIdentified, .itemGraded, .itemDispositioned, .gradingWithdrawn, .itemVoided,
            .evidenceWithdrawn:
            foldItem(recorded)
        case .supervised(_, .itemRestored(let held)): restore(held.identification.plate, recorded)
        case .binReserved(let plate, let place, _):
            if let other = items[plate]?.reserved { find(recorded, "\(plate) has room in \(other.code) already") }
            if isAssignment { checkRoom(for: plate, in: place, recorded) }
            change(plate, recorded) { $0.reserved = place }
        case .binReleased(let plate, let place, _):
            if items[plate]?.reserved != place { find(recorded, "\(plate) gives back room that it has not") }
            change(plate, recorded) { $0.reserved = nil }
        case .itemBinned(let plate, let place): bin(plate, place, recorded)
        case .itemUnbinned(let plate, let place):
            if items[plate]?.binned != place { find(recorded, "\(plate) comes out of a bin that it is not in") }
            change(plate, recorded) { $0.binned = nil }
        case .binDeclaredFull(let place): full.insert(place)
        case .binFullWithdrawn(let place): full.remove(place)
        case .operatorSignedIn, .operatorSignedOut, .benchPaused, .benchResumed, .parcelArrived,
            .parcelConditionRecorded, .confirmationAsked, .confirmationDeclined, .questionAnswered, .labelRequested,
            .labelMoved, .labelVerified, .wrongLabelScanned, .wrongBinScanned, .itemDidNotFit, .lineMissing,
            .lineMissingWithdrawn, .exceptionRaised, .exceptionWithdrawn, .parcelDeclaredEmpty, .parcelClosed,
            .parcelWithdrawn, .parcelTakenOver, .stepUndone, .scannerNoted, .destructionEvidenced, .destructionApproved,
            .destructionWithdrawn, .evidenceRecorded, .heldItemTaken, .erasureRecorded, .secondLookMoved, .hubRegained,
            .supervised,
            .rightsReported, .rightsReceived, .rightsReturned:
            break
        }
    }

    private mutating func foldItem(_ recorded: RecordedEvent) {
        if case .itemIdentified(let item) = recorded.event {
            if items[item.plate] != nil { find(recorded, "the plate \(item.plate) was given before") }
            items[item.plate] = Item()
        }
        if case .itemGraded(let grading) = recorded.event {
            change(grading.plate, recorded) { $0.grading = grading }
        }
        if case .itemDispositioned(let disposition) = recorded.event {
            if items[disposition.plate]?.grading == nil { find(recorded, "\(disposition.plate) goes on ungraded") }
            change(disposition.plate, recorded) { $0.disposition = disposition }
        }
        if case .gradingWithdrawn(let plate) = recorded.event {
            change(plate, recorded) { ($0.grading, $0.disposition) = (nil, nil) }
        }
        if case .evidenceWithdrawn(let plate, _) = recorded.event {
            change(plate, recorded) { $0.disposition = nil }
        }
        if case .itemVoided(let plate) = recorded.event {
            if items[plate]?.binned != nil { find(recorded, "\(plate) is given up in a bin") }
            change(plate, recorded) { $0.isVoided = true }
        }
    }

    /// A plate that was given up is the item's again, which begins anew: its verdict and its bin are said behind it.
    private mutating func restore(_ plate: LicencePlate, _ recorded: RecordedEvent) {
        guard items[plate]?.isVoided == true else { return find(recorded, "\(plate) is had back and not given up") }
        items[plate] = Item()
    }

    /// What the station assigns fits. What a person does where no bin had room, and what an undo restores, is recorded
    /// as it is.
    private mutating func checkRoom(for plate: LicencePlate, in place: BinPlace, _ recorded: RecordedEvent) {
        guard let bin = bins[place] else { return find(recorded, "\(plate) is assigned to the unknown bin \(place)") }
        if full.contains(place) { find(recorded, "\(plate) is assigned to \(place.code), which is declared full") }
        if load(of: place) >= bin.capacity {
            find(recorded, "\(plate) is one too many for \(place.code), which takes \(bin.capacity)")
        }
    }

    private mutating func bin(_ plate: LicencePlate, _ place: BinPlace, _ recorded: RecordedEvent) {
        guard let item = items[plate] else { return find(recorded, "\(plate) is binned and has no beginning") }
        if let other = item.binned { find(recorded, "\(plate) is binned and already in \(other.code)") }
        if item.reserved != place { find(recorded, "\(plate) is binned where it has no room: \(place.code)") }
        if item.grading == nil || item.disposition == nil {
            find(recorded, "\(plate) is binned without grade or disposition")
        }
        if let hold = item.grading?.hold, bins[place]?.binClass != item.disposition?.binClass {
            find(recorded, "\(plate) is held for \(hold) and binned in \(bins[place]?.binClass ?? "no class")")
        }
        change(plate, recorded) { $0.binned = place }
    }

    private mutating func change(_ plate: LicencePlate, _ recorded: RecordedEvent, _ body: (inout Item) -> Void) {
        guard var item = items[plate] else { return find(recorded, "\(plate) has no beginning") }
        if item.isVoided { find(recorded, "\(plate) was given up and goes on") }
        if let place = item.place { loads[place, default: 0] -= 1 }
        body(&item)
        if let place = item.place { loads[place, default: 0] += 1 }
        items[plate] = item
    }

    private mutating func find(_ recorded: RecordedEvent, _ words: String) {
        findings.append("\(station) event \(recorded.sequence): \(words)")
    }
}

extension Event {
    /// Whether a person has put an item into a bin.
    fileprivate var putsIntoBin: Bool {
        if case .itemBinned = self { true } else { false }
    }
}
