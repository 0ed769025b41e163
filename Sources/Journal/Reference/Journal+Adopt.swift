import GRDB
import Returns
public import Wire

extension Journal {
    /// Takes over who the hub says this station is: plate prefix, site and label language; the epoch only while the
    /// journal holds no event, because events of two epochs never share a journal.
    ///
    /// - Returns: whether anything changed.
    /// - Throws: `otherStation`, `epochMismatch`; nothing is changed then.
    @discardableResult
    public func adopt(_ welcome: StationWelcome) throws(JournalError) -> Bool {
        var welcomed = welcome.identity
        // No hub knows where the bench stands.
        welcomed.position = identity.position
        guard welcomed != identity else { return false }
        try write { [welcomed] db, memory in
            let present = memory.identity
            guard welcomed.station == present.station else {
                throw JournalError.otherStation(found: welcomed.station, expected: present.station)
            }
            if welcomed.epoch != present.epoch {
                guard try !db.hasEvents() else {
                    throw JournalError.epochMismatch(found: welcomed.epoch, expected: present.epoch)
                }
                memory.chain = EventChain(station: welcomed.station, epoch: welcomed.epoch)
                memory.watermark = nil
            }
            try db.store(welcomed)
            memory.identity = welcomed
        }
        return true
    }
}
