import Synchronization

/// The hub's statements as PostgreSQL wants them: `?` and `?1` become `$1`.
final class PostgresTexts: Sendable {
    private let known = Mutex<[String: String]>([:])

    /// The statement with numbered places; each is read once.
    func numbered(_ sql: String) -> String {
        known.withLock { known in
            if let text = known[sql] { return text }
            let text = Self.number(sql)
            // Statements are texts of the program; those that differ with the number of their values are few.
            if known.count < PostgresLimits.knownTexts { known[sql] = text }
            return text
        }
    }

    /// Numbers the places. What stands between quotes is left as it is, and so is the rest.
    static func number(_ sql: String) -> String {
        var text: [UInt8] = []
        text.reserveCapacity(sql.utf8.count + 16)
        var quote: UInt8?
        var places = 0
        let bytes = Array(sql.utf8)
        for (index, byte) in bytes.enumerated() {
            if let open = quote {
                if byte == open { quote = nil }
            } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
                quote = byte
            } else if byte == UInt8(ascii: "?") {
                text.append(UInt8(ascii: "$"))
                if index + 1 < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index + 1]) {
                    continue
                }
                places += 1
                text.append(contentsOf: String(places).utf8)
                continue
            }
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
