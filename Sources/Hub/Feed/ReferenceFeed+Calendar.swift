import Returns
import Wire

extension ReferenceFeed {
    /// The calendar of the policy in force.
    static func calendar(in db: Database) throws -> SiteCalendar {
        try policy(in: db)?.calendar ?? .metropolitanFrance
    }

    /// The policy in force; nil where the table alone decides.
    static func policy(in db: Database) throws -> Policy? {
        let playbook = Playbook(try items([.policy], in: db))
        return playbook.policies.isEmpty ? nil : playbook.currentPolicy
    }
}
