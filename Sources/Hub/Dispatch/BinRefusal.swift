public import Returns

/// Why nothing was done to a bin; nothing was changed.
public enum BinRefusal: Hashable, Sendable {
    /// The floor has no such bin.
    case noSuchBin(String)
    /// The same bin twice in one command.
    case namedTwice(String)
    /// The act does not go with the bin's state.
    case wrongState(code: String, state: BinState, act: BinAct)
    /// Not a whole number in the range.
    case badNumber(String, allowed: String)
    /// It is of this class already.
    case sameClass(code: String, binClass: String)
    /// The item lies in it already.
    case liesThere(plate: String, code: String)
    /// No item of this plate is in the house: it was voided, has left, or nobody ever told of it.
    case notInTheHouse(plate: String)
    /// A bin cannot be emptied into itself.
    case intoItself(code: String)
    /// What would happen; it was not confirmed.
    case unconfirmed(effect: String)
    /// The law, or the safety of people, is against it, whoever confirms it.
    case forbidden(code: String, reasons: [String])
    /// The same, for goods that are to be put into it.
    case mayNotLie(code: String, reasons: [String])
    /// What the bin is has to be settled before.
    case contested(code: String)
    /// A line of a list of counted plates is no plate.
    case badCountedLine(line: Int, found: String)
    /// More items than one count takes.
    case tooManyCounted(limit: Int)
    /// Plates that were given up were counted.
    case countedVoid(plates: [String])
    /// Its last act is not taken back so.
    case notUndone(code: String, why: String)
}

extension BinRefusal: CustomStringConvertible {
    /// What was found and what is expected.
    public var description: String {
        switch self {
        case .noSuchBin(let code): "There is no bin \(code). `returns-hub bin list` lists them."
        case .namedTwice(let code): "\(code) is named twice."
        case .wrongState(let code, let state, let act):
            "\(code) is \(state.rawValue): `\(act.command)` is for bins that are "
                + "\(act.possible.map(\.rawValue).joined(separator: ", "))."
        case .badNumber(let text, let allowed): "\(text) is not a number here. Expected \(allowed)."
        case .sameClass(let code, let binClass): "\(code) is of the class \(binClass) already."
        case .liesThere(let plate, let code): "\(plate) lies in \(code) already."
        case .notInTheHouse(let plate):
            "\(plate) is not in the house: `returns-hub item \(plate)` shows what became of it."
        case .intoItself(let code): "\(code) is to be emptied into itself. Name another bin."
        case .unconfirmed(let effect): effect + "\nNothing is changed yet: --confirm does it."
        case .forbidden(let code, let reasons):
            (["\(code) cannot be re-purposed as long as this lies in it:"] + reasons).joined(separator: "\n")
        case .mayNotLie(let code, let reasons):
            (["This may not lie in \(code):"] + reasons).joined(separator: "\n")
        case .contested(let code):
            "\(code) is contested: say first which version is so, by `returns-hub bin settle \(code) --version NUMBER`."
        case .badCountedLine(let line, let found):
            "Line \(line) of the list is no licence plate: \(found). Expected one plate a line: L and twelve digits, the "
                + "last one a check digit. Nothing was counted."
        case .tooManyCounted(let limit): "One count takes at most \(limit) items. Nothing was counted."
        case .notUndone(let code, let why):
            "The last act on \(code) is not taken back here: \(why). `returns-hub bin show \(code)` lists what was done."
        case .countedVoid(let plates):
            "Plates that were given up were counted: \(BinDesk.named(plates)). Take these items out and count without "
                + "them, or have the plates back with `returns-hub item restore PLATE` before."
        }
    }
}
