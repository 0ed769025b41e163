extension Duration {
    /// As `Retry-After` says it (RFC 9110 §10.2.3): whole seconds, not too few, at least one.
    var asRetryAfterSeconds: Int {
        let (seconds, attoseconds) = components
        return max(1, Int(clamping: seconds) + (attoseconds > 0 ? 1 : 0))
    }
}
