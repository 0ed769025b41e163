import Foundation
import Returns
import Wire

/// Computes the days' roots anew from the events, which come in the order in which the hub took them.
struct RootWalk {
    /// Roots whose events have not all come, the earliest first.
    private var waiting: ArraySlice<DailyRoot>
    private var tree = MerkleTree()
    /// Roots that were computed.
    private(set) var computed = 0
    private(set) var findings = Findings()

    /// Takes those of the roots whose events all come behind a place.
    init(_ roots: [DailyRoot], after hubSequence: Int) {
        waiting = roots.filter { $0.first > hubSequence }[...]
    }

    mutating func take(_ hubSequence: Int, _ hash: EventHash, receivedAt: Moment) {
        while let root = waiting.first, hubSequence > root.last { close(root) }
        guard let root = waiting.first, hubSequence >= root.first else { return }
        tree.add(hash, receivedAt: receivedAt)
    }

    /// No more events come.
    mutating func finish() {
        while let root = waiting.first { close(root) }
    }

    private mutating func close(_ root: DailyRoot) {
        if tree.leaves != root.events {
            findings.add(root.finding(.events(expected: root.events, found: tree.leaves)))
        } else if tree.root != root.root {
            findings.add(root.finding(.content(expected: root.root, found: tree.root)))
        }
        computed += 1
        tree = MerkleTree()
        waiting.removeFirst()
    }
}

extension DailyRoot {
    /// What is wrong with it.
    func finding(_ finding: RootFinding) -> VerifyFinding {
        .root(finding, number: number, day: day, first: first, last: last)
    }

    /// What is wrong with the roots among themselves: numbers, ranges, names of the one before, signatures; with
    /// `fingerprint`, also where another key has signed.
    static func findings(in roots: [DailyRoot], fingerprint: String?) -> Findings {
        var findings = Findings()
        var before: DailyRoot?
        for root in roots {
            let number = (before?.number ?? 0) + 1
            let first = (before?.last ?? 0) + 1
            if root.number != number { findings.add(root.finding(.number(expected: number))) }
            if root.first != first { findings.add(root.finding(.begins(expected: first))) }
            let previous = before?.hash ?? .zero
            if root.previous != previous {
                findings.add(root.finding(.previous(expected: previous, found: root.previous)))
            }
            if !root.isSigned { findings.add(root.finding(.signature)) }
            if let fingerprint, root.fingerprint != fingerprint {
                findings.add(root.finding(.key(expected: fingerprint, found: root.fingerprint)))
            }
            before = root
        }
        return findings
    }
}
