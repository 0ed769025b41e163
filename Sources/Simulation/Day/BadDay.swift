import Returns

/// What goes wrong on a bad day, when and where, all of it following from the seed, and what was seen of it.
struct BadDay: Sendable {
    /// The bench whose printer is out, and how long.
    let printerBench = 0
    let printerOut: Range<Moment>
    /// How long the hub is away.
    let hubAway: Range<Moment>
    /// From when on there is no room left in the bins that are asked for next.
    let binsFullFrom: Moment
    /// What is called back, and when the hub tells it.
    let recall: Recall?
    let recalledAt: Moment
    /// The code of the parcel with the swollen phone.
    let swollenParcel: String?
    private let goods: Set<String>
    var log = BadDayLog()

    /// Bins that are full at once.
    static let binsFull = 3

    /// Plans the day and puts the phone into one of its parcels.
    init(site: DaySite, parcels: inout [ParcelTruth], drawnBy draw: inout DayParcels) {
        printerOut = site.time(7, 30)..<site.time(8, 15)
        hubAway = site.time(10, 40)..<site.time(11, 20)
        binsFullFrom = site.time(11)
        recalledAt = site.time(13, 10)
        goods = site.classes.names(.goods)
        let number = parcels.count * 5 / 6
        if parcels.indices.contains(number),
            let phone = draw.swollenPhone(inPlaceOf: parcels[number], number: number)
        {
            parcels[number] = phone
            swollenParcel = phone.code
        } else {
            swollenParcel = nil
        }
        let phone = swollenParcel.flatMap { _ in parcels[number].pieces.first?.product.gtin }
        recall = Self.product(of: parcels, at: site, besides: phone).map { DayRecalls.recall("DAY-BROADCAST", $0) }
    }

    /// The product of which most pieces come before the broadcast as well as after it; not the phone, whose danger
    /// nobody would be asked about.
    private static func product(of parcels: [ParcelTruth], at site: DaySite, besides phone: GTIN?) -> Product? {
        func count(_ parcels: some Sequence<ParcelTruth>) -> [GTIN: Int] {
            let pieces = parcels.flatMap(\.pieces).filter { $0.origin == .announced }
            return Dictionary(grouping: pieces, by: \.product.gtin).mapValues(\.count)
        }
        let before = count(parcels.prefix(parcels.count * 2 / 5))
        let after = count(parcels.suffix(parcels.count / 3))
        return site.products.filter { site.isOrdinary($0) && $0.gtin != phone }.max { left, right in
            let mine = min(before[left.gtin] ?? 0, after[left.gtin] ?? 0)
            return mine < min(before[right.gtin] ?? 0, after[right.gtin] ?? 0)
        }
    }

    /// What the printer of a bench does.
    func printer(of bench: Int, at now: Moment) -> DayDesk.Printer {
        guard bench == printerBench, printerOut.contains(now) else { return .works }
        return log.unknownLabels == 0 ? .breaksOff : .isOut
    }

    /// Whether the hub can be reached.
    func isHubThere(at now: Moment) -> Bool { !hubAway.contains(now) }

    /// Whether the bin that is assigned turns out to be full.
    func isBinFull(_ item: ItemInHand?, at now: Moment) -> Bool {
        guard now >= binsFullFrom, log.fullBins.count < Self.binsFull, item?.reserved != nil,
            let binClass = item?.disposition?.binClass, goods.contains(binClass)
        else { return false }
        return !log.fullBins.contains { $0.binClass == binClass }
    }

    /// Watches one step of a bench.
    mutating func note(_ step: [RecordedEvent], of bench: DayStation, number: Int, board: BinBoard) {
        if printerOut.contains(bench.clock) { log.noteLabels(step, isOut: number == printerBench) }
        if !isHubThere(at: bench.clock), !step.isEmpty { log.noteOffline(bench) }
        log.noteFullBins(step, at: bench.clock, board: board)
        if let recall { log.noteRecalled(step, recall, knows: bench.calledBack != nil) }
        log.noteSwollen(step, parcel: swollenParcel)
    }
}

/// What was seen of a bad day.
struct BadDayLog: Sendable {
    /// A bin that an operator found full.
    struct FullBin: Sendable {
        let place: BinPlace
        let binClass: String
        let at: Moment
        /// Items that the bin had by its count.
        let load: Int
        /// Where the item in the hand went instead.
        var instead: BinPlace?
    }

    /// An item of the product that was called back.
    struct Recalled: Sendable {
        /// Whether its bench had heard of the recall when it scanned the item.
        let isStopped: Bool
        var hold: Hold?
        /// Whether it was in a bin before its bench heard of the recall.
        var wasBinnedBefore = false
    }

    private(set) var failedLabels = 0
    private(set) var unknownLabels = 0
    private(set) var copies = 0
    /// Items that other benches binned while the printer of the one was out.
    private(set) var binnedElsewhere = 0
    var rested: Range<Moment>?
    private(set) var offline: [String: Int] = [:]
    private(set) var unsentMax = 0
    private(set) var fullBins: [FullBin] = []
    private(set) var recalled: [LicencePlate: Recalled] = [:]
    private(set) var swollen: LicencePlate?
    private(set) var swollenRecord: ExceptionRecord?
    private var swollenParcel: String?

    fileprivate mutating func noteLabels(_ step: [RecordedEvent], isOut: Bool) {
        for recorded in step {
            if case .itemBinned = recorded.event, !isOut { binnedElsewhere += 1 }
            guard isOut else { continue }
            if case .labelMoved(_, _, .failed) = recorded.event { failedLabels += 1 }
            if case .labelMoved(_, _, .unknown) = recorded.event { unknownLabels += 1 }
            if case .labelRequested(_, let content) = recorded.event, content.copy > 1 { copies += 1 }
        }
    }

    fileprivate mutating func noteOffline(_ bench: DayStation) {
        offline[bench.identity.station, default: 0] += 1
        unsentMax = max(unsentMax, bench.unsent.count)
    }

    fileprivate mutating func noteFullBins(_ step: [RecordedEvent], at now: Moment, board: BinBoard) {
        for recorded in step {
            if case .binDeclaredFull(let place) = recorded.event {
                // The item that was assigned to it has given its room back by now.
                guard let status = board.status(ofCode: place.code) else { continue }
                fullBins.append(
                    FullBin(place: place, binClass: status.bin.binClass, at: now, load: status.load + 1))
            }
            if case .binReserved(_, let place, _) = recorded.event, let last = fullBins.indices.last,
                step.contains(where: { $0.event == .binDeclaredFull(place: fullBins[last].place) })
            {
                fullBins[last].instead = place
            }
        }
    }

    fileprivate mutating func noteRecalled(_ step: [RecordedEvent], _ recall: Recall, knows: Bool) {
        for recorded in step {
            switch recorded.event {
            case .itemIdentified(let item):
                guard recall.products.contains(where: { $0.gtin == item.candidate.gtin }) else { break }
                recalled[item.plate] = Recalled(isStopped: knows)
            case .itemGraded(let grading): recalled[grading.plate]?.hold = grading.hold
            case .itemBinned(let plate, _): recalled[plate]?.wasBinnedBefore = !knows
            case .itemUnbinned(let plate, _): recalled[plate]?.wasBinnedBefore = false
            case .itemVoided(let plate): recalled[plate] = nil
            default: break
            }
        }
    }

    fileprivate mutating func noteSwollen(_ step: [RecordedEvent], parcel: String?) {
        for recorded in step {
            switch recorded.event {
            case .parcelArrived(let arrival): if arrival.code == parcel { swollenParcel = arrival.parcel }
            case .itemIdentified(let item): if item.parcel == swollenParcel { swollen = item.plate }
            case .exceptionRaised(let record):
                if record.code == .batterySuspect, record.subject.plate == swollen { swollenRecord = record }
            default: break
            }
        }
    }
}
