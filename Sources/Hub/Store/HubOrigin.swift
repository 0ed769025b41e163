import Foundation
public import Returns
import Wire

/// What a new database begins with.
public struct HubOrigin: Sendable {
    /// The id of this history: new for every new database and after every restore.
    public let generation: String
    /// When it begins.
    public let at: Moment
    /// The rules that the feed offers from the start.
    public let playbook: Playbook

    /// Whether whoever opens the database is the one who restores it.
    private(set) var finishesRestore = false

    /// Names a history that begins later in the same database, after a promotion of PostgreSQL's.
    let newGeneration: @Sendable () -> String

    /// Names an origin.
    public init(
        generation: String, at: Moment, playbook: Playbook,
        newGeneration: (@Sendable () -> String)? = nil
    ) {
        self.generation = generation
        self.at = at
        self.playbook = playbook
        self.newGeneration = newGeneration ?? { UUID().uuidString.lowercased() }
    }

    /// The same, for whoever brings a backup back.
    var finishingRestore: HubOrigin {
        var origin = self
        origin.finishesRestore = true
        return origin
    }

    /// The one row of the hub, and the shipped rules as the first entries of the feed.
    func begin(in db: Database) throws {
        try db.run(
            "INSERT INTO hub (id, generation, platePrefix, createdAt) VALUES (1, ?, ?, ?)",
            [generation, HubLimits.platePrefixes.lowerBound, at.milliseconds])
        let items =
            playbook.sheets.map(ReferenceItem.sheet) + playbook.groups.map(ReferenceItem.group)
            + playbook.categories.map(ReferenceItem.category) + [.dispositions(playbook.dispositions)]
            + playbook.policies.map(ReferenceItem.policy)
        _ = try ReferenceFeed.publish(items, in: db)
    }
}
