/// What can be looked at that is about persons. Whoever looks is recorded.
enum PersonalData: String, CaseIterable, Sendable {
    /// Names behind pseudonyms.
    case names = "names"
    /// Cases of customers, by the numbers of their returns: exceptions, refunds, what is due.
    case cases = "cases"
    /// Who looked at personal data.
    case accesses = "accesses"
}
