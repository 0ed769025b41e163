import Foundation
public import Returns
public import Wire

/// What is verified, and against what.
public struct VerifyAsk: Sendable {
    /// The day (UTC) from which on; nil for everything.
    public let from: CalendarDay?
    /// What stations were told.
    public let witnesses: [Witness]
    /// The fingerprint of the one key that may have signed; nil for any.
    public let key: String?

    /// Asks for everything unless said otherwise.
    public init(from: CalendarDay? = nil, witnesses: [Witness] = [], key: String? = nil) {
        self.from = from
        self.witnesses = witnesses
        self.key = key
    }

    /// Reads a day. Throws `refused` for none.
    public static func day(_ text: String) throws(HubFault) -> CalendarDay {
        guard let day = CalendarDay(text) else { throw .refused(.badDay(text)) }
        return day
    }

    /// Reads a file of what stations were told, as `returns-station roots` writes it. Throws `file`, `fileTooLong`, or
    /// `refused` when a line cannot be read.
    public static func witnesses(in path: String) throws(HubFault) -> [Witness] {
        let bytes = try ImportFile.read(path, limitBytes: VerifyingLimits.witnessBytes, takesInput: true)
        do throws(WireError) {
            return try Witness.read(Data(bytes))
        } catch {
            throw .refused(.badWitnesses(path: path, error))
        }
    }
}

extension HubStore {
    /// Reads every event of the store and computes everything anew that follows from it: hashes, chains, sequences
    /// without gaps, columns that repeat what an event says, and the days' roots. Changes nothing, and may run while a
    /// hub serves the database.
    ///
    /// `progress` hears how many events were read, of how many. Throws what reading throws.
    public func verify(
        _ ask: VerifyAsk, progress: (_ done: Int, _ all: Int) -> Void = { _, _ in }
    ) async throws(HubFault) -> VerifyReport {
        let snapshot = try await reading { db in try VerifySnapshot(of: db, from: ask.from) }
        var walk = EventWalk(after: snapshot.start, chains: snapshot.chains)
        var roots = RootWalk(snapshot.roots, after: snapshot.start)
        var stride = try await fetched(after: snapshot.start, snapshot).get()
        while let last = stride.last?.spot.hubSequence {
            // The next rows are read while these are verified.
            async let next = fetched(after: last, snapshot)
            for event in stride {
                let hash = walk.take(event)
                roots.take(event.spot.hubSequence, hash, receivedAt: event.receivedAt)
            }
            progress(walk.events, snapshot.counter - snapshot.start)
            stride = try await next.get()
        }
        roots.finish()
        walk.close(snapshot)
        try await verifyForks(&walk)
        let witness = try await held(against: ask.witnesses, snapshot)
        let chained = DailyRoot.findings(in: snapshot.roots, fingerprint: ask.key)
        return VerifyReport(snapshot, walk, [chained, roots.findings, witness.findings], roots.computed, witness.notes)
    }

    private func fetched(
        after hubSequence: Int, _ snapshot: VerifySnapshot
    ) async -> Result<[StoredEvent], HubFault> {
        do throws(HubFault) {
            return .success(
                try await reading { db in
                    try StoredEvent.stride(after: hubSequence, through: snapshot.counter, in: db)
                })
        } catch {
            return .failure(error)
        }
    }

    /// The losing sides of forks: each bears its hash.
    private func verifyForks(_ walk: inout EventWalk) async throws(HubFault) {
        walk.findings.add(
            contentsOf: try await reading { db in
                var findings = Findings()
                try db.each("SELECT station, epoch, sequence, hash, bytes FROM forkedEvent") { row in
                    let noted = EventHash(bytes: Array(row[3] as Data))
                    let hash = EventHash(of: row[4])
                    if hash == noted { return }
                    findings.add(
                        .fork(
                            ChainName(station: row[0], epoch: row[1]), sequence: row[2], expected: noted, found: hash))
                }
                return findings
            })
    }

    private func held(
        against witnesses: [Witness], _ snapshot: VerifySnapshot
    ) async throws(HubFault) -> WitnessCheck {
        var check = try await told(witnesses, snapshot)
        var computed: [ClosedRange<Int>: EventHash?] = [:]
        for orphan in check.orphans {
            // Every station was told the same.
            let places = orphan.root.first...orphan.root.last
            if computed[places] == nil { computed[places] = .some(try await root(of: places)) }
            check.take(orphan, computed: computed[places] ?? nil)
        }
        return check
    }

    /// The root over the events in these places; nil where some are not there.
    private func root(of places: ClosedRange<Int>) async throws(HubFault) -> EventHash? {
        do throws(HubFault) {
            return try await tree(of: places).root
        } catch .eventsMissing {
            return nil
        }
    }

    private func told(_ witnesses: [Witness], _ snapshot: VerifySnapshot) async throws(HubFault) -> WitnessCheck {
        try await reading { db in
            var check = WitnessCheck(snapshot)
            for witness in witnesses {
                switch witness.testimony {
                case .root(let root): check.take(root, by: witness.by)
                case .head(let head):
                    let chain = ChainName(station: witness.by, epoch: head.epoch)
                    check.take(
                        head, by: witness.by, found: try ChainEnd.fetch(chain, through: head.through, in: db))
                }
            }
            return check
        }
    }
}

extension EventWalk {
    /// There are no more events: compares where the chains end with what the hub has noted.
    fileprivate mutating func close(_ snapshot: VerifySnapshot) {
        if last < snapshot.counter { findings.add(.cut(expected: snapshot.counter, found: last)) }
        for spot in snapshot.strays { findings.add(.stray(spot)) }
        for chain in Set(snapshot.heads.keys).union(chains.keys).sorted() {
            let expected = snapshot.heads[chain]
            let found = chains[chain].map { ChainEnd(sequence: $0.sequence, hash: $0.hash) }
            if expected != found { findings.add(.head(chain, expected: expected, found: found)) }
        }
    }
}

extension VerifyReport {
    fileprivate init(
        _ snapshot: VerifySnapshot, _ walk: EventWalk, _ others: [Findings], _ roots: Int, _ notes: [String]
    ) {
        var all = walk.findings
        for other in others { all.add(contentsOf: other) }
        findings = all.kept
        findingsCount = all.count
        events = walk.events
        places = walk.last > snapshot.start ? snapshot.start + 1...walk.last : nil
        chains = walk.chains.count
        quarantined = walk.quarantined
        self.roots = roots
        lastRoot = snapshot.roots.last
        rootedThrough = snapshot.roots.last?.last ?? 0
        self.notes = Self.keyChanges(snapshot.roots) + snapshot.restorations.map(\.words) + notes
    }

    /// A key is exchanged when it was lost, or by somebody who did not have it.
    private static func keyChanges(_ roots: [DailyRoot]) -> [String] {
        zip(roots, roots.dropFirst()).filter { $0.key != $1.key }.map { before, after in
            "the key changes with the root \(after.number) of \(after.day): \(before.fingerprint), then "
                + "\(after.fingerprint); was it exchanged on purpose?"
        }
    }
}

extension Restoration {
    fileprivate var words: String {
        let when = at.map { " at \($0.utcText)" } ?? ""
        switch cause {
        case .restored: return "restored from a backup\(when): it ended with hubSequence \(after)"
        case .promoted: return "a standby took over\(when) with hubSequence \(after)"
        }
    }
}
