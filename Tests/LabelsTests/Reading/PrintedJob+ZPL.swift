extension PrintedJob {
    /// ZPL II: a command goes from its prefix to the next one; `^FH_` makes `_` and two digits a byte of its field.
    mutating func readZPL(_ job: [UInt8]) {
        tokens = ZPLTokens(job).tokens
        var kind = ""
        var isHexadecimal = false
        for command in String(decoding: job, as: UTF8.self).split(separator: "^") {
            let name = command.prefix(2)
            let numbers = command.dropFirst(2).split { !$0.isNumber }.compactMap { Int($0) }
            if name == "FO", numbers.count == 2 { points.append((numbers[0], numbers[1])) }
            // A box that its own line fills; it is never narrower or lower than the line is thick.
            if name == "GB", numbers.count == 3, numbers[2] >= min(numbers[0], numbers[1]), let point = points.last {
                filled.append([point.x, point.y, max(numbers[0], numbers[2]), max(numbers[1], numbers[2])])
            }
            if ["BC", "BX", "A0"].contains(name) { kind = String(name) }
            if name == "PQ" { copies.append(numbers.first ?? 0) }
            if name == "FH" { isHexadecimal = command == "FH_" }
            guard name == "FD" else { continue }
            let data = isHexadecimal ? Self.bytes(command.dropFirst(2)) : Array(command.dropFirst(2).utf8)
            switch kind {
            case "BC": bars.append(Self.code128(data))
            case "BX": matrices.append(String(decoding: data, as: UTF8.self))
            default: texts.append(data)
            }
            kind = ""
            isHexadecimal = false
        }
    }

    private static func bytes(_ field: Substring) -> [UInt8] {
        var bytes: [UInt8] = []
        var rest = Array(field.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = rest.prefix(2)
            if byte == UInt8(ascii: "_"), let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return bytes
    }

    /// Mode N: `>` and the character behind it are a change of set.
    private static func code128(_ data: [UInt8]) -> String {
        var text = ""
        var rest = String(decoding: data, as: UTF8.self)[...]
        while let character = rest.popFirst() {
            if character == ">" { rest = rest.dropFirst() } else { text.append(character) }
        }
        return text
    }
}
