import Devices
import Labels
import SystemPackage

/// The first label on a line of 9600 baud, 8N1: its bytes at ten bits each, and the time that passes at a
/// pseudo-terminal whose far side takes one byte in each such time, from the job's handing over to its last byte.
struct WireBench: Sendable {
    static let baudRate = 9_600
    /// What the first label may take, in milliseconds.
    static let millisecondsMax = 400.0
    private static let rounds = 3

    func measure() async throws -> BenchmarkReport {
        var figures: [Figure] = []
        for kind in PrinterLanguageKind.allCases {
            let bytes = try kind.encode(LabelSample().label(1))
            let least = Double(bytes.count * 10 * 1_000) / Double(Self.baudRate)
            var taken: [Double] = []
            for _ in 0..<Self.rounds { taken.append(try await send(bytes)) }
            figures += [
                Figure(
                    "wire", "\(kind.rawValue), \(bytes.count) bytes: first label at \(Self.baudRate) baud",
                    .milliseconds,
                    taken, goal: .maxBelow(Self.millisecondsMax)),
                Figure("wire", "\(kind.rawValue): bytes × 10 / \(Self.baudRate) (reference)", .milliseconds, [least]),
            ]
        }
        return BenchmarkReport(figures)
    }

    private func send(_ bytes: [UInt8]) async throws -> Double {
        let (terminal, path) = try Descriptors.openPseudoterminal()
        defer { try? terminal.close() }
        let loop = try DeviceLoop()
        let (reports, report) = AsyncStream.makeStream(of: PrinterReport.self)
        try loop.start()
        defer { loop.stop() }
        let port = PrinterPort.serial(path: path, baudRate: Self.baudRate, flow: .none)
        let printer = Printer(loop: loop, port: port) { report.yield($0) }
        defer { printer.close() }
        guard await reports.first(where: { _ in true }) == .ready else {
            throw BenchmarkFault.wrongOutcome(what: "the printer's port", expected: "ready", found: "another word")
        }
        let line = PacedLine(terminal: terminal, baudRate: Self.baudRate)
        let start = MonotonicTime.now()
        printer.send(bytes, job: 1)
        let (taken, end) = try await OwnThread.run { try line.take(bytes.count) }
        guard taken == bytes else {
            throw BenchmarkFault.wrongOutcome(
                what: "bytes on the line", expected: "the label's", found: "\(taken.count) others")
        }
        return end.milliseconds(since: start)
    }
}
