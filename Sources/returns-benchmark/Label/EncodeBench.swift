import Devices
import Foundation
import Labels

/// Labels spelt in each printer language, each with its own plate, on one thread, by the time that its core gave to it;
/// beside it the same bytes put together from their lines, which were known beforehand.
struct EncodeBench: Sendable {
    let labels: Int

    static let labelsUsually = 20_000
    /// Plates of one prefix end, and every repetition takes its own.
    static let labelsMax = 100_000
    /// What one core must spell, in labels a second.
    static let labelsPerSecondMin = 50_000.0
    private static let repetitions = 5

    func measure() async throws -> BenchmarkReport {
        let figures = try await OwnThread.run { try PrinterLanguageKind.allCases.flatMap(measure) }
        return BenchmarkReport(
            figures, notes: ["encode: more is better; p99 is the slowest of \(Self.repetitions) runs, max the fastest."]
        )
    }

    private func measure(_ kind: PrinterLanguageKind) throws -> [Figure] {
        let sample = try LabelSample()
        let known = try kind.encode(sample.label(1))
        let lines = known.split(separator: 0x0A, omittingEmptySubsequences: false).map { Array($0) }
        let language = kind.language
        var own: [Double] = []
        var joined: [Double] = []
        for repetition in 0..<Self.repetitions {
            own.append(
                try rate { number in try language.encode(sample.label(repetition * labels + number + 1)).count })
            joined.append(
                try rate { _ in
                    var bytes: [UInt8] = []
                    for line in lines {
                        bytes += line
                        bytes.append(0x0A)
                    }
                    return bytes.count
                })
        }
        return [
            Figure(
                "encode", "\(kind.rawValue), \(known.count) bytes: labels", .perSecond, own,
                goal: .medianAtLeast(Self.labelsPerSecondMin)),
            Figure("encode", "\(kind.rawValue): its lines joined (reference)", .perSecond, joined),
        ]
    }

    /// Labels a second. The bytes are summed up, so that no work is left out as useless.
    private func rate(_ work: (Int) throws -> Int) throws -> Double {
        var bytes = 0
        let start = Descriptors.threadTime()
        for number in 0..<labels { bytes += try work(number) }
        let end = Descriptors.threadTime()
        guard bytes > 0 else {
            throw BenchmarkFault.wrongOutcome(what: "bytes of labels", expected: "some", found: "none")
        }
        return Double(labels) * 1e6 / end.microseconds(since: start)
    }
}
