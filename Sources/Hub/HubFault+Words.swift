import SystemPackage
import Wire

extension HubFault: CustomStringConvertible {
    /// What happened and what to do about it, in one or two sentences.
    public var description: String {
        switch self {
        case .databaseInUse(let path):
            "\(path) is in use by another returns-hub. If it is just starting, try again; two hubs cannot serve one file."
        case .databaseMissing(let path):
            "\(path) does not exist. Start `returns-hub serve` or run `returns-hub station add` to create it."
        case .foreignDatabase(let path): "\(path) is not a database of returns-hub. Choose another --database."
        case .damagedDatabase(let path):
            "\(path) is damaged or not a database. Keep it, and restore the latest backup under this name."
        case .newerDatabase(let path, let found, let known):
            "\(path) was written by a later returns-hub (schema \(found), this one knows \(known)). Install that version."
        case .notDurable(let value):
            "SQLite runs with synchronous=\(value) instead of 2 (FULL): acknowledged events could be lost. Not starting."
        case .database(let code, let message): "SQLite error \(code): \(message)"
        case .valueRefused(let complaint): "The database does not take a value: \(complaint)"
        case .postgres(let fault): fault.description
        case .commitsNotDurable(let setting):
            "PostgreSQL runs with \(setting): acknowledged events could be lost. Set it to on. Not starting."
        case .file(let path, let errno): "\(path): \(errno)"
        case .fileTooLong(let path, let limit): "\(path) is longer than \(limit) bytes. Split it."
        case .cannotListen(let address, let reason):
            "Cannot listen on \(address): \(reason). Choose another --listen, or stop what uses it."
        case .badAddress(let text): "\(text) is not an address. Expected host:port, for example 0.0.0.0:8080."
        case .badConfiguration(let text): text
        case .badRules(let faults): faults.map(\.description).joined(separator: "\n")
        case .socketPathTooLong(let path, let limit):
            "\(path) is too long for a Unix socket (\(limit) bytes). Put the database into a directory with a shorter path."
        case .eventsMissing(let first, let last):
            "Events are missing between hubSequence \(first) and \(last): no root is signed. `returns-hub verify` names them."
        case .notEmpty(let place):
            "\(place) is there already. A backup is restored into an empty place only: move what is there aside, and keep it."
        case .notABackup(let path): "\(path) is no backup that `returns-hub backup` made."
        case .otherBackup(let path, let database):
            "\(path) is a backup of the other kind of database than \(database). Choose --database to fit it."
        case .unfinishedRestore(let name):
            "A restore into \(name) was cut off. Drop the database, make it anew, and run `returns-hub restore` again."
        case .programMissing(let name):
            "There is no \(name). Install PostgreSQL's programs, not older than its server: apt-get install postgresql-client"
        case .programFailed(let name, let status, let words): "\(name) ended with \(status): \(words)"
        case .noAnswer(let socket, let reason): "The running hub did not answer on \(socket): \(reason)"
        case .refusedByHub(let words): words
        case .refused(let refusal): refusal.description
        }
    }
}

extension HubRefusal: CustomStringConvertible {
    /// What was found and what is expected.
    public var description: String {
        switch self {
        case .badStationID(let id): "\(id) is not a station id: \(FloorNames.stationIDs)."
        case .stationExists(let id):
            "Station \(id) exists. `returns-hub station renew \(id)` gives it a new token and a new epoch."
        case .noSuchStation(let id): "There is no station \(id). `returns-hub stations` lists them."
        case .siteNeeded: "The first station must name the site: --site CODE."
        case .badSite(let site): "\(site) is not a site: \(FloorNames.sites)."
        case .otherSite(let asked, let served): "This hub serves site \(served), not \(asked)."
        case .platePrefixesUsedUp: "Every plate prefix has been given out."
        case .importFaults(let faults): faults.description
        case .rulesRefused(let faults):
            (faults.map(\.description) + ["Nothing was published."]).joined(separator: "\n")
        case .badPlate(let text): "\(text) is not a licence plate: L and twelve digits, the last one a check digit."
        case .noSuchItem(let plate): "No item has the plate \(plate)."
        case .badDay(let text): "\(text) is no day. Expected one such as 2026-11-01."
        case .noSuchBinClass(let name): "No bin is of the class \(name). `returns-hub capacity` lists the classes."
        case .noDecision(let plate): "Nothing is decided about \(plate): no such item, or none that was graded."
        case .settling(let refusal): refusal.description
        case .asking(let refusal): refusal.description
        case .donating(let refusal): refusal.description
        case .bin(let refusal): refusal.description
        case .ordering(let refusal): refusal.description
        case .plate(let refusal): refusal.description
        case .dispatching(let refusal): refusal.description
        case .alert(let refusal): refusal.description
        case .badge(let refusal): refusal.description
        case .scratchNeeded:
            "A dump is tried out on a server of PostgreSQL: name one on which databases may be made by --scratch."
        case .badWitnesses(let path, let fault):
            "\(path) is no file of `returns-station roots`: \(fault)"
        case .user(let refusal): refusal.description
        case .person(let refusal): refusal.description
        case .overtaken: "Another attempt of the same act took over. Ask again."
        case .revoking(let refusal): refusal.description
        }
    }
}
