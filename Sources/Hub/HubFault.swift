public import SystemPackage
public import Wire

/// Why the hub, or a command, could not do its work. Facts only; `HubFault+Words` says them.
public enum HubFault: Error, Hashable, Sendable {
    /// Another program holds the database's lock: `serve`, or a command that is writing.
    case databaseInUse(path: String)
    /// There is no such database file.
    case databaseMissing(path: String)
    /// The file is a database of something else.
    case foreignDatabase(path: String)
    /// The file is no database, or a damaged one.
    case damagedDatabase(path: String)
    /// A later version of this program wrote the file.
    case newerDatabase(path: String, found: Int, known: Int)
    /// SQLite does not keep what it is told to keep: `PRAGMA synchronous` reads back as this value.
    case notDurable(synchronous: Int)
    /// SQLite said no; `code` is its extended result code.
    case database(code: Int, message: String)
    /// The database does not take a value; what it said about it.
    case valueRefused(String)
    /// PostgreSQL, or the way to it, said no.
    case postgres(PostgresFault)
    /// PostgreSQL acknowledges what is not on its disk.
    case commitsNotDurable(setting: String)
    /// A file could not be read or written.
    case file(path: String, Errno)
    /// A file is longer than its limit.
    case fileTooLong(path: String, limitBytes: Int)
    /// The address is taken, or not one of this machine's.
    case cannotListen(address: String, reason: String)
    /// Not `host:port` with a port from 0 to 65535.
    case badAddress(String)
    /// The configuration file or the shipped rules cannot be used.
    case badConfiguration(String)
    /// Rules files have faults, in the order of the files.
    case badRules([PlaybookFault])
    /// The database's path is too long for a socket beside it.
    case socketPathTooLong(path: String, limitBytes: Int)
    /// Events that the hub has taken are not there: nothing is signed over the rest.
    case eventsMissing(first: Int, last: Int)
    /// A backup is not restored into a place that is not empty.
    case notEmpty(String)
    /// The file is no backup of a hub.
    case notABackup(path: String)
    /// The backup is one of the other kind of database.
    case otherBackup(path: String, database: String)
    /// A restore into this database was cut off.
    case unfinishedRestore(String)
    /// A program of the system is not installed.
    case programMissing(name: String)
    /// A program of the system ended with this status; what it complained of.
    case programFailed(name: String, status: Int, words: String)
    /// The running hub did not answer as it should.
    case noAnswer(socket: String, reason: String)
    /// The running hub refused; its words.
    case refusedByHub(String)
    /// The request was understood and refused.
    case refused(HubRefusal)
}

/// Why the hub refuses what it was asked for; nothing was changed.
public enum HubRefusal: Hashable, Sendable {
    /// A station's id is 1 to 16 letters, digits or hyphens.
    case badStationID(String)
    /// There is a station of this id already.
    case stationExists(String)
    /// There is no station of this id.
    case noSuchStation(String)
    /// The first station must say which site the hub serves.
    case siteNeeded
    /// A site's code is 2 to 8 digits and capitals.
    case badSite(String)
    /// The hub serves another site.
    case otherSite(asked: String, served: String)
    /// Every plate prefix has been given out.
    case platePrefixesUsedUp
    /// The file has faults; nothing of it was taken.
    case importFaults(ImportFaults)
    /// The rules cannot be published; nothing of them was taken.
    case rulesRefused([PublicationFault])
    /// Not a plate: shape or check digit.
    case badPlate(String)
    /// No item has this plate.
    case noSuchItem(plate: String)
    /// Not a civil day.
    case badDay(String)
    /// No bin is of this class.
    case noSuchBinClass(String)
    /// Of this item no decision is known.
    case noDecision(plate: String)
    /// The exception was not settled, or the refund not recorded.
    case settling(SettlingRefusal)
    /// The supplier was not asked, or his answer not recorded.
    case asking(AskingRefusal)
    /// The offer of donation, or its answer, was not recorded.
    case donating(DonationRefusal)
    /// Nothing was done to the bin.
    case bin(BinRefusal)
    /// Nothing was ordered for the item.
    case ordering(OrderRefusal)
    /// The plate was neither given up nor had back.
    case plate(PlateRefusal)
    /// The bin was not staged, numbered or sent.
    case dispatching(DispatchRefusal)
    /// Nothing was done to the alert.
    case alert(AlertRefusal)
    /// A PIN was not set.
    case badge(BadgeRefusal)
    /// A dump can be tried out only on a server.
    case scratchNeeded
    /// A file of what stations were told cannot be read.
    case badWitnesses(path: String, WireError)
    /// Nothing was changed about a user.
    case user(UserRefusal)
    /// A name was neither kept, shown nor erased.
    case person(PersonRefusal)
    /// Another attempt of the same act took over; this one changed nothing.
    case overtaken
    /// Nobody's access was taken back, or no code opened.
    case revoking(RevokingRefusal)
}
