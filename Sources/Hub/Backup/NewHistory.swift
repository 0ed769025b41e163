import Foundation
public import Returns
import Wire

/// What a restored store begins with: another history, in which nothing is given out twice that the lost part of the
/// old one may have given.
struct NewHistory {
    let db: Database

    /// Begins it. Stations see another generation, ask how far the hub is, and send again what it lacks.
    func begin(_ generation: String, at now: Moment) throws -> RestoredStore {
        let hub = try db.row("SELECT generation, hubSequence FROM hub")
        let (previous, through): (String, Int) = (hub?[0] ?? "", hub?[1] ?? 0)
        try db.run("UPDATE hub SET generation = ?", [generation])
        try Restoration(generation: generation, previous: previous, after: through, cause: .restored, at: now)
            .insert(in: db)
        try passOverPrefixes()
        try passOverSerials()
        try freezeRights(of: previous)
        return RestoredStore(
            generation: generation, previous: previous, through: through, lastRoot: try DailyRoot.latest(in: db)?.day,
            stations: try db.all(String.self, "SELECT id FROM station ORDER BY id"))
    }

    /// A station that was registered since mints plates under a prefix that this database knows nothing of.
    private func passOverPrefixes() throws {
        let next = try db.one(Int.self, "SELECT platePrefix FROM hub") ?? HubLimits.platePrefixes.lowerBound
        let passed = min(next + BackupLimits.passedPrefixes, HubLimits.platePrefixes.upperBound + 1)
        try db.run("UPDATE hub SET platePrefix = ?", [passed])
    }

    /// Pallets were numbered since, and stand on the road.
    private func passOverSerials() throws {
        for row in try db.rows("SELECT company, extensionDigit, next FROM ssccSerial") {
            let prefix = try SSCCPrefix(row[0], extensionDigit: String(row[1] as Int))
            let next: Int = row[2]
            let passed = min(next + BackupLimits.passedSerials, prefix.units)
            guard passed > next else { continue }
            try db.run(
                "UPDATE ssccSerial SET next = ? WHERE company = ? AND extensionDigit = ?",
                [passed, prefix.company, prefix.extensionDigit])
        }
    }

    /// A station that had never reported when the backup was made may have been given rights since: it has to report
    /// like the others before any are given out.
    private func freezeRights(of previous: String) throws {
        try db.run(
            """
            INSERT INTO rightsHolder (station, epoch, hub, through, lastNumber, askedAt)
            SELECT id, epoch, CAST(? AS text), 0, 0, 0 FROM station WHERE NOT EXISTS (
                SELECT 1 FROM rightsHolder AS holder
                WHERE holder.station = station.id AND holder.epoch = station.epoch)
            """, [previous])
    }
}

/// What is passed over after a restore.
enum BackupLimits {
    /// Plate prefixes: more stations than are registered or renewed between two backups.
    static let passedPrefixes = 200
    /// Numbers of logistic units of each prefix: more than are staged between two backups.
    static let passedSerials = 5_000
}

/// A store that was brought back from a backup.
public struct RestoredStore: Hashable, Sendable {
    /// The history that begins.
    public let generation: String
    /// The one that the backup was of.
    public let previous: String
    /// The place of the last event of the backup.
    public let through: Int
    /// The day of its last signed root; nil before the first.
    public let lastRoot: CalendarDay?
    /// The stations that it knows.
    public let stations: [String]

    /// What it is, and what happens next.
    public var words: String {
        """
        restored    events up to hubSequence \(through)\(lastRoot.map { ", roots up to \($0)" } ?? "")
        generation  \(generation) (the backup was of \(previous))

        Start the hub. Each station then finds another generation, asks how far the hub is, and sends what is lacking by
        itself: nothing has to be done at the benches.
        Rights to fill bins are given out again when every one of these has reported what it holds: \(names).
        One that will not come back is given a new epoch: `returns-hub station renew ID`.
        Not in the backup, and with no station to send it again: what the desk did since (settlements, refunds, bins that
        were closed, staged or sent, answers of suppliers and recipients, imports, rules, PINs, users, names) and
        stations that were registered, renewed or revoked since. Do these again, the revocations and erased names first.
        Numbers of dispatches, offers and requests that were given since are given again; plate prefixes and SSCCs are
        not.
        The key that signs the days' roots and the authority that certifies stations are files of their own and in no
        backup: put them where they were.

        """
    }

    private var names: String { stations.isEmpty ? "no station is registered" : stations.joined(separator: ", ") }
}
