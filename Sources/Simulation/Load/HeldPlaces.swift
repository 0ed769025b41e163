import Returns

/// Which bins a loading station fills: those that it holds rights to, as a bench chooses; where it holds none, the bin
/// that stands for the recorded one.
struct HeldPlaces: Sendable {
    private let classes: [String: String]
    private let copy: Int
    private var rights: [String: [BinPlace: Int]] = [:]
    /// The bin that was taken for a recorded one last, and whether by right.
    private var taken: [String: (place: BinPlace, byRight: Bool)] = [:]

    init(classes: [String: String], copy: Int) {
        (self.classes, self.copy) = (classes, copy)
    }

    /// Where an item lies that was recorded in this bin.
    func place(for code: String) -> BinPlace {
        taken[code]?.place ?? own(code)
    }

    /// Takes room in the bin's class; whether by right.
    mutating func take(_ code: String) -> Bool {
        let binClass = classes[code] ?? ""
        let held = rights[binClass]?.min { $0.key.code < $1.key.code }
        taken[code] = (held?.key ?? own(code), held != nil)
        if let held { move(-1, in: held.key, binClass) }
        return held != nil
    }

    /// Gives the room back; whether a right comes back with it.
    mutating func giveBack(_ code: String) -> Bool {
        guard let last = taken[code], last.byRight else { return false }
        move(1, in: last.place, classes[code] ?? "")
        return true
    }

    /// Carries an order of the hub out; what the station says of it.
    mutating func carryOut(_ order: RightsOrder) -> Event {
        switch order.kind {
        case .grant:
            for right in order.rights { move(right.count, in: right.place, binClass(of: right.place)) }
            return .rightsReceived(number: order.number, rights: order.rights)
        case .recall:
            let returned = order.rights.compactMap { asked in
                let binClass = binClass(of: asked.place)
                let count = min(asked.count, rights[binClass]?[asked.place] ?? 0)
                if count > 0 { move(-count, in: asked.place, binClass) }
                return count > 0 ? BinRights(place: asked.place, count: count) : nil
            }
            return .rightsReturned(number: order.number, rights: returned)
        }
    }

    private mutating func move(_ count: Int, in place: BinPlace, _ binClass: String) {
        let left = (rights[binClass]?[place] ?? 0) + count
        rights[binClass, default: [:]][place] = left == 0 ? nil : left
    }

    private func own(_ code: String) -> BinPlace {
        BinPlace(code: RecordedReturns.code(code, copy: copy), generation: 1)
    }

    /// A bin's class is that of the recorded bin whose copy it is.
    private func binClass(of place: BinPlace) -> String {
        let end = place.code.lastIndex(of: "-") ?? place.code.endIndex
        return classes[String(place.code[..<end])] ?? ""
    }
}
