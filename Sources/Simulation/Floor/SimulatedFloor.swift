import Returns

/// A whole floor of one seed: benches with the real station, one real hub, everything around them faked and faulty.
///
/// Everything that is drawn follows from the seed: the site, every operator's choices, what each scan, label and
/// request meets, the moments' clock. What is left to the machine is how threads take turns: whether the printer's word
/// comes before or after the next scan, how many events one push carries, and at which commit exactly the power goes
/// when it goes in the middle of an act. A seed therefore repeats the same story, and not always the same bytes; a calm
/// floor without printers repeats its bytes as well.
public struct SimulatedFloor: Sendable {
    private let plan: FloorPlan
    private let hub: @Sendable (ScratchFolder) throws -> any FloorHub
    private let trouble: (@Sendable (FloorSite) throws -> Void)?

    /// Describes a floor; nothing is started before `run`.
    public init(_ plan: FloorPlan) {
        self.init(
            plan,
            hub: { try HubHost(scratch: $0, stopsMax: plan.hubStops, isRestored: plan.restoresHub) })
    }

    /// A floor with a hub of its own kind. Where there is trouble, it plays on a thread of its own beside the benches,
    /// and they work until it is over.
    init(
        _ plan: FloorPlan, hub: @escaping @Sendable (ScratchFolder) throws -> any FloorHub,
        trouble: (@Sendable (FloorSite) throws -> Void)? = nil
    ) {
        (self.plan, self.hub, self.trouble) = (plan, hub, trouble)
    }

    /// The floor of a seed.
    public init(seed: UInt64) {
        self.init(FloorPlan(seed: seed))
    }

    /// Runs the floor to its end, lets the faults stop, and checks every invariant.
    ///
    /// Nothing is thrown: what did not go on is a finding of the report.
    public func run() async -> FloorReport {
        var report = FloorReport(plan: plan)
        do {
            _ = try await work(&report)
        } catch {
            report.findings.append("the floor stopped: \(error)")
        }
        return report
    }

    /// The bytes of every journal at the end, in the order of the benches: for telling whether a seed repeats itself.
    public func journals() async throws -> [[[UInt8]]] {
        var report = FloorReport(plan: plan)
        return try await work(&report).map { $0.bytes.map { Array($0) } }
    }

    private func work(_ report: inout FloorReport) async throws -> [JournalAudit] {
        let scratch = try ScratchFolder()
        let floor = try SampleFloor(plan: plan)
        let hub = try hub(scratch)
        var accesses: [BenchAccess] = []
        for number in 0..<plan.benches { accesses.append(try await hub.register("S\(number + 1)")) }
        try await hub.stock(floor)
        let shift = Shift()
        let benches = accesses.enumerated().map { number, access in
            SimulatedBench(
                number: number, access: access, floor: floor, plan: plan, hub: hub, scratch: scratch, shift: shift)
        }
        let site = FloorSite(stations: accesses.map(\.station), scratch: scratch)
        let outcomes = try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await hub.run() }
            await hub.waitUntilUp()
            tasks.addTask { [trouble] in
                guard let trouble else { return }
                defer { shift.end() }
                try await OwnThread.run { try trouble(site) }
            }
            let outcomes = await Self.work(benches)
            hub.close()
            try await tasks.waitForAll()
            return outcomes
        }
        let ended = try outcomes.map { try $0.get() }
        return try judge(ended, accesses, floor, hub, &report)
    }

    /// All benches side by side; each comes to its end, also when another one does not.
    private static func work(_ benches: [SimulatedBench]) async -> [Result<BenchOutcome, any Error>] {
        await withTaskGroup(of: (Int, Result<BenchOutcome, any Error>).self) { tasks in
            for (number, bench) in benches.enumerated() {
                tasks.addTask {
                    var bench = bench
                    do { return (number, .success(try await bench.run())) } catch { return (number, .failure(error)) }
                }
            }
            var outcomes: [Int: Result<BenchOutcome, any Error>] = [:]
            for await (number, outcome) in tasks { outcomes[number] = outcome }
            return benches.indices.compactMap { outcomes[$0] }
        }
    }

    private func judge(
        _ benches: [BenchOutcome], _ accesses: [BenchAccess], _ floor: SampleFloor, _ hub: any FloorHub,
        _ report: inout FloorReport
    ) throws -> [JournalAudit] {
        var audits: [JournalAudit] = []
        for (bench, access) in zip(benches, accesses) {
            let audit = try JournalAudit(directory: bench.directory, of: access, bins: floor.bins)
            report.findings += bench.findings + audit.findings
            report.findings += HubAudit.findings(
                station: access.station, hub: try hub.events(of: access.station), journal: audit.bytes, isOver: true)
            report.findings += audit.labels.findings(printed: bench.labels)
            report.findings += audit.labels.findings(atTheEndOf: audit.state)
            report.count(bench, audit)
            audits.append(audit)
        }
        report.hubStops = hub.stops
        report.hubRestores = hub.restores
        report.findings += Self.shared(audits, try hub.items())
        return audits
    }

    /// What holds of all benches together: no plate on two items, and the hub's view of every item is the floor's.
    private static func shared(_ audits: [JournalAudit], _ hub: [HubItem]) -> [String] {
        let plates = audits.flatMap(\.items.items.keys)
        var findings: [String] = []
        if Set(plates).count != plates.count { findings.append("a plate stands on the items of two benches") }
        let kept = audits.flatMap { $0.items.items.filter { !$0.value.isVoided } }.map { plate, item in
            HubItem(plate: plate.text, grade: item.grading?.grade.rawValue, bin: item.binned?.code)
        }
        let odd = Set(kept).symmetricDifference(hub).map { "\($0)" }.sorted()
        if !odd.isEmpty { findings.append("the hub's items and the floor's differ: \(odd.prefix(6))") }
        return findings
    }
}

extension FloorReport {
    fileprivate mutating func count(_ bench: BenchOutcome, _ audit: JournalAudit) {
        acts += bench.acts
        events += audit.events.count
        itemsBinned += audit.items.items.values.count { $0.binned != nil }
        powerCuts += bench.powerCuts
        labelsPrinted += bench.labels.count
        scannerFaults += bench.scannerFaults
        printerFaults += bench.printerFaults
        for (fault, count) in bench.networkFaults { networkFaults[fault, default: 0] += count }
    }
}
