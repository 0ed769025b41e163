/// The bins of a floor with their loads, found by code and by class.
///
/// A floor has thousands of bins and a decision asks about a handful of classes, so bins are kept class by class and
/// their rooms apart from their descriptions: looking for room reads numbers and copies nothing.
public struct BinBoard: Hashable, Sendable {
    /// Where each code stands.
    private var addresses: [String: Address] = [:]
    /// The bins of each class, in the order in which they came.
    private var lanes: [String: Lane] = [:]

    /// A floor without bins.
    public init() {}

    /// The bins in this order, which decides between equally full ones. Of two with one code the first counts.
    public init(_ statuses: some Sequence<BinStatus>) {
        for status in statuses { add(status) }
    }

    /// How many bins there are.
    public var count: Int { addresses.count }

    /// The bin with this code; nil where there is none.
    public func status(ofCode code: String) -> BinStatus? {
        guard let address = addresses[code], let lane = lanes[address.binClass] else { return nil }
        let room = lane.rooms[address.index]
        return BinStatus(lane.bins[address.index], room)
    }

    /// The bins of a class, in their order.
    public func statuses(ofClass binClass: String) -> [BinStatus] {
        guard let lane = lanes[binClass] else { return [] }
        return zip(lane.bins, lane.rooms).map(BinStatus.init)
    }

    /// Counts one item more in a bin, or with `-1` one less. A place that is no bin here is nowhere.
    public mutating func count(_ difference: Int, in place: BinPlace) {
        change(at: place) { $0.load += difference }
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

    private mutating func add(_ status: BinStatus) {
        let bin = status.bin
        guard addresses[bin.code] == nil else { return }
        addresses[bin.code] = Address(binClass: bin.binClass, index: lanes[bin.binClass]?.bins.count ?? 0)
        lanes[bin.binClass, default: Lane()].bins.append(bin)
        lanes[bin.binClass, default: Lane()].rooms.append(Room(status))
    }

    private mutating func change(at place: BinPlace, _ body: (inout Room) -> Void) {
        guard let address = addresses[place.code],
            lanes[address.binClass]?.bins[address.index].generation == place.generation
        else { return }
        // Changed in place: a class may hold most of the floor.
        body(&lanes[address.binClass, default: Lane()].rooms[address.index])
    }
}

extension BinBoard {
    /// Whether a bin of the class takes one more item.
    func hasRoom(ofClass binClass: String) -> Bool {
        lanes[binClass]?.rooms.contains(where: \.isFree) ?? false
    }

    /// What the usable bins of a class hold and could hold; a bin that was overfilled counts as full.
    func filling(ofClass binClass: String) -> (load: Int, capacity: Int) {
        let usable = lanes[binClass]?.rooms.lazy.filter { $0.isOpen && !$0.isDeclaredFull }
        return usable?.reduce(into: (load: 0, capacity: 0)) { sum, room in
            sum.load += min(room.load, room.capacity)
            sum.capacity += room.capacity
        } ?? (0, 0)
    }

    /// The fullest bin of a class that takes one more item; of equally full ones the first. Nil when none has room.
    func fullest(ofClass binClass: String, excluding unfit: [BinPlace]) -> Bin? {
        guard let lane = lanes[binClass] else { return nil }
        var best: Int?
        for (index, room) in lane.rooms.enumerated() where room.isFree {
            // Cross-multiplied, so that no fraction is rounded.
            if let best, room.load * lane.rooms[best].capacity <= lane.rooms[best].load * room.capacity { continue }
            if !unfit.isEmpty, unfit.contains(lane.bins[index].place) { continue }
            best = index
        }
        return best.map { lane.bins[$0] }
    }
}

/// Where a bin stands on the board.
private struct Address: Hashable, Sendable {
    let binClass: String
    let index: Int
}

/// The bins of one class.
private struct Lane: Hashable, Sendable {
    var bins: [Bin] = []
    /// The room in each of them, at the same index.
    var rooms: [Room] = []
}

/// What a bin takes: numbers only, so that thousands are read without counting a reference.
private struct Room: Hashable, Sendable {
    var load: Int
    var isDeclaredFull: Bool
    let capacity: Int
    let isOpen: Bool
    var rights: Int?

    init(_ status: BinStatus) {
        load = status.load
        isDeclaredFull = status.isDeclaredFull
        capacity = status.bin.capacity
        isOpen = status.bin.isOpen
        rights = status.rights
    }

    /// Where a hub gives rights one is needed: what else lies in the bin is known there. What is known here counts too,
    /// for a person may have put more in than there were rights.
    var isFree: Bool { isOpen && !isDeclaredFull && load < capacity && rights != 0 }
}

extension BinStatus {
    fileprivate init(_ bin: Bin, _ room: Room) {
        self.init(bin: bin, load: room.load, isDeclaredFull: room.isDeclaredFull, rights: room.rights)
    }
}
