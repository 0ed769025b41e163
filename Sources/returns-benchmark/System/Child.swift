import Foundation

/// A program that this one started, and ends again.
struct Child {
    let process: Process
    let id: Int32

    /// Starts a program; what it says on standard error goes into a file.
    static func start(_ path: String, _ arguments: [String], log: String) throws -> Child {
        try Data().write(to: URL(filePath: log))
        let process = Process()
        process.executableURL = URL(filePath: path)
        process.arguments = arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle(forWritingAtPath: log)
        process.environment = ["PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"]
        try process.run()
        return Child(process: process, id: process.processIdentifier)
    }

    /// A process inherits the signals that the starting thread blocks, so a polite one might never arrive.
    func stop() {
        Descriptors.kill(id)
        process.waitUntilExit()
    }

    /// Where a program of this name stands when it was built with this one.
    static func besideThisProgram(_ name: String) -> String {
        let own = Bundle.main.executablePath ?? CommandLine.arguments[0]
        return URL(filePath: own).deletingLastPathComponent().appending(path: name).path
    }
}
