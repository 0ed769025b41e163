import Simulation

/// What a scanner sends, written as a script: `'4006' enter wait:600 +42 +30 ; -30 -42 ;`
///
/// - `'text'` presses and releases US keys, one key per 2 ms; `S'text'` with Shift around each key, `F'text'` with
///   Shift in the key's own report, `R'text'` with rollover: one report per key, which changes Shift, lets the old key
///   go and presses the new one
/// - `enter`, `kpenter`, `tab`, `f8` and `gs` (Ctrl and `]`) press and release that key
/// - `+N`, `-N`, `~N` press, release and repeat the key with code N; `;` ends the report
/// - `wait:N` lets N milliseconds pass; `dropped` is an overflow of the kernel's queue
struct KeyScript {
    private(set) var bytes: [UInt8] = []
    private(set) var milliseconds = 1_000_000

    private static let shift: UInt16 = 42

    init(_ script: String) {
        for token in script.matches(of: /[SFR]?'[^']*'|\S+/) { play(String(token.output)) }
    }

    private mutating func play(_ token: String) {
        let names: [String: UInt16] = ["enter": 28, "kpenter": 96, "tab": 15, "f8": 66]
        if let code = names[token] {
            tap(code, isShifted: false)
        } else if token == "gs" {
            for (code, value) in [(29, 1), (27, 1), (27, 0), (29, 0)] as [(UInt16, Int32)] { change(code, value) }
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
            guard let key = KeyTyping.key(typing: scalar) else { preconditionFailure("no US key types \(scalar)") }
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
        record(1, code, value)
        record(0, 0, 0)
    }

    private mutating func record(_ type: UInt16, _ code: UInt16, _ value: Int32) {
        bytes += KeyTyping.record(type, code, value, milliseconds: milliseconds)
    }
}
