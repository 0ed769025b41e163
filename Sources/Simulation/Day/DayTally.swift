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
    var blindParcels = 0
    var events = 0
    /// Items that somebody put into a bin of their class although none had room.
    var overfilling = 0
    var binsTakenAway = 0
    var refusals: [String: Int] = [:]
    /// Exceptions that the bench recorded.
    var seen: [ExceptionCode: Int] = [:]
    /// Exceptions that really happened.
    var happened: [ExceptionCode: Int] = [:]
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
        case .label, .done, .stuck: break
        }
    }

    /// Counts what became of it.
    mutating func count(_ decision: Decision, _ step: [RecordedEvent], of station: String) {
        if case .refuse(let refusal, _) = decision {
            refusals[String(describing: refusal).prefix { $0 != "(" }.description, default: 0] += 1
        }
        if step.isPlacedByHand { overfilling += 1 }
        events += step.count
        let isEmpty = step.contains { if case .parcelDeclaredEmpty = $0.event { true } else { false } }
        for recorded in step { count(recorded.event, inEmptyParcel: isEmpty, of: station) }
    }

    private mutating func count(_ event: Event, inEmptyParcel isEmpty: Bool, of station: String) {
        switch event {
        case .parcelArrived(let arrival):
            parcels += 1
            if arrival.rma == nil { see(.blindParcel) }
        case .parcelConditionRecorded(_, let condition, _): if condition.isDamage { see(.transportDamage) }
        case .parcelDeclaredEmpty: see(.emptyBox)
        case .lineMissing(_, _, let quantity): if !isEmpty { see(.shortParcel, quantity) }
        case .itemIdentified(let item): see(match: item.match)
        case .itemGraded(let grading):
            grades[grading.plate] = grading
        case .itemDispositioned(let disposition): dispositions[disposition.plate] = disposition
        case .gradingWithdrawn(let plate), .itemVoided(let plate):
            (grades[plate], dispositions[plate]) = (nil, nil)
        case .itemBinned(let plate, _):
            if let grading = grades[plate] { see(grading: grading) }
            let effort = efforts.removeValue(forKey: station) ?? Effort()
            binnedOfParcel[station, default: 0] += 1
            if binnedOfParcel[station] == 1 { first.append(effort) } else { following.append(effort) }
        case .parcelClosed: binnedOfParcel[station] = 0
        default: break
        }
    }

    private mutating func see(_ code: ExceptionCode, _ count: Int = 1) { seen[code, default: 0] += count }

    private mutating func see(match: ItemMatch) {
        switch match {
        case .wrongItem: see(.wrongItem)
        case .extra: see(.extraItem)
        case .uncoded: see(.unreadableCode)
        case .expected, .blind: break
        }
    }

    private mutating func see(grading: ItemGrading) {
        if grading.tasks.contains("PARTS") { see(.missingAccessory) }
        switch grading.hold {
        case .hazard: see(.batterySuspect)
        case .data: see(.personalData)
        case .hygiene: see(.hygiene)
        case .secondLook: secondLooks += 1
        case .serial: see(.serialMismatch)
        case .counterfeit: see(.counterfeit)
        case .recall: see(.recalled)
        case .foreign: see(.notOurs)
        case .belonging: see(.personalBelonging)
        case .unidentified, nil: break
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

extension DayTally {
    /// Counts what is really in a parcel.
    mutating func expect(_ parcel: ParcelTruth) {
        if parcel.announced == nil { happen(.blindParcel) }
        if parcel.condition.isDamage { happen(.transportDamage) }
        if parcel.isEmpty { happen(.emptyBox) } else { happen(.shortParcel, parcel.leftOut) }
        for piece in parcel.pieces { expect(piece, isBlind: parcel.announced == nil) }
    }

    private mutating func expect(_ piece: PieceTruth, isBlind: Bool) {
        switch piece.origin {
        case .swapped: happen(.wrongItem)
        case .extra: happen(.extraItem)
        case .unreadable: happen(.unreadableCode)
        case .belonging: happen(.personalBelonging)
        case .announced: break
        }
        for code in piece.unseen { happen(code) }
        guard piece.origin != .unreadable, piece.origin != .belonging else { return }
        if piece.grade == .held { happen(.batterySuspect) }
        if piece.isLocked { happen(.personalData) }
        if piece.isIncomplete { happen(.missingAccessory) }
    }

    private mutating func happen(_ code: ExceptionCode, _ count: Int = 1) { happened[code, default: 0] += count }
}
