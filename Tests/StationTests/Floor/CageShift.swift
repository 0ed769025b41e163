import Devices
import Returns

@testable import Station

/// An operator among cages that others swap: reads the label that is on the bin, calls a bin full whose label the
/// station does not take, and where no bin is free leaves the item in the overflow.
struct CageShift {
    private var hand: Hand
    private let bins: SwappedBins
    private let overflow: String
    private var refused: String?

    init(badge: String, parcels: Range<Int>, bins: SwappedBins, overflow: String) {
        hand = Hand(badge: badge, language: .english, parcels: parcels)
        self.bins = bins
        self.overflow = overflow
    }

    /// Works until every parcel is done.
    mutating func work(at pipe: Attached) throws {
        var seen = 0
        while true {
            while pipe.frames.count == seen {
                guard pipe.read(until: Patience.deadline) else {
                    throw Impatience(what: "the next screen", seen: String(pipe.text.suffix(800)))
                }
            }
            seen = pipe.frames.count
            guard try act(pipe, pipe.latest) else { return }
        }
    }

    /// One act on what the screen says; false when there is nothing left to do.
    private mutating func act(_ pipe: Attached, _ text: String) throws -> Bool {
        if text.contains("? No bin is free") {
            try pipe.enter(SmallSite.card(ofBin: overflow))
            return true
        }
        if case .bin(let code) = hand.step(text.split(separator: "\n")) {
            if refused == code {
                refused = nil
                try pipe.enter(OwnCode.command(site: "DEMO", name: Command.binFull.rawValue).text)
            } else {
                refused = code
                try pipe.enter(SwappedBins.codes.contains(code) ? bins.label(of: code) : SmallSite.card(ofBin: code))
            }
            return true
        }
        refused = nil
        switch hand.next(text) {
        case .wait: return true
        case .done: return false
        case .scan(let code): try pipe.enter(code)
        case .key(let key): try pipe.type("\(key)\r")
        }
        return true
    }
}
