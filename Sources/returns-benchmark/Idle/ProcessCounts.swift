import Foundation

/// What the kernel has counted for a process and its threads (proc(5)).
struct ProcessCounts {
    /// Voluntary and involuntary context switches of each thread.
    private let switches: [String: (voluntary: Int, involuntary: Int)]
    /// Resident memory (`VmRSS`), in mebibytes.
    let residentMebibytes: Double

    /// Reads the counts of a process; throws when it is gone.
    init(process: Int32) throws {
        let folder = "/proc/\(process)"
        let tasks = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/task")
        var switches: [String: (voluntary: Int, involuntary: Int)] = [:]
        for task in tasks {
            // A thread that ends meanwhile is not idle, and was counted before if it was there before.
            guard let status = try? String(contentsOfFile: "\(folder)/task/\(task)/status", encoding: .utf8) else {
                continue
            }
            let voluntary = Self.number("voluntary_ctxt_switches:", in: status)
            switches[task] = (voluntary, Self.number("nonvoluntary_ctxt_switches:", in: status))
        }
        self.switches = switches
        let status = try String(contentsOfFile: "\(folder)/status", encoding: .utf8)
        residentMebibytes = Double(Self.number("VmRSS:", in: status)) / 1_024
    }

    /// How often a thread went to sleep or was displaced since an earlier count of the same process. A thread that
    /// waits and is never woken counts nothing.
    func switches(since earlier: ProcessCounts) -> (voluntary: Int, involuntary: Int) {
        switches.reduce(into: (0, 0)) { sum, entry in
            let before = earlier.switches[entry.key] ?? (0, 0)
            sum.0 += entry.value.voluntary - before.voluntary
            sum.1 += entry.value.involuntary - before.involuntary
        }
    }

    /// The number behind a name at the start of a line.
    static func number(_ name: String, in status: String) -> Int {
        let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
        let words = line?.split(whereSeparator: \.isWhitespace) ?? []
        return words.count > 1 ? Int(words[1]) ?? 0 : 0
    }
}
