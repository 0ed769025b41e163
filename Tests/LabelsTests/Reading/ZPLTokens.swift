/// The commands of a ZPL stream as a printer would see them: name and parameters, numbers as `#`, field data left out.
///
/// A run of text fields counts as one, because a longer text takes more lines; so does one that says how its data is
/// spelt.
struct ZPLTokens: Equatable {
    let tokens: [String]

    init(_ bytes: [UInt8]) {
        var commands: [String] = []
        var current = ""
        for byte in bytes where byte != 0x0A {
            let isPrefix = [0x5E, 0x7E, 0x1E, 0x10].contains(byte)
            if isPrefix, !current.isEmpty {
                commands.append(Self.token(current))
                current = ""
            }
            current.unicodeScalars.append(Unicode.Scalar(byte))
        }
        commands.append(Self.token(current))
        tokens = Self.joined(commands)
    }

    private static func token(_ command: String) -> String {
        if command.hasPrefix("^FD") { return "^FD" }
        var token = ""
        for character in command {
            let shown: Character = character.isNumber ? "#" : character
            if shown == "#", token.last == "#" { continue }
            token.append(shown)
        }
        return token
    }

    private static func joined(_ commands: [String]) -> [String] {
        let textField = ["^FO#,#", "^A#N,#,#", "^FD", "^FS"]
        let commands = commands.filter { $0 != "^FH_" }
        var joined: [String] = []
        var index = 0
        while index < commands.count {
            if Array(commands[index...].prefix(textField.count)) == textField {
                if joined.last != "text" { joined.append("text") }
                index += textField.count
            } else {
                joined.append(commands[index])
                index += 1
            }
        }
        return joined
    }
}
