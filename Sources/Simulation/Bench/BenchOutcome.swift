/// What came of one bench.
struct BenchOutcome: Sendable {
    /// Where its last journal is.
    var directory = ""
    var findings: [String] = []
    var acts = 0
    var powerCuts = 0
    var scannerFaults = 0
    var printerFaults = 0
    var networkFaults: [String: Int] = [:]
    /// Labels that came out of its printers.
    var labels: [PrintedLabel] = []
    /// The image of the power cut whose corpse still has its files open.
    var image: CrashImage?

    /// Takes over what a life leaves behind.
    mutating func take(_ life: BenchLife) {
        guard let printer = life.printer else { return }
        labels += printer.labels
        printerFaults += printer.faults
    }
}
