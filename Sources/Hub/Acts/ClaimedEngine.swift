import Wire

/// A store's engine on which one claimed act is carried out: what the act changes, and that it was carried out, are one
/// commit. So a lost connection or a crash leaves either both or neither, and the same request sent again does nothing
/// twice.
struct ClaimedEngine: StoreEngine {
    let base: any StoreEngine
    let claim: ActClaim

    func read<Value: Sendable>(
        _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(HubFault) -> Value {
        try await base.read(body)
    }

    /// Throws `refused(.overtaken)`, and takes everything back, when another attempt has the claim.
    func write<Value: Sendable>(
        isRepeatable: Bool, _ body: @escaping @Sendable (Database) throws -> Value
    ) async throws(HubFault) -> Value {
        try await base.write(isRepeatable: isRepeatable) { [claim] db in
            let value = try body(db)
            let words = (value as? any CustomStringConvertible)?.description ?? "Done."
            let marked = try db.run(
                """
                UPDATE actAnswer SET isCommitted = 1, words = ?
                WHERE person = ? AND key = ? AND attempt = ? AND isCommitted = 0
                """, [words, claim.user.text, claim.key.text, claim.attempt])
            guard marked == 1 else { throw HubFault.refused(.overtaken) }
            return value
        }
    }

    func commitsElsewhere() -> AsyncStream<Void>? { nil }

    func close() async throws(HubFault) {}
}

extension HubStore {
    /// The same store, on which one claimed act is carried out.
    func carryingOut(_ claim: ActClaim) -> HubStore {
        HubStore(database, ClaimedEngine(base: engine, claim: claim))
    }
}
