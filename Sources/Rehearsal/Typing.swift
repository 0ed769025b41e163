/// What a scanner that types sends, as records of `struct input_event`, written as a script:
/// `'4006' enter wait:600 +42 +30 ; -30 -42 ;`
///
/// - `'text'` presses and releases US keys, each change in a report of its own, one key per 2 ms
/// - `S'text'` the same with Shift around each key; `F'text'` with Shift in the key's own report; `R'text'` with
///   rollover: one report per key, which changes Shift, lets the old key go and presses the new one
/// - `enter`, `kpenter`, `tab`, `f8` and `gs` (Ctrl and `]`) press and release that key
/// - `+N`, `-N`, `~N` press, release and repeat the key with code N; `;` ends the report
/// - `wait:N` lets N milliseconds pass; `dropped` is an overflow of the kernel's queue
public struct Typing {
    /// The records, one behind the other.
    public private(set) var bytes: [UInt8] = []
    /// The time of the last of them, in milliseconds.
    public private(set) var milliseconds = 1_000_000

    private static let (shift, control, rightBracket): (UInt16, UInt16, UInt16) = (42, 29, 27)

    /// Plays a script; what is none traps.
    public init(_ script: String) {
        for token in Self.tokens(script) { play(token) }
    }

    private mutating func play(_ token: String) {
        let names: [String: UInt16] = ["enter": 28, "kpenter": 96, "tab": 15, "f8": 66]
        if let code = names[token] {
            tap(code, isShifted: false)
        } else if token == "gs" {
            let (down, up): (Int32, Int32) = (1, 0)
            for code in [Self.control, Self.rightBracket] { change(code, down) }
            for code in [Self.rightBracket, Self.control] { change(code, up) }
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
        var isShifted = false
        for scalar in text.unicodeScalars {
            guard let key = USKeys.key(typing: scalar) else { preconditionFailure("no US key types \(scalar)") }
            switch style {
            case "S": tap(key.code, isShifted: true)
            case "F": tapInOneReport(key.code, isShifted: key.isShifted)
            case "R":
                if key.isShifted != isShifted { record(1, Self.shift, key.isShifted ? 1 : 0) }
                if let down { record(1, down, 0) }
                record(1, key.code, 1)
                record(0, 0, 0)
                (down, isShifted) = (key.code, key.isShifted)
                milliseconds += 2
            default: tap(key.code, isShifted: key.isShifted)
            }
        }
        if isShifted { record(1, Self.shift, 0) }
        if let down {
            record(1, down, 0)
            record(0, 0, 0)
        }
    }

    private mutating func tap(_ code: UInt16, isShifted: Bool) {
        if isShifted { change(Self.shift, 1) }
        change(code, 1)
        change(code, 0)
        if isShifted { change(Self.shift, 0) }
        milliseconds += 2
    }

    private mutating func tapInOneReport(_ code: UInt16, isShifted: Bool) {
        for value: Int32 in [1, 0] {
            if isShifted { record(1, Self.shift, value) }
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
        bytes += Self.record(type, code, value, milliseconds: milliseconds)
    }

    /// One record of `struct input_event` of 64-bit Linux, in machine order: seconds, microseconds, type, code, value.
    public static func record(_ type: UInt16, _ code: UInt16, _ value: Int32, milliseconds: Int) -> [UInt8] {
        let (seconds, rest) = milliseconds.quotientAndRemainder(dividingBy: 1_000)
        var bytes: [UInt8] = []
        for field in [Int64(seconds), Int64(rest * 1_000)] { withUnsafeBytes(of: field) { bytes += $0 } }
        for field in [type, code] { withUnsafeBytes(of: field) { bytes += $0 } }
        withUnsafeBytes(of: value) { bytes += $0 }
        return bytes
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
