/// The bins of one class, with what each holds and, in numbers only, what it still takes.
struct BinLane: Hashable, Sendable {
    /// The bins, in the order in which they came.
    private(set) var bins: [Bin] = []
    /// What each holds, at the same index.
    private(set) var rooms: [BinRoom] = []
    /// What each still takes, at the same index.
    private(set) var gates: [BinGate] = []
    /// What bins of the class are kept for, each purpose once: thousands of bins have a handful.
    private(set) var purposes: [BinPurpose] = []
    /// Where each of them stands among `purposes`.
    private var purposeIndexes: [BinPurpose: Int] = [:]
    /// The longest known walk to one of them, in metres; a bin counts as that far where nobody knows its place.
    private(set) var farthest: Int32 = 0

    mutating func add(_ status: BinStatus, from station: FloorPosition?) {
        let metres = status.bin.details.position.flatMap { station?.walk(to: $0) }
        let room = BinRoom(status)
        var gate = BinGate(metres: metres, purpose: index(of: status.bin.details.purpose))
        gate.set(room, of: status.bin)
        bins.append(status.bin)
        rooms.append(room)
        gates.append(gate)
        farthest = max(farthest, gate.metres)
    }

    private mutating func index(of purpose: BinPurpose) -> Int {
        if let index = purposeIndexes[purpose] { return index }
        purposes.append(purpose)
        purposeIndexes[purpose] = purposes.count - 1
        return purposes.count - 1
    }

    mutating func change(at index: Int, _ body: (inout BinRoom) -> Void) {
        body(&rooms[index])
        gates[index].set(rooms[index], of: bins[index])
    }

    func status(at index: Int) -> BinStatus {
        let room = rooms[index]
        return BinStatus(
            bin: bins[index], load: room.load, measure: room.measure, isDeclaredFull: room.isDeclaredFull,
            rights: room.rights, openedAt: room.openedAt)
    }
}

/// What a bin holds, and what it may hold.
struct BinRoom: Hashable, Sendable {
    let capacity: Int
    let isOpen: Bool
    var load: Int
    var measure: ItemMeasure
    var isDeclaredFull: Bool
    var rights: Int?
    var openedAt: Moment?

    init(_ status: BinStatus) {
        capacity = status.bin.capacity
        isOpen = status.bin.isOpen
        load = status.load
        measure = status.measure
        isDeclaredFull = status.isDeclaredFull
        rights = status.rights
        openedAt = status.openedAt
    }
}

/// What a bin still takes: small numbers side by side, so that thousands are read without following or counting a
/// reference.
struct BinGate: Hashable, Sendable {
    /// Items that may still be assigned; 0 where none may, for whatever reason.
    private(set) var units: Int32 = 0
    private(set) var millilitres: Int32 = 0
    private(set) var grams: Int32 = 0
    private(set) var cents: Int32 = 0
    private(set) var deciwattHours: Int32 = 0
    /// How full it is in what it is fullest of, in millionths.
    private(set) var fullness: Int32 = 0
    /// The hour in which it was opened, counted from the epoch of `Moment`; `unopened` where nobody knows.
    private(set) var openedHour = BinGate.unopened
    /// The walk from the station; -1 where it is not known.
    let metres: Int32
    /// The index of its purpose.
    let purpose: Int32
    /// Whether nothing is in it or on its way to it.
    private(set) var isEmpty = true

    static let unopened = Int32.max
    private static let millisecondsPerHour: Int64 = 3_600_000

    /// No floor is that long; beyond it a walk counts as this many metres.
    private static let metresAtMost = 10_000

    init(metres: Int?, purpose: Int) {
        self.metres = metres.map { Int32(min($0, Self.metresAtMost)) } ?? -1
        self.purpose = Int32(clamping: purpose)
    }

    mutating func set(_ room: BinRoom, of bin: Bin) {
        let limits = bin.details.limits
        // Where a hub gives rights one is needed: what else lies in the bin is known there. What is known here counts
        // too, for a person may have put more in than there were rights.
        let left = min(room.capacity - room.load, room.rights ?? .max)
        units = room.isOpen && !room.isDeclaredFull ? Int32(clamping: max(0, left)) : 0
        millilitres = Self.left(of: limits.millilitres, room.measure.millilitres)
        grams = Self.left(of: limits.grams, room.measure.grams)
        cents = Self.left(of: limits.cents, room.measure.cents)
        deciwattHours = Self.left(of: limits.deciwattHours, room.measure.deciwattHours)
        let parts = [
            Self.part(room.load, of: room.capacity), Self.part(room.measure.millilitres, of: limits.millilitres),
            Self.part(room.measure.grams, of: limits.grams), Self.part(room.measure.cents, of: limits.cents),
            Self.part(room.measure.deciwattHours, of: limits.deciwattHours),
        ]
        fullness = Int32(clamping: parts.max() ?? 0)
        // Of a bin that the hub calls open others know what lies in it.
        isEmpty = room.load <= 0 && bin.details.state != .open
        openedHour = room.openedAt.map(Self.hour) ?? Self.unopened
    }

    /// Whether an item of this measure fits in: with a limit of 0 there is none.
    func takes(_ need: BinGate.Need) -> Bool {
        units > 0 && millilitres >= need.millilitres && grams >= need.grams && cents >= need.cents
            && deciwattHours >= need.deciwattHours
    }

    /// A measure in numbers of the same size.
    struct Need {
        let millilitres, grams, cents, deciwattHours: Int32

        init(_ measure: ItemMeasure) {
            millilitres = Int32(clamping: measure.millilitres)
            grams = Int32(clamping: measure.grams)
            cents = Int32(clamping: measure.cents)
            deciwattHours = Int32(clamping: measure.deciwattHours)
        }
    }

    /// The hour of a moment.
    static func hour(_ moment: Moment) -> Int32 { Int32(clamping: moment.milliseconds / millisecondsPerHour) }

    private static func left(of limit: Int, _ used: Int) -> Int32 {
        limit == 0 ? .max : Int32(clamping: limit - used)
    }

    private static func part(_ used: Int, of limit: Int) -> Int {
        guard limit > 0, used > 0 else { return 0 }
        guard used < limit else { return AssignmentWeights.full }
        let (product, overflow) = used.multipliedReportingOverflow(by: AssignmentWeights.full)
        return overflow ? used / max(1, limit / AssignmentWeights.full) : product / limit
    }
}
