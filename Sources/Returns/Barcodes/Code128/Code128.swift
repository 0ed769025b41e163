/// A text as Code 128 (ISO/IEC 15417): which code sets spell it, and its bars.
///
/// Runs of digits are spelt as pairs (set C), everything else in set B; a control character takes a shift to set A. A
/// licence plate takes start B, `L`, a change to set C, six pairs of digits, a check character of eleven modules each,
/// and a stop of thirteen.
public struct Code128: Hashable, Sendable {
    /// How a part of the text is spelt.
    public enum CodeSet: Hashable, Sendable {
        /// One character per symbol character.
        case b
        /// Two digits per symbol character.
        case c
    }

    /// Characters in a row in one code set; of set C always an even number of digits.
    public struct Run: Hashable, Sendable {
        /// How it is spelt.
        public let set: CodeSet
        /// The characters.
        public let text: String

        init(_ set: CodeSet, _ text: some Collection<UInt8>) {
            self.set = set
            self.text = String(decoding: text, as: UTF8.self)
        }

        /// How many symbol characters spell it.
        var characterCount: Int {
            switch set {
            case .b: text.utf8.count
            case .c: text.utf8.count / 2
            }
        }
    }

    /// One bar, in modules from the left end of the symbol.
    public struct Bar: Hashable, Sendable {
        /// Where the bar begins.
        public let start: Int
        /// How wide it is, 1…4.
        public let width: Int
    }

    /// Blank modules to the left and to the right (GS1 General Specifications §5.4.4.2).
    public static let quietModules = 10

    /// What a scanner reads.
    public let text: String
    /// The text in its code sets.
    public let runs: [Run]
    /// Whether a function character 1 behind the start says that the data is GS1's.
    public let isGS1: Bool

    /// Spells a text of 1…`Limits.code128Characters` printable ASCII characters; nil for any other.
    public init?(_ text: String) {
        guard text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) else { return nil }
        self.init(drawn: text)
    }

    /// Spells control characters as well, of 1…`Limits.code128Characters` ASCII characters; for bars that are drawn
    /// one by one and not spelt by the printer.
    public init?(drawn text: String) {
        guard (1...Limits.code128Characters).contains(text.utf8.count), text.utf8.allSatisfy({ $0 < 0x80 })
        else { return nil }
        self.init(text: text, runs: Self.runs(Array(text.utf8)))
    }

    /// The bars of a licence plate.
    public init(_ plate: LicencePlate) {
        self.init(text: plate.text, runs: Self.runs(Array(plate.text.utf8)))
    }

    /// The bars of a logistic unit's number, behind its application identifier 00 (GS1 General Specifications §3.2,
    /// §5.4.3).
    public init(_ sscc: SSCC) {
        let text = "00" + sscc.digits
        self.init(text: text, runs: Self.runs(Array(text.utf8)), isGS1: true)
    }

    /// The same text without pairs of digits.
    public var withoutPairs: Code128 { Code128(text: text, runs: [Run(.b, text.utf8)], isGS1: isGS1) }

    private init(text: String, runs: [Run], isGS1: Bool = false) {
        self.text = text
        self.runs = runs
        self.isGS1 = isGS1
    }

    /// How many modules wide the symbol is, quiet zones left out.
    public var moduleCount: Int {
        // Each run has its start or change; the check character stands behind all of them.
        let characters = runs.reduce(isGS1 ? 2 : 1) { $0 + 1 + $1.characterCount }
        return characters * Self.characterModules + Self.stopModules
    }

    /// The dark parts from left to right.
    public var bars: [Bar] {
        var bars: [Bar] = []
        var position = 0
        for (index, width) in values.flatMap({ Self.patterns[$0] }).enumerated() {
            if index.isMultiple(of: 2) { bars.append(Bar(start: position, width: width)) }
            position += width
        }
        return bars
    }

    /// The values of all symbol characters: start, data and changes of set, check character, stop.
    var values: [Int] {
        var values: [Int] = []
        for (index, run) in runs.enumerated() {
            switch run.set {
            case .b:
                values.append(index == 0 ? Self.startB : Self.changeToB)
                values += run.text.utf8.flatMap { $0 < 0x20 ? [Self.shiftToA, Int($0) + 0x40] : [Int($0) - 0x20] }
            case .c:
                values.append(index == 0 ? Self.startC : Self.changeToC)
                values += Self.pairs(run.text)
            }
        }
        if isGS1 { values.insert(Self.function1, at: 1) }
        let sum = values.enumerated().reduce(0) { $0 + max($1.offset, 1) * $1.element }
        return values + [sum % 103, Self.stop]
    }

    /// The numbers 0…99 that the digits of a run make in pairs.
    public static func pairs(_ digits: String) -> [Int] {
        let values = digits.utf8.map { Int($0) - 0x30 }
        return stride(from: 0, to: values.count - 1, by: 2).map { values[$0] * 10 + values[$0 + 1] }
    }

    private static let characterModules = 11
    private static let stopModules = 13
    private static let shiftToA = 98
    private static let changeToC = 99
    private static let function1 = 102
    private static let changeToB = 100
    private static let startB = 104
    private static let startC = 105
    private static let stop = 106
}
