import Devices
import SystemPackage

@testable import Station

/// A hand at work on an attached pipe: scans go through `scan`, keys through the pipe. Keeps what the screen promised.
struct Shift {
    var hand: Hand
    let scan: (Attached, String) throws -> Void
    /// What was shown as accepted.
    private(set) var shown = Promises()
    /// What the last act was, with the plate that was in the hand.
    private var last: (act: Hand.Act, plate: String?)?

    init(_ hand: Hand, scan: @escaping (Attached, String) throws -> Void = { try $0.enter($1) }) {
        self.hand = hand
        self.scan = scan
    }

    /// Works until every parcel is done, or the deadline, or a screen on which `stops` sees something. True when
    /// everything is done.
    mutating func work(
        at pipe: Attached, until deadline: MonotonicTime? = nil, stops: (String) -> Bool = { _ in false }
    ) throws -> Bool {
        var seen = 0
        while true {
            let limit = deadline ?? Patience.deadline
            while pipe.frames.count == seen {
                guard pipe.read(until: limit) else {
                    if deadline != nil { return false }
                    throw Impatience(
                        what: "the outcome of \(String(describing: last))", seen: String(pipe.text.suffix(800)))
                }
            }
            seen = pipe.frames.count
            let text = pipe.latest
            if stops(text) { return false }
            note(text)
            let act = hand.next(text)
            switch act {
            case .wait: continue
            case .done: return true
            case .scan(let code): try scan(pipe, code)
            case .key(let key): try pipe.type("\(key)\r")
            }
            last = (act, Hand.plate(in: text))
        }
    }

    /// What a new screen promises, in the light of the last act.
    private mutating func note(_ text: String) {
        let step = hand.step(text.split(separator: "\n"))
        shown.plates.formUnion(Hand.plates(in: text))
        guard let (act, plate) = last, case .scan(let code) = act else { return }
        switch step {
        case .question where code.hasPrefix("8R"): shown.parcels.insert(code)
        case .item where code.hasPrefix("%B"):
            if let plate { shown.binned.insert(plate) }
        case .parcel, .item, .label, .bin, .question, .signIn, nil: break
        }
    }
}

/// What an operator was shown as accepted.
struct Promises {
    var plates: Set<String> = []
    var parcels: Set<String> = []
    var binned: Set<String> = []
}
