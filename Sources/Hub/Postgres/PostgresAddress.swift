/// Where the database is and how to get in: a connection string of libpq, `host=a,b dbname=hub` or `postgresql://…`,
/// completed with what a hub needs.
///
/// With several hosts and no `target_session_attrs`, the first that takes writes is meant. What the string leaves open
/// libpq takes from the environment (`PGHOST`, `PGPASSFILE`, …) as any of its programs does.
public struct PostgresAddress: Hashable, Sendable, CustomStringConvertible {
    /// One key word of libpq with its value.
    struct Part: Hashable, Sendable {
        let keyword: String
        let value: String
    }

    let parts: [Part]

    /// Reads a connection string; throws `badAddress`.
    public init(_ text: String) throws(PostgresFault) {
        guard !text.utf8.contains(0) else { throw .badAddress(reason: "it has a NUL character") }
        // Swift's texts are UTF-8, whatever the string says.
        var parts = try Libpq.parts(of: text).filter { $0.keyword != "client_encoding" }
        guard parts.allSatisfy({ !$0.value.utf8.contains(0) }) else {
            throw .badAddress(reason: "a value has a NUL character")
        }
        let said = Set(parts.map(\.keyword))
        var added = PostgresLimits.addressDefaults
        if parts.contains(where: { ["host", "hostaddr"].contains($0.keyword) && $0.value.contains(",") }) {
            added.append(("target_session_attrs", "read-write"))
        }
        for (keyword, value) in added where !said.contains(keyword) {
            parts.append(Part(keyword: keyword, value: value))
        }
        self.parts = parts
    }

    /// The value of a key word, when the string or a default says one.
    subscript(_ keyword: String) -> String? { parts.first { $0.keyword == keyword }?.value }

    /// Where it is and as whom, never with what secret.
    public var description: String {
        let shown = ["host", "hostaddr", "port", "dbname", "user"].compactMap { keyword in
            self[keyword].map { "\(keyword)=\($0)" }
        }
        return shown.isEmpty ? "the database that the environment names" : shown.joined(separator: " ")
    }

    /// The whole as libpq reads it, with the secrets; for `PQconnectdb` only.
    var connectionString: String { parts.connectionString }
}

extension [PostgresAddress.Part] {
    /// As libpq reads them, with the secrets among them.
    var connectionString: String {
        map { part in
            let value = part.value.replacing("\\", with: "\\\\").replacing("'", with: "\\'")
            return "\(part.keyword)='\(value)'"
        }.joined(separator: " ")
    }
}

extension PostgresAddress: CustomDebugStringConvertible, CustomReflectable {
    /// As `description`: a dump must not show a password either.
    public var debugDescription: String { description }

    /// Without parts, so that no dump shows a password.
    public var customMirror: Mirror { Mirror(self, children: []) }
}
