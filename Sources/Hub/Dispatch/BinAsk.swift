import Returns
import Wire

/// That something is done to one bin, short of its leaving.
public struct BinAsk: Hashable, Sendable {
    /// The bin's code.
    let code: String
    let change: Change
    let reason: String?
    /// Who does it, as the command says.
    let by: String

    /// An act with what it needs.
    enum Change: Hashable, Sendable {
        /// Closing, opening, blocking, un-staging: the act says it all.
        case plain(BinAct)
        /// Another class; `isConfirmed` once its effect was seen.
        case repurpose(binClass: String, isConfirmed: Bool)
        /// One version of a contested bin, by its number from 1.
        case settle(version: Int)
        /// One item, out of wherever it is; `isConfirmed` once its effect was seen.
        case move(LicencePlate, isConfirmed: Bool)
        /// Everything, into another bin.
        case merge(into: String, isConfirmed: Bool)
        /// The desk's last move, merge or count is taken back; `isConfirmed` once its effect was seen.
        case undo(isConfirmed: Bool)
        /// Another number of items.
        case resize(capacity: Int)
        /// So many were counted; a difference to what the hub knows is accepted or not.
        case stage(count: Int, acceptsDifference: Bool)
    }

    /// Reads it from words: the code in any case; `value` is the class of `repurpose`, the plate of `move`, the other
    /// bin of `merge` and the number of `settle`, `resize` and `stage`; `isConfirmed` answers what they ask.
    ///
    /// Throws `refused` for the first word that says nothing.
    public init(
        _ code: String, _ act: BinAct, value: String? = nil, isConfirmed: Bool = false, reason: String? = nil,
        by: String
    ) throws(HubFault) {
        self.code = code.uppercased()
        change = try Self.change(act, value ?? "", isConfirmed)
        self.reason = try reason.map { words throws(HubFault) in
            try SettlingWords.checked(words, "reason", in: HubLimits.noteCharacters)
        }
        self.by = try SettlingWords.checked(by, "name", in: HubLimits.nameCharacters)
    }

    /// The act.
    var act: BinAct {
        switch change {
        case .plain(let act): act
        case .repurpose: .repurpose
        case .move: .move
        case .merge: .merge
        case .settle: .settle
        case .undo: .undo
        case .resize: .resize
        case .stage: .stage
        }
    }

    /// The words that the initialiser reads again at the other end of the desk's socket.
    var query: [(String, String?)] {
        let (value, isConfirmed): (String?, Bool) =
            switch change {
            case .plain: (nil, false)
            case .repurpose(let binClass, let isConfirmed): (binClass, isConfirmed)
            case .move(let plate, let isConfirmed): (plate.text, isConfirmed)
            case .merge(let code, let isConfirmed): (code, isConfirmed)
            case .settle(let version): (String(version), false)
            case .undo(let isConfirmed): (nil, isConfirmed)
            case .resize(let capacity): (String(capacity), false)
            case .stage(let count, let accepts): (String(count), accepts)
            }
        return [
            ("code", code), ("act", act.rawValue), ("value", value), ("confirmed", isConfirmed ? "yes" : nil),
            ("reason", reason), ("by", by),
        ]
    }

    private static func change(_ act: BinAct, _ value: String, _ isConfirmed: Bool) throws(HubFault) -> Change {
        switch act {
        case .close, .reopen, .block, .unblock, .unstage: return .plain(act)
        case .repurpose:
            let binClass = try SettlingWords.checked(value, "class", in: HubLimits.nameCharacters)
            return .repurpose(binClass: binClass, isConfirmed: isConfirmed)
        case .move:
            guard let plate = LicencePlate(value.uppercased()) else { throw .refused(.badPlate(value)) }
            return .move(plate, isConfirmed: isConfirmed)
        case .merge: return .merge(into: value.uppercased(), isConfirmed: isConfirmed)
        case .settle: return .settle(version: try number(value, 1...WireLimits.versionsPerBin))
        case .undo: return .undo(isConfirmed: isConfirmed)
        case .resize: return .resize(capacity: try number(value, ImportLimits.binCapacity))
        case .stage:
            return .stage(
                count: try number(value, 0...ImportLimits.binCapacity.upperBound), acceptsDifference: isConfirmed)
        case .dispatch, .renew:
            // A dispatch names where to, and has words of its own; who renews a bin stands before it.
            throw .refused(.settling(.noSuchWord(act.rawValue, allowed: BinAct.words)))
        }
    }

    private static func number(_ text: String, _ range: ClosedRange<Int>) throws(HubFault) -> Int {
        guard let number = Int(text), range.contains(number) else {
            throw .refused(.bin(.badNumber(text, allowed: "\(range.lowerBound) to \(range.upperBound)")))
        }
        return number
    }
}
