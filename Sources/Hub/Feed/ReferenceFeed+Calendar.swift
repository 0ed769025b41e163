import GRDB
import Returns
import Wire

extension ReferenceFeed {
    /// The calendar of the policy in force.
    static func calendar(in db: Database) throws -> SiteCalendar {
        Playbook(try items([.policy], in: db)).currentPolicy.calendar
    }
}
