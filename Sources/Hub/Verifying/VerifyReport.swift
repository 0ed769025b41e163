import Returns
public import Wire

/// What a verification of the store found.
public struct VerifyReport: Hashable, Sendable {
    /// The first findings, in the order in which they were found.
    public let findings: [VerifyFinding]
    /// All of them.
    public let findingsCount: Int
    /// Events that were read.
    public let events: Int
    /// The place of the first and the last event; nil for none.
    public let places: ClosedRange<Int>?
    /// Chains, one for each station and epoch.
    public let chains: Int
    /// Events that the hub had put aside.
    public let quarantined: Int
    /// Roots that were computed anew.
    public let roots: Int
    /// The last root of the store.
    public let lastRoot: DailyRoot?
    /// How far the roots speak of events; 0 for not at all.
    public let rootedThrough: Int
    /// What could not be held against the store, and what a reader should know.
    public let notes: [String]

    /// Whether nothing was found.
    public var isSound: Bool { findingsCount == 0 }

    /// Everything in words: what was found first, and last what cannot be seen.
    public var words: String {
        var lines = findings.map { "FOUND  \($0)" }
        if findingsCount > findings.count { lines.append("… and \(findingsCount - findings.count) findings more") }
        lines += notes.map { "note   \($0)" }
        lines.append(
            "events      \(events)\(places.map { ", hubSequence \($0.lowerBound) to \($0.upperBound)" } ?? "")")
        lines.append("chains      \(chains)")
        lines.append("put aside   \(quarantined)")
        lines.append("daily roots \(roots)\(lastRoot.map { ", the last of \($0.day), key \($0.fingerprint)" } ?? "")")
        lines.append(unseen)
        lines.append(isSound ? "SOUND" : "NOT SOUND: \(findingsCount) findings")
        return lines.joined(separator: "\n")
    }

    private var unseen: String {
        let behind = (places?.upperBound ?? 0) - rootedThrough
        let roots =
            behind > 0
            ? "\(behind) events come behind the last root: of these, an order or a time of receipt that was changed, and "
                + "an end that was cut off with all notes of it, are not seen from here. "
            : ""
        return roots + "Whoever has the hub's key can rewrite everything; what stations were told (--roots) shows that."
    }
}
