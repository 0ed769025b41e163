import Foundation
import Simulation

/// `returns-hub serve` as a process of its own, so that its memory and its time are its own.
struct HubProcess: Sendable {
    /// What the kernel has counted for it (proc(5)).
    struct Usage: Sendable {
        /// Resident memory, and the most that it ever was, in mebibytes.
        let (resident, peak): (Double, Double)
        /// Time on a processor, in seconds.
        let seconds: Double
    }

    private let program: HubProgram

    /// `USER_HZ`, the same on every Linux.
    private static let ticksPerSecond = 100.0

    /// Starts the program and waits until it listens; `binary` nil takes the one beside this program.
    static func start(_ binary: String?, _ store: MeasuredStore) throws -> HubProcess {
        let path = binary ?? Child.besideThisProgram("returns-hub")
        return HubProcess(program: try HubProgram.start(path, store.arguments, log: "\(store.folder)/hub.log"))
    }

    /// Where it listens.
    var port: Int { program.port }

    func usage() throws -> Usage {
        let status = try String(contentsOfFile: "/proc/\(program.id)/status", encoding: .utf8)
        let stat = try String(contentsOfFile: "/proc/\(program.id)/stat", encoding: .utf8)
        // Behind the name in its brackets: state, ten more, then the times in user and in kernel mode.
        let fields = stat[(stat.lastIndex(of: ")") ?? stat.startIndex)...].split(separator: " ")
        guard fields.count > 13, let user = Double(fields[12]), let kernel = Double(fields[13]) else {
            throw BenchmarkFault.wrongOutcome(what: "stat of the hub", expected: "its times", found: stat)
        }
        return Usage(
            resident: Double(ProcessCounts.number("VmRSS:", in: status)) / 1_024,
            peak: Double(ProcessCounts.number("VmHWM:", in: status)) / 1_024,
            seconds: (user + kernel) / Self.ticksPerSecond)
    }

    func stop() { program.stop() }
}
