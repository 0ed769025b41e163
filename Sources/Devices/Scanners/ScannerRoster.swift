/// Which of the input devices that come and go are scanners of this station. A value, so that recorded hot-plug can be
/// played to it.
struct ScannerRoster {
    private let bindings: [ScannerBinding]
    private var present: Set<String> = []

    init(bindings: [ScannerBinding]) {
        self.bindings = bindings
    }

    /// A device is there, whether it was enumerated, has come, or has changed. Returns the first binding that accepts
    /// it, but only once for as long as it stays.
    mutating func appear(_ input: InputNode) -> ScannerBinding? {
        guard !present.contains(input.syspath), let binding = bindings.first(where: { $0.accepts(input) }) else {
            return nil
        }
        present.insert(input.syspath)
        return binding
    }

    /// A device is gone; whether it was a scanner.
    mutating func disappear(syspath: String) -> Bool {
        present.remove(syspath) != nil
    }

    /// The scanners that are present and not among `syspaths`: their departure was missed.
    func missing(from syspaths: Set<String>) -> Set<String> {
        present.subtracting(syspaths)
    }
}
