import Foundation
public import Returns
public import Wire

/// The events of one station that works recorded returns through, sealed in order as the station itself seals them: its
/// own plates, parcels and bins, the hashes of its own chain.
public struct StationStream: Sendable {
    /// One sealed event, and what stands in the columns beside it.
    public struct Sealed: Sendable {
        /// The event.
        public let event: SealedEvent
        /// Its kind.
        public let kind: EventKind
        /// The item that it is about.
        public let plate: String?
    }

    /// The station's id.
    public let station: String
    private let recorded: RecordedReturns
    private let number: Int
    private let prefix: PlatePrefix
    private let later: Int64
    private var chain: EventChain
    private var places: HeldPlaces
    /// What the station has to say before its work goes on.
    private var words: [Event] = []
    private var lastOrder = 0
    /// Which return is worked through, counted from the first of the first pass.
    private var place: Int
    private var current: [EventTemplate]
    private var next = 0
    /// The sequences of what was sealed of the current return.
    private var sequences: [Int] = []

    private static let dayMilliseconds: Int64 = 86_400_000

    /// The stream of a station with this number, from 0, and its own prefix of plates. `day` is the day on which it
    /// begins, by the site's clock.
    public init(
        _ recorded: RecordedReturns, station: String, epoch: Int, number: Int, prefix: PlatePrefix, stations: Int,
        day: Moment
    ) {
        (self.recorded, self.station, self.number, self.prefix) = (recorded, station, number, prefix)
        later = day.millisecondsSince(recorded.site.morning) / Self.dayMilliseconds * Self.dayMilliseconds
        chain = EventChain(station: station, epoch: epoch)
        places = HeldPlaces(
            classes: recorded.binClasses, copy: number % RecordedReturns.copies(forStations: stations))
        place = recorded.start(ofStation: number) - 1
        current = recorded.before
    }

    /// The sequence of the event that was sealed last; 0 before the first.
    public var lastSequence: Int { chain.lastSequence }

    /// The number of the last order about rights that was carried out.
    public var ordersThrough: Int { lastOrder }

    /// The station tells a hub which rights it holds: none, for it has just been enrolled.
    public mutating func report(to hub: String) {
        words.append(.rightsReported(hub: hub, held: []))
    }

    /// Carries an order of the hub out, unless it came before.
    public mutating func carryOut(_ order: RightsOrder) {
        guard order.number == lastOrder + 1 else { return }
        lastOrder = order.number
        words.append(places.carryOut(order))
    }

    /// The next events, as one push and one by one.
    public mutating func push(_ count: Int) -> (batch: PushBatch, events: [Sealed]) {
        let (from, previous) = (chain.lastSequence + 1, chain.lastHash)
        let events = (0..<count).map { _ in seal() }
        let batch = PushBatch(
            epoch: chain.epoch, fromSequence: from, previousHash: previous, events: events.map(\.event.bytes))
        return (batch, events)
    }

    private mutating func seal() -> Sealed {
        if next == current.count { beginNext() }
        let template = current[next]
        // What the hub said is told between two steps: the events of one stand together.
        if template.step == next || next == 0, !words.isEmpty {
            let event = words.removeFirst()
            let sealed = chain.seal(event, step: chain.lastSequence + 1, at: moment(of: template))
            return Sealed(event: sealed, kind: event.kind, plate: nil)
        }
        sequences.append(chain.lastSequence + 1)
        next += 1
        return write(template)
    }

    private mutating func beginNext() {
        place += 1
        (current, next, sequences) = (recorded.returns[place % recorded.returns.count].events, 0, [])
    }

    private var pass: Int { max(0, place) / recorded.returns.count }

    private func moment(of template: EventTemplate) -> Moment {
        template.at.advanced(byMilliseconds: later + Int64(pass) * Self.dayMilliseconds)
    }

    /// Writes the event in the form that `SealedEvent` describes.
    private mutating func write(_ template: EventTemplate) -> Sealed {
        let sequence = chain.lastSequence + 1
        let byRight =
            switch template.room {
            case .taken(let code): places.take(code)
            case .givenBack(let code): places.giveBack(code)
            case .untouched: false
            }
        var (bytes, plate): ([UInt8], String?) = ([], nil)
        bytes.reserveCapacity(1_024)
        bytes += #"{"at":\#(moment(of: template).milliseconds),"data":"#.utf8
        for piece in template.data {
            switch piece {
            case .text(let text): bytes += text
            case .plate(let counter):
                let text = LicencePlate(prefix: prefix, counter: pass * recorded.plates + counter).text
                bytes += text.utf8
                plate = plate ?? text
            case .parcel(let counter): bytes += parcel(counter).utf8
            case .mark: bytes += RecordedReturns.mark(station: number, pass: pass).utf8
            case .sequence(let place): bytes += String(sequences[place]).utf8
            case .bin(let code): bytes += places.place(for: code).code.utf8
            case .right: if byRight { bytes += #","right":true"#.utf8 }
            }
        }
        bytes += #","epoch":\#(chain.epoch),"kind":"\#(template.kind.rawValue)","prev":"\#(chain.lastHash.hex)","#.utf8
        bytes += #""seq":\#(sequence),"station":"\#(station)","step":\#(sequences[template.step]),"v":"#.utf8
        bytes += "\(template.kind.version)}".utf8
        let sealed = SealedEvent(sequence: sequence, bytes: Data(bytes))
        chain = EventChain(station: station, epoch: chain.epoch, lastSequence: sequence, lastHash: sealed.hash)
        return Sealed(event: sealed, kind: template.kind, plate: plate)
    }

    private func parcel(_ counter: Int) -> String {
        let digits = String(pass * recorded.parcels + counter)
        return "\(prefix)-" + String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits
    }
}
