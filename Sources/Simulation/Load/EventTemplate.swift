import Foundation
import Returns
import Wire

/// One event of a recorded return with everything open that is another station's, day's and item's own: what stays the
/// same is written already, so that the event of a further item costs little more than its hash.
struct EventTemplate: Sendable {
    /// A piece of the event's `data`.
    enum Piece: Hashable, Sendable {
        /// What is the same each time.
        case text([UInt8])
        /// A plate, by the number that it had in the record.
        case plate(Int)
        /// A parcel's id, by its number in the record.
        case parcel(Int)
        /// What tells a code of the outside world from the same code at another station.
        case mark
        /// The sequence of an event of the same return, by its place in the return.
        case sequence(Int)
        /// A bin, by its code in the record.
        case bin(String)
        /// Whether a right was spent on the room.
        case right
    }

    /// What the event does with room in a bin, by the bin's code in the record.
    enum Room: Hashable, Sendable {
        case taken(String)
        case givenBack(String)
        case untouched
    }

    let kind: EventKind
    let data: [Piece]
    let at: Moment
    /// The place in the return of the first event of the same step.
    let step: Int
    let room: Room

    /// Cuts an event of a return; `first` is the sequence of the return's first event.
    init(_ recorded: RecordedEvent, first: Int) {
        let event = recorded.event
        (kind, at) = (event.kind, recorded.at)
        // A step may have begun with the end of the return before.
        step = max(0, recorded.step - first)
        switch event {
        case .binReserved(_, let place, _): room = .taken(place.code)
        case .binReleased(_, let place, _): room = .givenBack(place.code)
        default: room = .untouched
        }
        if case .stepUndone(let undone) = event {
            data = [.text(Array(#"{"step":"#.utf8)), .sequence(undone - first), .text([UInt8(ascii: "}")])]
            return
        }
        var cutter = TemplateCutter(bytes: Self.payload(of: event))
        let pieces = cutter.cut()
        data = room == .untouched ? pieces : Self.withRight(pieces)
    }

    /// The bytes of `data`, as sealing writes them.
    private static func payload(of event: Event) -> [UInt8] {
        var chain = EventChain(station: "S", epoch: 1)
        let bytes = Array(chain.seal(event, step: 1, at: Moment(milliseconds: 0)).bytes)
        let (head, tail) = (Array(#"{"at":0,"data":"#.utf8), Array(#","epoch":1,"kind":"#.utf8))
        let end = bytes.indices.last { bytes[$0...].starts(with: tail) }
        guard bytes.starts(with: head), let end else { preconditionFailure("an event is sealed in another form") }
        return Array(bytes[head.count..<end])
    }

    /// The word about the right stands behind the plate's closing quote: keys are in the order of their bytes.
    private static func withRight(_ pieces: [Piece]) -> [Piece] {
        pieces.enumerated().flatMap { index, piece -> [Piece] in
            guard case .text(let text) = piece, index > 0, case .plate = pieces[index - 1] else { return [piece] }
            return [.text(Array(text.prefix(1))), .right, .text(Array(text.dropFirst()))]
        }
    }
}

/// Cuts the bytes of an event's `data` where a name of this record stands: plates and parcels of the one station, codes
/// of bins, and the numbers that returns, parcels and pieces carry into the house.
struct TemplateCutter {
    private let bytes: [UInt8]
    private var pieces: [EventTemplate.Piece] = []
    private var text: [UInt8] = []
    private var place = 0

    private static let (prefixDigits, counterDigits) = (5, 6)
    private static let binDigits = 4
    private static let quote = UInt8(ascii: "\"")
    /// What stands behind the code of a bin where it is a place.
    private static let generation = Array(#"","generation":"#.utf8)
    /// What the day's own numbers begin with: authorisations, tracking numbers, serial numbers.
    private static let marked = ["RMA-", "8R", "SN"].map { Array($0.utf8) }

    init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func cut() -> [EventTemplate.Piece] {
        while place < bytes.count {
            if takePlate() || takeParcel() || takeBin() || takeMarked() { continue }
            text.append(bytes[place])
            place += 1
        }
        flush()
        return pieces
    }

    /// `L`, prefix, counter and check digit.
    private mutating func takePlate() -> Bool {
        let length = Limits.plateLength
        guard bytes[place] == UInt8(ascii: "L"), digits(at: place + 1) == length - 1 else { return false }
        let counter = number(at: place + 1 + Self.prefixDigits, Self.counterDigits)
        return take(length, .plate(counter))
    }

    /// Prefix, hyphen, counter.
    private mutating func takeParcel() -> Bool {
        let hyphen = place + Self.prefixDigits
        guard digits(at: place) == Self.prefixDigits, place == 0 || !Self.isDigit(bytes[place - 1]),
            hyphen < bytes.count, bytes[hyphen] == UInt8(ascii: "-"), digits(at: hyphen + 1) == Self.counterDigits
        else { return false }
        return take(
            Self.prefixDigits + 1 + Self.counterDigits, .parcel(number(at: hyphen + 1, Self.counterDigits)))
    }

    /// A whole text of a capital, a hyphen and four digits.
    private mutating func takeBin() -> Bool {
        let (length, end) = (2 + Self.binDigits, place + 2 + Self.binDigits)
        guard place > 0, bytes[place - 1] == Self.quote, end < bytes.count, bytes[end] == Self.quote,
            (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(bytes[place]),
            bytes[place + 1] == UInt8(ascii: "-"), digits(at: place + 2) == Self.binDigits
        else { return false }
        let isTaken = take(length, .bin(String(decoding: bytes[place..<end], as: UTF8.self)))
        // In the record full bins were taken away; here they are so large that every bin stays the first in its place.
        if bytes[place...].starts(with: Self.generation) {
            text += Self.generation + [UInt8(ascii: "1")]
            place += Self.generation.count
            place += digits(at: place)
        }
        return isTaken
    }

    /// The mark stands behind the number.
    private mutating func takeMarked() -> Bool {
        guard let start = Self.marked.first(where: { bytes[place...].starts(with: $0) }) else { return false }
        let count = digits(at: place + start.count)
        guard count > 0 else { return false }
        text += bytes[place..<(place + start.count + count)]
        return take(start.count + count, .mark)
    }

    private mutating func take(_ length: Int, _ piece: EventTemplate.Piece) -> Bool {
        flush()
        pieces.append(piece)
        place += length
        return true
    }

    private mutating func flush() {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = []
    }

    private func digits(at start: Int) -> Int {
        guard start < bytes.count else { return 0 }
        return bytes[start...].prefix(while: Self.isDigit).count
    }

    private func number(at start: Int, _ count: Int) -> Int {
        bytes[start..<(start + count)].reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }
}
