import GRDB
import Returns
import Wire

extension ReferenceFeed {
    /// The calendar of the policy in force.
    static func calendar(in db: Database) throws -> SiteCalendar {
        let policies: [Policy] = try items([.policy], in: db).compactMap { item in
            if case .policy(let policy) = item { policy } else { nil }
        }
        return policies.max { ($0.version, $0.id) < ($1.version, $1.id) }?.calendar ?? .metropolitanFrance
    }
}
