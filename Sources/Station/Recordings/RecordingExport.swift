import Devices
import Foundation
import SystemPackage
public import Wire

/// What `returns-station devices record` does: asks the running station for what its flight recorder holds, and writes
/// it into a folder.
public struct RecordingExport: Sendable {
    /// What came of it.
    public enum Outcome: Hashable, Sendable {
        /// These files were written.
        case written([String])
        /// Nothing more was written; why, in a sentence.
        case refused(String)
    }

    private let paths: StationPaths

    /// An export from the station of a configuration; the environment is the one of the process.
    public init(configuration: StationConfiguration, environment: [String: String]) {
        paths = StationPaths(configuration, environment: environment)
    }

    /// Writes every recording into `folder`, which is made where it is missing and readable for its owner only. A file
    /// that is there already is left alone, and ends the export.
    ///
    /// `plain` gives what was scanned and printed as it is. Throws `StationFault.notRunning` when no station answers,
    /// and `silent` when one does that knows no such question.
    public func run(into folder: String, plain: Bool) async throws(StationFault) -> Outcome {
        let answer = try await PromptClient(socketPath: paths.socket).ask(RecordOrder(isPlain: plain).text)
        let decoded: RecordAnswer
        do throws(WireError) { decoded = try RecordAnswer(decoding: Data(answer)) } catch {
            throw .silent(state: paths.state, socket: paths.socket)
        }
        switch decoded {
        case .refused(let words): return .refused(words)
        case .files(let files): return Self.write(files, into: folder)
        }
    }

    static func write(_ files: [RecordAnswer.File], into folder: String) -> Outcome {
        if let bad = files.first(where: { !RecordedFile.isName($0.name) }) {
            return .refused("The station named a file \(TerminalText.safe(bad.name)), which is no plain file name.")
        }
        do {
            try FileManager.default.createDirectory(
                atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            return .refused("The folder \(folder) cannot be made: \(error.localizedDescription)")
        }
        var written: [String] = []
        for file in files {
            let path = FilePath(folder).appending(file.name)
            do {
                let target = try FileDescriptor.open(
                    path, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec],
                    permissions: .ownerReadWrite)
                _ = try target.closeAfter { try target.writeAll(file.data) }
            } catch {
                return .refused("\(path) cannot be written: \(error). Name a folder that is empty or new.")
            }
            written.append(path.string)
        }
        return .written(written)
    }
}
