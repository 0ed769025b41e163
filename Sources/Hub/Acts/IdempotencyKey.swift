import Hummingbird

/// What names one attempt of a client, so that the same one sent again is answered and not done again:
/// `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header, §2.1).
struct IdempotencyKey: Hashable, Sendable {
    /// The key, without quotes.
    let text: String

    /// Reads the header field: a string of RFC 9651 §3.3.3, or, as many clients send it, the same without quotes.
    ///
    /// Throws `keyNeeded` where there is none, and `badKey` for what is none.
    init(of request: Request) throws(HubProblem) {
        let fields = request.headers.filter { $0.name.canonicalName == "idempotency-key" }.map(\.value)
        guard let field = fields.first else { throw .keyNeeded }
        guard fields.count == 1, let key = IdempotencyKey(field) else { throw .badKey }
        self = key
    }

    /// Reads a field's value; nil for what is no key.
    init?(_ field: String) {
        var rest = Substring(field.trimmingPrefix { $0 == " " })
        while rest.last == " " { rest.removeLast() }
        if rest.first == "\"" {
            guard rest.count >= 2, rest.last == "\"" else { return nil }
            rest = rest.dropFirst().dropLast()
        }
        let isPlain = rest.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C && $0 != 0x2C }
        guard HubLimits.idempotencyKeyBytes.contains(rest.utf8.count), isPlain else { return nil }
        text = String(rest)
    }
}
