/// Which of the devices that come and go are scanners of this station. A value, so that recorded hot-plug can be played
/// to it.
struct ScannerRoster {
    private let bindings: [ScannerBinding]
    private var present: [String: InputNode] = [:]
    private var taken: [String: ScannerBinding] = [:]

    init(bindings: [ScannerBinding]) {
        self.bindings = bindings
    }

    /// A device is there, whether it was enumerated, has come, or has changed. Returns the nodes that are to be taken
    /// now, each with the binding that takes it, and each only once for as long as it stays.
    ///
    /// The first binding that accepts a node takes it, and with it every other node of the same device that a scanner
    /// of its kind uses: a scanner of which one node stayed free would go on typing into the console.
    mutating func appear(_ input: InputNode) -> [(InputNode, ScannerBinding)] {
        present[input.syspath] = input
        guard taken[input.syspath] == nil, let binding = binding(of: input) else { return [] }
        let companions = present.values.filter { other in
            input.plug != nil && other.plug == input.plug && other != input && taken[other.syspath] == nil
                && binding.uses(other)
        }.sorted { $0.syspath < $1.syspath }
        let nodes = [input] + companions
        for node in nodes { taken[node.syspath] = binding }
        return nodes.map { ($0, binding) }
    }

    /// A device is gone; whether it was a scanner.
    mutating func disappear(syspath: String) -> Bool {
        present[syspath] = nil
        return taken.removeValue(forKey: syspath) != nil
    }

    /// The scanners that are present and not among `syspaths`: their departure was missed.
    func missing(from syspaths: Set<String>) -> Set<String> {
        Set(taken.keys).subtracting(syspaths)
    }

    private func binding(of input: InputNode) -> ScannerBinding? {
        if let binding = bindings.first(where: { $0.accepts(input) }) { return binding }
        guard let plug = input.plug else { return nil }
        return taken.first { present[$0.key]?.plug == plug && $0.value.uses(input) }?.value
    }
}
