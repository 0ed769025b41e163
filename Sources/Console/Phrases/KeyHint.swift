public import Returns

extension Command {
    /// The key that gives the command: one that every keyboard and the Linux console have.
    public var key: Key {
        switch self {
        case .help: .function(1)
        case .why: .function(2)
        case .undo: .function(3)
        case .reprint: .function(4)
        case .binFull: .function(5)
        case .doesNotFit: .function(6)
        case .doubt: .function(7)
        case .hazard: .function(8)
        case .missing: .function(9)
        case .extra: .function(10)
        case .emptyBox: .function(11)
        case .endOfParcel: .function(12)
        case .notOurs: .control("N")
        case .belonging: .control("E")
        case .pause: .control("P")
        case .signOut: .control("O")
        case .supervise: .control("R")
        }
    }

    /// How the key is called on a screen: `F3`, `^P` for Ctrl and P together.
    var keyHint: String {
        switch key {
        case .function(let number): "F\(number)"
        case .control(let letter): "^\(letter)"
        case .character, .enter, .backspace, .escape, .paste, .other: ""
        }
    }
}
