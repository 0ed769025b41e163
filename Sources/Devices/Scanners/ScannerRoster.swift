/// Which of the devices that come and go are scanners of this station. A value, so that recorded hot-plug can be played
/// to it.
///
/// What is taken follows from the rules and from what is present alone, never from the order in which it came.
struct ScannerRoster {
    /// What another state of things changes.
    struct Changes {
        /// The nodes that are to be taken now, or to be read by another profile, each with the binding that takes it.
        var taken: [(InputNode, ScannerBinding)] = []
        /// The places of the nodes that are gone, or no longer anybody's.
        var released: [String] = []
    }

    private var bindings: [ScannerBinding]
    private var present: [String: InputNode] = [:]
    private var taken: [String: ScannerBinding] = [:]

    init(bindings: [ScannerBinding]) {
        self.bindings = bindings
    }

    /// The devices of which no node is taken.
    var free: [InputNode] {
        let devices = Set(taken.keys.compactMap { present[$0]?.device })
        return nodes.filter { !devices.contains($0.device) }
    }

    /// Devices are there, whether they were enumerated, have come, or have changed.
    mutating func appear(_ inputs: [InputNode]) -> Changes {
        for input in inputs { present[input.syspath] = input }
        return settle()
    }

    /// A device is gone.
    mutating func disappear(syspath: String) -> Changes {
        guard present.removeValue(forKey: syspath) != nil else { return Changes() }
        return settle()
    }

    /// These devices are there and no others: some arrivals and departures were missed.
    mutating func replace(by inputs: [InputNode]) -> Changes {
        present = [:]
        return appear(inputs)
    }

    /// Other rules take the place of all the old ones.
    mutating func rebind(_ bindings: [ScannerBinding]) -> Changes {
        self.bindings = bindings
        return settle()
    }

    /// The other nodes of the same device.
    func siblings(of node: InputNode) -> [InputNode] {
        nodes.filter { $0.device == node.device && $0 != node }
    }

    /// The profile by which the node is read; nil when it is not taken.
    func profile(of syspath: String) -> ScannerProfile? { taken[syspath]?.profile }

    private var nodes: [InputNode] { present.values.sorted { $0.syspath < $1.syspath } }

    private mutating func settle() -> Changes {
        let before = taken
        taken = assignment()
        var changes = Changes()
        changes.released = before.keys.filter { taken[$0] == nil }.sorted()
        for node in nodes {
            guard let binding = taken[node.syspath], binding.profile != before[node.syspath]?.profile else { continue }
            changes.taken.append((node, binding))
        }
        return changes
    }

    /// The first binding that agrees in everything takes a node, then one whose serial number agrees, then one for
    /// whose device it stands in on its port. A device stands in only while the one that it stands for is away, or
    /// neither could be bound for itself.
    private func assignment() -> [String: ScannerBinding] {
        let nodes = self.nodes
        var sure: [String: ScannerBinding] = [:]
        for node in nodes {
            sure[node.syspath] =
                first(.full, for: node) ?? (isTwin(node, among: nodes) ? nil : first(.serial, for: node))
        }
        addCompanions(of: nodes, to: &sure)
        var all = sure
        for node in nodes where all[node.syspath] == nil {
            guard let binding = first(.port, for: node) else { continue }
            let isThere = nodes.contains { $0.device != node.device && sure[$0.syspath] == binding }
            all[node.syspath] = isThere ? nil : binding
        }
        addCompanions(of: nodes, to: &all)
        return all
    }

    private func first(_ agreement: ScannerBinding.Agreement, for node: InputNode) -> ScannerBinding? {
        bindings.first { $0.agreement(with: node) == agreement }
    }

    /// Whether another device of its kind has the same serial number, so that the number names neither.
    private func isTwin(_ node: InputNode, among nodes: [InputNode]) -> Bool {
        nodes.contains {
            $0.device != node.device && $0.serial == node.serial && $0.vendor == node.vendor
                && $0.product == node.product
        }
    }

    /// With one node of a device, every other that a scanner of its kind uses is taken: a scanner of which one node
    /// stayed free would go on typing into the console.
    private func addCompanions(of nodes: [InputNode], to taken: inout [String: ScannerBinding]) {
        let found = nodes.compactMap { node in taken[node.syspath].map { (node.device, $0) } }
        for node in nodes where taken[node.syspath] == nil {
            taken[node.syspath] = found.first { $0.0 == node.device && $0.1.uses(node) }?.1
        }
    }
}
