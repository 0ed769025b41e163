import ArgumentParser
import Foundation
import Station
import Wire

/// `returns-station devices record`: what the flight recorder of the running station holds.
struct RecordDevices: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Write what scanners and printer last sent and were sent into a folder, for a bug report.",
        discussion: """
            The running station keeps the last bytes of each device in memory. Each device becomes a recording that \
            `returns-station replay` plays, with a description beside it. Digits and letters of what was scanned and \
            printed are replaced; times, order, lengths, ends and control characters stay. Look at the files before \
            you send them on. Run the command as the account that the station runs as.

            Exit codes: 0 written; 1 refused, or nothing to write; 69 no station answers.
            """)

    @Option(help: "The folder to write into; it is made where it is missing.", completion: .directory)
    var out: String

    @Flag(help: "Replace nothing: the files then hold every scanned code and every printed label as it was.")
    var plain = false

    @OptionGroup var common: ConfigurationOption

    mutating func run() async throws {
        let export = RecordingExport(
            configuration: try common.load(), environment: ProcessInfo.processInfo.environment)
        let (folder, isPlain) = (out, plain)
        switch try await saying({ try await export.run(into: folder, plain: isPlain) }) {
        case .refused(let words): throw failure(words, .failure)
        case .written(let files):
            guard !files.isEmpty else {
                throw failure("No device has sent anything since the station started.", .failure)
            }
            for file in files { print(TerminalText.safe(file)) }
            if isPlain { warn() }
        }
    }

    private func warn() {
        let words = """
            returns-station: these files hold what was scanned and printed as it was: names, order and parcel numbers, \
            badges. Whoever gets them can read them, and sign in with a badge that is in them. Delete them when they \
            have served.

            """
        FileHandle.standardError.write(Data(words.utf8))
    }
}
