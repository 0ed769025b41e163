import Foundation

/// `returns-hub serve` as a process of its own, so that it can be killed, and its memory and time are its own.
public final class HubProgram: Sendable {
    /// The process.
    public let id: Int32
    /// Where it listens.
    public let port: Int
    private let process: Process

    /// How long a start is waited for, and how often one looks whether it is over.
    private static let (startMillisecondsMax, lookMilliseconds) = (60_000, 20)

    /// Starts the program on a database and waits until it listens, on a port of the kernel's choice; what it says on
    /// standard error goes to the end of a file.
    ///
    /// Throws `HubProgramFault` when the program is not there, ends, or does not listen within a minute.
    public static func start(_ path: String, _ arguments: [String], log: String) throws -> HubProgram {
        guard FileManager.default.isExecutableFile(atPath: path) else { throw HubProgramFault.missing(path: path) }
        if !FileManager.default.fileExists(atPath: log) { try Data().write(to: URL(filePath: log)) }
        let output = try FileHandle(forWritingTo: URL(filePath: log))
        let said = try output.seekToEnd()
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = ["serve", "--listen", "127.0.0.1:0"] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = output
        process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
        try PosixSignals.withNoneBlocked { try process.run() }
        for _ in 0..<(startMillisecondsMax / lookMilliseconds) {
            let words = try Self.words(of: log, from: said)
            if let port = Self.port(in: words) { return HubProgram(process, port: port) }
            guard process.isRunning else { throw HubProgramFault.ended(words) }
            Pause.rest(milliseconds: lookMilliseconds)
        }
        PosixSignals.kill(process.processIdentifier)
        throw HubProgramFault.silent(milliseconds: startMillisecondsMax)
    }

    private init(_ process: Process, port: Int) {
        (self.process, self.port, id) = (process, port, process.processIdentifier)
    }

    deinit { kill() }

    /// Whether it still runs.
    public var isRunning: Bool { process.isRunning }

    /// SIGKILL, and waits for its end.
    public func kill() {
        guard process.isRunning else { return }
        PosixSignals.kill(id)
        process.waitUntilExit()
    }

    /// SIGTERM, and waits for its end.
    public func stop() {
        guard process.isRunning else { return }
        process.terminate()
        process.waitUntilExit()
    }

    private static func words(of log: String, from offset: UInt64) throws -> String {
        let file = try FileHandle(forReadingFrom: URL(filePath: log))
        defer { try? file.close() }
        try file.seek(toOffset: offset)
        return String(decoding: try file.readToEnd() ?? Data(), as: UTF8.self)
    }

    /// The port of the line that says that the hub serves.
    private static func port(in words: String) -> Int? {
        let line = words.split(separator: "\n").first { $0.contains("serving") && $0.contains("port=") }
        return line?.split(separator: "port=").last.flatMap { Int($0.prefix(while: \.isNumber)) }
    }
}

/// Why there is no hub.
public enum HubProgramFault: Error, CustomStringConvertible {
    /// The program is not where it is looked for.
    case missing(path: String)
    /// It ended before it listened; its last words.
    case ended(String)
    /// It did not say a port.
    case silent(milliseconds: Int)

    /// What a person reads.
    public var description: String {
        switch self {
        case .missing(let path): "there is no program \(path); name the hub's binary with --hub"
        case .ended(let words): "the hub ended before it listened: \(words.suffix(1_000))"
        case .silent(let milliseconds): "the hub's port did not come within \(milliseconds) ms"
        }
    }
}
