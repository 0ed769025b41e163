import Returns

extension HubStore {
    /// Does what a command asks about bins, in one transaction, and says what was done.
    ///
    /// Throws `refused(.bin)` or `refused(.dispatching)` with the reason; nothing is changed then.
    func perform(_ request: BinRequest, at now: Moment) async throws(HubFault) -> String {
        try await writing { db in
            let desk = BinDesk(db: db, now: now)
            switch request {
            case .change(let ask): return try desk.perform(ask)
            case .recount(let ask): return try desk.recount(ask)
            case .dispatch(let ask): return try desk.dispatch(ask)
            case .number(let prefix, let by): return try SSCCSeries(db: db).use(prefix, by: by, at: now)
            }
        }
    }
}
