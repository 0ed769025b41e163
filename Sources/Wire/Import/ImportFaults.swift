/// Why nothing of a file was imported: its faults, the first of them named.
public struct ImportFaults: Error, Hashable, Sendable {
    /// The first faults, at most `ImportLimits.namedFaults`, in the order in which they were found.
    public let named: [ImportFault]
    /// How many there are.
    public let total: Int

    init(named: [ImportFault], total: Int) {
        self.named = named
        self.total = total
    }

    /// The one fault of a file that was not even read, because it is longer than `limitBytes`.
    public static func fileTooLong(limitBytes: Int) -> ImportFaults {
        ImportFaults(named: [ImportFault(1, nil, .fileTooLong(limitBytes: limitBytes))], total: 1)
    }
}

extension ImportFaults: CustomStringConvertible {
    /// One line a fault, how many more there are, and that nothing was imported.
    public var description: String {
        let more = total - named.count
        let rest = more > 0 ? ["… and \(more) more."] : []
        return (named.map(\.description) + rest + ["Nothing was imported."]).joined(separator: "\n")
    }
}
