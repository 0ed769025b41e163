import Returns

/// What a day came to, counted from its events.
struct DayTally: Hashable, Sendable {
    /// What somebody did about one item.
    struct Effort: Hashable, Sendable {
        var scans = 0
        var keys = 0
        var answers = 0
    }

    var parcels = 0
    var events = 0
    /// Items that somebody put into a bin of their class although none had room.
    var overfilling = 0
    var binsTakenAway = 0
    var refusals: [String: Int] = [:]
    /// Items that went to a second look because somebody was not sure.
    var secondLooks = 0
    /// Efforts of the items that came first out of their parcel.
    private(set) var first: [Effort] = []
    /// Efforts of the others.
    private(set) var following: [Effort] = []
    /// Efforts of ends of parcels, behind the last item.
    private(set) var endings: [Effort] = []
    private(set) var grades: [LicencePlate: ItemGrading] = [:]
    private(set) var dispositions: [LicencePlate: ItemDisposition] = [:]
    private var efforts: [String: Effort] = [:]
    private var binnedOfParcel: [String: Int] = [:]

    /// Counts an act of a bench.
    mutating func count(_ act: DayHands.Act, of station: String) {
        switch act {
        case .scan, .again: efforts[station, default: Effort()].scans += 1
        case .press, .command: efforts[station, default: Effort()].keys += 1
        case .answer: efforts[station, default: Effort()].answers += 1
        case .label, .rest, .done, .stuck: break
        }
    }

    /// Counts what became of it.
    mutating func count(_ decision: Decision, _ step: [RecordedEvent], of station: String) {
        if case .refuse(let refusal, _) = decision {
            refusals[String(describing: refusal).prefix { $0 != "(" }.description, default: 0] += 1
        }
        if step.isPlacedByHand { overfilling += 1 }
        events += step.count
        for recorded in step { count(recorded.event, of: station) }
    }

    private mutating func count(_ event: Event, of station: String) {
        switch event {
        case .parcelArrived: parcels += 1
        case .itemGraded(let grading): grades[grading.plate] = grading
        case .itemDispositioned(let disposition): dispositions[disposition.plate] = disposition
        case .gradingWithdrawn(let plate), .itemVoided(let plate):
            (grades[plate], dispositions[plate]) = (nil, nil)
        case .destructionWithdrawn(let plate): dispositions[plate] = nil
        case .itemBinned(let plate, _):
            if grades[plate]?.hold == .secondLook { secondLooks += 1 }
            let effort = efforts.removeValue(forKey: station) ?? Effort()
            binnedOfParcel[station, default: 0] += 1
            if binnedOfParcel[station] == 1 { first.append(effort) } else { following.append(effort) }
        case .parcelClosed: binnedOfParcel[station] = 0
        default: break
        }
    }

    /// The parcel of a bench needs nothing more: what was done behind its last item belongs to no item.
    mutating func endParcel(of station: String) {
        if let effort = efforts.removeValue(forKey: station) { endings.append(effort) }
    }
}

extension [RecordedEvent] {
    /// Whether an item went into a bin that had no reservation for it.
    fileprivate var isPlacedByHand: Bool {
        contains { if case .itemBinned = $0.event { true } else { false } }
            && contains { if case .binReserved = $0.event { true } else { false } }
    }
}
