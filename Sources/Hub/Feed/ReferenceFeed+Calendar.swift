import GRDB
import Returns
import Wire

extension ReferenceFeed {
    /// The calendar of the policy in force.
    static func calendar(in db: Database) throws -> SiteCalendar {
        try policy(in: db)?.calendar ?? .metropolitanFrance
    }

    /// The policy in force; nil where the table alone decides.
    static func policy(in db: Database) throws -> Policy? {
        let policies: [Policy] = try items([.policy], in: db).compactMap { item in
            if case .policy(let policy) = item { policy } else { nil }
        }
        return policies.max { ($0.version, $0.id) < ($1.version, $1.id) }
    }
}
