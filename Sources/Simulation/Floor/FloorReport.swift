/// What came of one floor.
public struct FloorReport: Sendable {
    /// What the seed made of it.
    public let plan: FloorPlan
    /// Every breach of an invariant, and everything that did not go on; empty when the floor is sound.
    public internal(set) var findings: [String] = []
    /// Acts of all operators.
    public internal(set) var acts = 0
    /// Events in all journals.
    public internal(set) var events = 0
    /// Items that ended in a bin.
    public internal(set) var itemsBinned = 0
    /// Power cuts of benches.
    public internal(set) var powerCuts = 0
    /// Ends of the hub's process in the middle of work.
    public internal(set) var hubStops = 0
    /// How often the hub was brought back from a backup that is older than what stations had sent.
    public internal(set) var hubRestores = 0
    /// Labels that printers printed.
    public internal(set) var labelsPrinted = 0
    /// Scans that arrived as something else.
    public internal(set) var scannerFaults = 0
    /// Labels with which printers did something else.
    public internal(set) var printerFaults = 0
    /// Requests that met a fault, by its name.
    public internal(set) var networkFaults: [String: Int] = [:]

    init(plan: FloorPlan) {
        self.plan = plan
    }

    /// One line with everything that it takes to run the floor again.
    public var summary: String {
        let faults = networkFaults.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
        return "seed \(plan.seed): \(plan.benches) benches, \(acts) acts, \(events) events, "
            + "\(itemsBinned) items binned, \(powerCuts) power cuts, \(hubStops) hub stops, "
            + "\(labelsPrinted) labels, scanner faults \(scannerFaults), "
            + "printer faults \(printerFaults), network faults [\(faults)]"
    }
}
