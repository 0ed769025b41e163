import Hummingbird

extension Request {
    /// The token of `Authorization: Bearer TOKEN` (RFC 6750 §2.1); nil where there is none.
    var bearerToken: String? {
        guard let value = headers[.authorization], value.lowercased().hasPrefix("bearer ") else { return nil }
        return String(value.dropFirst("bearer ".count))
    }
}
