public import Returns

extension Journal {
    /// What `commit` would tell the workflow for this request, read from committed rows at one instant; nothing is
    /// written. For whoever holds the journal against another bookkeeping of the same events.
    ///
    /// - Throws: `ioFault`, `damaged`, `unreadableReference` for a row that this version does not know.
    public func facts(for request: FactRequest) throws(JournalError) -> Facts {
        var memory = known
        return try read { try $0.facts(for: request, &memory) }
    }
}
