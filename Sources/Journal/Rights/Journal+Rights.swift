import GRDB
public import Returns

extension Journal {
    /// How far the hub's orders about rights were carried out, and what is held; nil where no hub gives rights.
    ///
    /// - Throws: `ioFault`, `damaged`.
    public func rightsStanding() throws(JournalError) -> RightsStanding? {
        let memory = known
        return try read { try $0.rightsStanding(memory) }
    }
}
