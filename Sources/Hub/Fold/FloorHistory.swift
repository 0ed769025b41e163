import Foundation
import Returns
import Wire

/// What the stored events of one item say, of whatever stations.
///
/// The later word counts, by the stations' clocks as for places; a station's own words come in their order. What an
/// item is graded as says only who has it in the hand: the station that identified it, or the one that took it up last.
/// Where it is put may say any.
struct FloorHistory {
    private var history: HeldItemHistory
    private var holders: [String] = []
    /// When something was said of it last.
    let at: Moment

    /// Reads the events of the item; nil when there are none.
    init?(of plate: LicencePlate, in db: Database) throws {
        let words = try Self.words(on: plate, in: db)
        guard let last = words.last else { return nil }
        history = HeldItemHistory(of: plate)
        at = last.at
        for word in words { add(word) }
    }

    /// What it was graded as and where it goes; nil while somebody grades it anew.
    var verdict: ItemVerdict? { history.verdict }

    /// The item, lying where its own events say; nil when no station told what it is.
    var item: FloorItem? { history.floorItem(at: at) }

    /// Whether another station has had the item in its hand.
    func wasTaken(from station: String) -> Bool { holders.contains { $0 != station } }

    private mutating func add(_ word: Word) {
        if word.event.takesInHand, holders.last != word.station { holders.append(word.station) }
        guard holders.last == word.station || word.event.isOfPlace else { return }
        history.add(word.event)
    }

    private struct Word {
        let station: String
        let event: Event
        /// By the station's clock, but never before what the station said before.
        let at: Moment
    }

    private static func words(on plate: LicencePlate, in db: Database) throws -> [Word] {
        let rows = try db.rows(sql, [plate.text, HubLimits.eventsPerFloorItem])
        var clocks: [String: Moment] = [:]
        let words = rows.reversed().compactMap { row -> Word? in
            guard let recorded = try? EventReader.open(row[1] as Data).recorded else { return nil }
            let station: String = row[0]
            let at = max(recorded.at, clocks[station] ?? recorded.at)
            clocks[station] = at
            return Word(station: station, event: recorded.event, at: at)
        }
        // Sorting is stable only by saying so.
        return words.enumerated().sorted { ($0.element.at, $0.offset) < ($1.element.at, $1.offset) }.map(\.element)
    }

    private static let kinds: [EventKind] = [
        .itemIdentified, .itemGraded, .itemDispositioned, .gradingWithdrawn, .evidenceRecorded, .evidenceWithdrawn,
        .heldItemTaken, .erasureRecorded, .destructionWithdrawn, .binReserved, .itemBinned, .itemUnbinned,
        .labelRequested, .labelVerified, .itemVoided, .secondLookMoved, .supervised,
    ]

    private static let sql = """
        SELECT station, bytes FROM event WHERE plate = ? AND quarantine IS NULL
            AND kind IN (\(kinds.map { "'\($0.rawValue)'" }.joined(separator: ", ")))
        ORDER BY hubSequence DESC LIMIT ?
        """
}

extension Event {
    /// Whether a station has the item in its hand from here on. So has a supervisor who does something with it, other
    /// than looking at it, counting it or putting it elsewhere.
    fileprivate var takesInHand: Bool {
        switch self {
        case .itemIdentified, .heldItemTaken, .secondLookMoved(_, .opened): true
        case .supervised(_, .turned), .supervised(_, .counted), .supervised(_, .itemMoved): false
        case .supervised(_, let step): step.plate != nil
        default: false
        }
    }

    /// Whether it says where an item is, whatever it is.
    fileprivate var isOfPlace: Bool {
        switch self {
        case .binReserved, .itemBinned, .itemUnbinned: true
        default: false
        }
    }
}
