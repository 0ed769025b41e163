@testable import Devices

/// What a scanner sends, written as a script: `'4006' enter wait:600 +42 +30 ; -30 -42 ;`
///
/// - `'text'` presses and releases US keys, each change in a report of its own, one key per 2 ms
/// - `S'text'` the same with Shift around each key; `F'text'` with Shift in the key's own report; `R'text'` with
///   rollover:
///   one report per key, which changes Shift, lets the old key go and presses the new one
/// - `enter`, `kpenter`, `tab`, `f8` press and release that key
/// - `+N`, `-N`, `~N` press, release and repeat the key with code N; `;` ends the report
/// - `wait:N` lets N milliseconds pass; `dropped` is an overflow of the kernel's queue
struct Typing {
    private(set) var bytes: [UInt8] = []
    private(set) var milliseconds = 1_000_000

    init(_ script: String) {
        for token in Self.tokens(script) { play(token) }
    }

    private mutating func play(_ token: String) {
        let names: [String: UInt16] = ["enter": 28, "kpenter": 96, "tab": 15, "f8": 66]
        if let code = names[token] {
            tap(code, shift: false)
        } else if token == ";" {
            record(0, 0, 0)
        } else if token == "dropped" {
            record(0, 3, 0)
        } else if token.hasPrefix("wait:"), let pause = Int(token.dropFirst(5)) {
            milliseconds += pause
        } else if let quote = token.firstIndex(of: "'") {
            type(token[token.index(after: quote)...].dropLast(), style: token[..<quote])
        } else if let code = UInt16(token.dropFirst()), let value = ["-": 0, "+": 1, "~": 2][token.prefix(1)] {
            record(1, code, Int32(value))
        } else {
            preconditionFailure("the script holds \(token)")
        }
    }

    private mutating func type(_ text: Substring, style: Substring) {
        var down: UInt16?
        var shifted = false
        for character in text {
            guard let key = USKeys.key(of: character) else { preconditionFailure("no US key types \(character)") }
            switch style {
            case "S": tap(key.code, shift: true)
            case "F": tapInOneReport(key.code, shift: key.shift)
            case "R":
                if key.shift != shifted { record(1, 42, key.shift ? 1 : 0) }
                if let down { record(1, down, 0) }
                record(1, key.code, 1)
                record(0, 0, 0)
                (down, shifted) = (key.code, key.shift)
                milliseconds += 2
            default: tap(key.code, shift: key.shift)
            }
        }
        if shifted { record(1, 42, 0) }
        if let down {
            record(1, down, 0)
            record(0, 0, 0)
        }
    }

    private mutating func tap(_ code: UInt16, shift: Bool) {
        if shift { change(42, 1) }
        change(code, 1)
        change(code, 0)
        if shift { change(42, 0) }
        milliseconds += 2
    }

    private mutating func tapInOneReport(_ code: UInt16, shift: Bool) {
        for value: Int32 in [1, 0] {
            if shift { record(1, 42, value) }
            record(1, code, value)
            record(0, 0, 0)
        }
        milliseconds += 2
    }

    private mutating func change(_ code: UInt16, _ value: Int32) {
        record(4, 4, 458_756)
        record(1, code, value)
        record(0, 0, 0)
    }

    private mutating func record(_ type: UInt16, _ code: UInt16, _ value: Int32) {
        let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1000)
        for field in [Int64(seconds), Int64(rest * 1000)] { withUnsafeBytes(of: field) { bytes += $0 } }
        for field in [type, code] { withUnsafeBytes(of: field) { bytes += $0 } }
        withUnsafeBytes(of: value) { bytes += $0 }
    }

    /// Splits at spaces that are not between quotes.
    private static func tokens(_ script: String) -> [String] {
        var tokens: [String] = []
        var token = ""
        var isQuoted = false
        for character in script {
            if character == "'" { isQuoted.toggle() }
            if character == " ", !isQuoted {
                if !token.isEmpty { tokens.append(token) }
                token = ""
            } else {
                token.append(character)
            }
        }
        return token.isEmpty ? tokens : tokens + [token]
    }
}

/// Which key of a US keyboard types a character.
enum USKeys {
    private static let rows: [(first: UInt16, plain: String, shifted: String)] = [
        (2, "1234567890-=", "!@#$%^&*()_+"), (16, "qwertyuiop[]", "QWERTYUIOP{}"),
        (30, "asdfghjkl;'`", "ASDFGHJKL:\"~"),
        (43, "\\zxcvbnm,./", "|ZXCVBNM<>?"), (57, " ", " "),
    ]

    static func key(of character: Character) -> (code: UInt16, shift: Bool)? {
        for row in rows {
            for (keys, shift) in [(row.plain, false), (row.shifted, true)] {
                if let place = Array(keys).firstIndex(of: character) { return (row.first + UInt16(place), shift) }
            }
        }
        return nil
    }
}
