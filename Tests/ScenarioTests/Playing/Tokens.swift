import Returns

/// The words of a set-up line: plain ones in their order, and those of the form `key=value`; a value with blanks stands
/// in quotes.
struct Tokens {
    private(set) var plain: [String] = []
    private(set) var named: [String: String] = [:]

    init(_ text: String) {
        for word in Self.words(of: text) {
            let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            if parts.count == 2 { named[parts[0]] = parts[1] } else { plain.append(word) }
        }
    }

    /// The plain words, which have to be this many.
    func plain(_ count: Int, _ form: String) throws(SetUpFault) -> [String] {
        guard plain.count == count else { throw SetUpFault("expected: \(form)") }
        return plain
    }

    /// Says which key is none of these.
    func allow(_ keys: Set<String>) throws(SetUpFault) {
        guard let unknown = Set(named.keys).subtracting(keys).min() else { return }
        throw SetUpFault("\(unknown)= is not one of \(keys.sorted().joined(separator: " "))")
    }

    /// A list with commas.
    func list(_ key: String) -> [String] {
        named[key]?.split(separator: ",").map { $0.trimmed } ?? []
    }

    /// A whole number.
    func number(_ key: String) throws(SetUpFault) -> Int? {
        guard let text = named[key] else { return nil }
        guard let number = Int(text) else { throw SetUpFault("\(key)=\(text) is no number") }
        return number
    }

    /// Euro and cents, `29.90`.
    func cents(_ key: String) throws(SetUpFault) -> Int? {
        guard let text = named[key] else { return nil }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].utf8.count == 2, let euro = Int(parts[0]), let cents = Int(parts[1]) else {
            throw SetUpFault("\(key)=\(text) is no amount; write 29.90")
        }
        return euro * 100 + cents
    }

    /// Noon of a day by the site's clock, `2026-09-21`.
    func noon(_ key: String) throws(SetUpFault) -> Moment? {
        try day(key).map { SiteCalendar.metropolitanFrance.start(of: $0).advanced(byMilliseconds: 12 * 3_600_000) }
    }

    /// A day, `2026-09-21`.
    func day(_ key: String) throws(SetUpFault) -> CalendarDay? {
        guard let text = named[key] else { return nil }
        guard let day = CalendarDay(text) else { throw SetUpFault("\(key)=\(text) is no day") }
        return day
    }

    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        var isQuoted = false
        for character in text {
            switch character {
            case "\"": isQuoted.toggle()
            case " " where !isQuoted:
                if !word.isEmpty { words.append(word) }
                word = ""
            default: word.append(character)
            }
        }
        return word.isEmpty ? words : words + [word]
    }
}

/// Why a line of a scenario cannot be done as it stands.
struct SetUpFault: Error {
    let text: String

    init(_ text: String) {
        self.text = text
    }
}
