/// Whose goods the day's returns are: the house's own, and those of two others for whom it works.
enum DayOwners {
    /// An owner's id and how much of the catalogue is theirs, in hundredths.
    static let shares = [("OWN", 80), ("NORD", 12), ("SUD", 8)]

    /// What the class of an item ends in whose owner nobody knows yet.
    static let unknown = "UNKNOWN"

    /// What every class of bins ends in on a floor with so many owners: a bin of one owner takes nothing of another's.
    static func suffix(_ owners: Int) -> String { owners > 1 ? "-{owner}" : "" }
}
