public import Returns

/// Why a plate was neither given up nor had back; nothing was changed.
public enum PlateRefusal: Hashable, Sendable {
    /// It was given up before.
    case voidBefore(plate: String, at: Moment)
    /// The item left the house.
    case hasLeft(plate: String, dispatch: Int)
    /// Its bin is on its way out of the house.
    case onItsWayOut(plate: String, code: String, BinState)
    /// Its bin goes on under another label: nobody knows where it lies.
    case placeIsOver(plate: String, code: String, generation: Int)
    /// What would happen; it was not confirmed.
    case unconfirmed(effect: String)
    /// It is not given up.
    case notVoid(plate: String)
    /// A bench gave it up.
    case voidAtBench(plate: String)
}

extension PlateRefusal: CustomStringConvertible {
    /// What was found and what is expected.
    public var description: String {
        switch self {
        case .voidBefore(let plate, let at):
            "\(plate) was given up already, at \(at.utcText). `returns-hub item \(plate)` tells by whom."
        case .hasLeft(let plate, let dispatch):
            "\(plate) left the house with dispatch \(dispatch): only the plate of what is here is given up."
        case .onItsWayOut(let plate, let code, let state):
            "\(plate) lies in \(code), which is \(state.rawValue): take the bin back with `returns-hub bin unstage "
                + "\(code)`, or the item out of it with `returns-hub bin move`, before."
        case .placeIsOver(let plate, let code, let generation):
            "\(plate) lay in \(code) generation \(generation), which is over. Say where it lies with `returns-hub bin "
                + "move \(plate) --to CODE` before."
        case .unconfirmed(let effect): effect + "\nNothing is changed yet: --confirm does it."
        case .notVoid(let plate): "\(plate) is not given up: `returns-hub item \(plate)` shows what became of it."
        case .voidAtBench(let plate):
            "\(plate) was given up at a bench, and is had back at that bench: `returns-hub item \(plate)` shows which."
        }
    }
}
