import Devices
import Foundation

/// `returns-hub serve` as a process of its own, so that its memory and its time are its own.
struct HubProcess: Sendable {
    /// What the kernel has counted for it (proc(5)).
    struct Usage: Sendable {
        /// Resident memory, and the most that it ever was, in mebibytes.
        let (resident, peak): (Double, Double)
        /// Time on a processor, in seconds.
        let seconds: Double
    }

    private let child: Child
    let port: Int

    /// How long a start is waited for, and how often one looks whether it is over.
    private static let (startMillisecondsMax, lookMilliseconds) = (20_000, 20)
    /// `USER_HZ`, the same on every Linux.
    private static let ticksPerSecond = 100.0

    /// Starts the program and waits until it listens; `binary` nil takes the one beside this program.
    static func start(_ binary: String?, _ store: MeasuredStore) throws -> HubProcess {
        let path = binary ?? Child.besideThisProgram("returns-hub")
        guard FileManager.default.isExecutableFile(atPath: path) else { throw BenchmarkFault.noHub(path: path) }
        let log = "\(store.folder)/hub.log"
        let child = try Child.start(path, ["serve", "--listen", "127.0.0.1:0"] + store.arguments, log: log)
        for _ in 0..<(startMillisecondsMax / lookMilliseconds) {
            let words = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            if let port = port(in: words) { return HubProcess(child: child, port: port) }
            guard child.process.isRunning else { throw BenchmarkFault.hubEnded(words) }
            Descriptors.rest(milliseconds: lookMilliseconds)
        }
        child.stop()
        throw BenchmarkFault.silent(what: "the hub's port", milliseconds: startMillisecondsMax)
    }

    /// The port of the line that says that the hub serves.
    private static func port(in words: String) -> Int? {
        let line = words.split(separator: "\n").first { $0.contains("serving") && $0.contains("port=") }
        return line?.split(separator: "port=").last.flatMap { Int($0.prefix(while: \.isNumber)) }
    }

    func usage() throws -> Usage {
        let status = try String(contentsOfFile: "/proc/\(child.id)/status", encoding: .utf8)
        let stat = try String(contentsOfFile: "/proc/\(child.id)/stat", encoding: .utf8)
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

    func stop() { child.stop() }
}
