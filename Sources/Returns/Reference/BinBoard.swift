/// The bins of a floor with their loads, found by code and by class.
///
/// A floor has thousands of bins and a decision asks about a handful of classes, so bins are kept class by class and
/// what they still take apart from their descriptions: looking for room reads numbers and copies nothing.
public struct BinBoard: Hashable, Sendable {
    /// Where each code stands.
    private var addresses: [String: Address] = [:]
    /// The bins of each class, in the order in which they came.
    private(set) var lanes: [String: BinLane] = [:]
    /// Whether bins are kept for owners: then one that names none is the house's own.
    private(set) var isShared = false

    /// A floor without bins.
    public init() {}

    /// The bins in this order, which decides between equally good ones, seen from where the station stands, if that is
    /// known. Of two with one code the first counts.
    public init(_ statuses: some Sequence<BinStatus>, from station: FloorPosition? = nil) {
        for status in statuses { add(status, from: station) }
    }

    /// How many bins there are.
    public var count: Int { addresses.count }

    /// The bin with this code; nil where there is none.
    public func status(ofCode code: String) -> BinStatus? {
        guard let address = addresses[code] else { return nil }
        return lanes[address.binClass]?.status(at: address.index)
    }

    /// The classes of which there are bins, in no order.
    public var classes: [String] { Array(lanes.keys) }

    /// The bins of a class, in their order.
    public func statuses(ofClass binClass: String) -> [BinStatus] {
        guard let lane = lanes[binClass] else { return [] }
        return lane.bins.indices.map(lane.status)
    }

    /// When the bins with anything in them were opened, as far as that is known.
    public var openings: [BinPlace: Moment] {
        var openings: [BinPlace: Moment] = [:]
        for lane in lanes.values {
            for (bin, room) in zip(lane.bins, lane.rooms) { openings[bin.place] = room.openedAt }
        }
        return openings
    }

    /// Counts one item more in a bin, or with `-1` one less, with what it takes up. What comes into an empty bin opens
    /// it at that moment. A place that is no bin here is nowhere.
    public mutating func count(
        _ difference: Int, in place: BinPlace, measure: ItemMeasure = .none, at now: Moment? = nil
    ) {
        change(at: place) { room in
            if room.load <= 0, difference > 0 { room.openedAt = now }
            room.load += difference
            room.measure.add(measure, times: difference)
            if room.load <= 0 { room.openedAt = nil }
        }
    }

    /// The station has so many rights more for a bin, or with a negative number fewer. A place that is no bin here, and
    /// a floor where no hub gives rights, has none.
    public mutating func grant(_ difference: Int, in place: BinPlace) {
        change(at: place) { room in room.rights = room.rights.map { max(0, $0 + difference) } }
    }

    /// An operator says that the bin is full, or that it is not after all. A place that is no bin here is nowhere.
    public mutating func declare(_ place: BinPlace, isFull: Bool) {
        change(at: place) { $0.isDeclaredFull = isFull }
    }

    private mutating func add(_ status: BinStatus, from station: FloorPosition?) {
        let bin = status.bin
        guard addresses[bin.code] == nil else { return }
        addresses[bin.code] = Address(binClass: bin.binClass, index: lanes[bin.binClass]?.bins.count ?? 0)
        lanes[bin.binClass, default: BinLane()].add(status, from: station)
        if bin.details.purpose.owner != nil { isShared = true }
    }

    private mutating func change(at place: BinPlace, _ body: (inout BinRoom) -> Void) {
        guard let address = addresses[place.code],
            lanes[address.binClass]?.bins[address.index].generation == place.generation
        else { return }
        // Changed in place: a class may hold most of the floor.
        lanes[address.binClass, default: BinLane()].change(at: address.index, body)
    }
}

extension BinBoard {
    /// Where a place stands among the bins of a class; nil where it is none of them.
    func index(of place: BinPlace, inClass binClass: String) -> Int? {
        guard let address = addresses[place.code], address.binClass == binClass,
            lanes[binClass]?.bins[address.index].generation == place.generation
        else { return nil }
        return address.index
    }

    /// What the usable bins of a class hold and could hold; a bin that was overfilled counts as full.
    func filling(ofClass binClass: String) -> (load: Int, capacity: Int) {
        let usable = lanes[binClass]?.rooms.lazy.filter { $0.isOpen && !$0.isDeclaredFull }
        return usable?.reduce(into: (load: 0, capacity: 0)) { sum, room in
            sum.load += min(room.load, room.capacity)
            sum.capacity += room.capacity
        } ?? (0, 0)
    }
}

/// Where a bin stands on the board.
private struct Address: Hashable, Sendable {
    let binClass: String
    let index: Int
}
