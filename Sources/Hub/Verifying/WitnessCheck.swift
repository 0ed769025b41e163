import Foundation
import Returns
import Wire

/// Holds what stations were told against the store: it shows what was rewritten with everything that follows from it.
struct WitnessCheck {
    let snapshot: VerifySnapshot
    private(set) var findings = Findings()
    /// Roots that a restored store no longer has, of events that it still has in their old places, each with whoever
    /// was told it: these are computed once more.
    private(set) var orphans: [(root: DailyRoot, by: String)] = []
    /// What cannot be held against the store, and why.
    private(set) var notes: [String] = []
    private let roots: [Int: DailyRoot]

    init(_ snapshot: VerifySnapshot) {
        self.snapshot = snapshot
        roots = Dictionary(snapshot.roots.map { ($0.number, $0) }) { first, _ in first }
    }

    /// A root that a station was told.
    mutating func take(_ root: DailyRoot, by station: String) {
        guard root.isSigned else { return findings.add(.forgedWitness(root, by: station)) }
        let found = roots[root.number]
        if found?.hash == root.hash { return }
        let shared = Restoration.shared(snapshot.restorations, with: root.generation)
        if let shared, root.last <= shared {
            orphans.append((root, station))
        } else if shared != nil {
            notes.append(
                "\(station) was told the root \(root.number) of \(root.day) before the hub was restored; its events "
                    + "came back under other places and cannot be held against it")
        } else {
            findings.add(.witnessedRoot(root, by: station, found: found))
        }
    }

    /// The hub's word to a station about its own events; `found` stands at that place now, or ends the chain before it.
    mutating func take(_ head: Witness.Head, by station: String, found: ChainEnd?) {
        let expected = ChainEnd(sequence: head.through, hash: head.hash)
        if found == expected { return }
        let chain = ChainName(station: station, epoch: head.epoch)
        let isShort = (found?.sequence ?? 0) < head.through
        if isShort, Restoration.shared(snapshot.restorations, with: head.generation) != nil {
            notes.append(
                "\(chain): the hub said to have sequence \(head.through) before it was restored, and has "
                    + "\(found?.sequence ?? 0): the station has not sent the rest again yet")
        } else {
            findings.add(.witnessedHead(chain, expected: expected, found: found))
        }
    }

    /// What the events give for an orphan's places; nil where some are not there.
    mutating func take(_ orphan: (root: DailyRoot, by: String), computed root: EventHash?) {
        guard root != orphan.root.root else { return }
        findings.add(.witnessedRoot(orphan.root, by: orphan.by, found: roots[orphan.root.number]))
    }
}

extension ChainEnd {
    /// What stands at a place of a chain, or where the chain ends before it; nil for no event.
    static func fetch(_ chain: ChainName, through sequence: Int, in db: Database) throws -> ChainEnd? {
        let row = try db.row(
            """
            SELECT sequence, hash FROM event WHERE station = ? AND epoch = ? AND sequence <= ?
            ORDER BY sequence DESC LIMIT 1
            """, [chain.station, chain.epoch, sequence])
        return row.map { ChainEnd(sequence: $0[0], hash: EventHash(bytes: Array($0[1] as Data))) }
    }
}
