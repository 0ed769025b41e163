public import ArgumentParser
import Foundation
import Station
public import Wire

/// `returns-station import`: reference data for a station without a hub.
struct ImportReference: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Import badges, bins, products or announced returns from a CSV file, all of it or nothing.",
        discussion: """
            For a station without a hub. Where one is configured, these data are the hub's and are imported there, with \
            `returns-hub import` and the same files; a hub that is configured later replaces what was imported here.

            A running station takes the file over at once; otherwise it goes into the journal, and the station finds it \
            when it starts. Run the command as the account that the station runs as. Begin with badges, bins and \
            products: nobody can sign in without a badge.

            \(ImportKind.fileFormat) At most \(ImportLimits.rows) rows and \(ImportLimits.stationFileBytes) bytes; \
            split a longer file.

            Exit codes: 0 imported; 1 refused, with the reasons; 69 a station is there and does not answer; 78 the \
            configuration cannot be used.
            """)

    @Argument(help: "products, returns, bins or badges.")
    var kind: ImportKind

    @Argument(help: "The CSV file.", completion: .file(extensions: ["csv"]))
    var file: String

    @OptionGroup var common: ConfigurationOption

    @Flag(help: "Print JSON, for scripts.")
    var json = false

    mutating func run() async throws {
        let importing = ReferenceImport(
            configuration: try common.load(), environment: ProcessInfo.processInfo.environment)
        let answer = try await saying { try await importing.run(kind, file: file) }
        if json { print(String(decoding: answer.encoded(), as: UTF8.self)) }
        guard answer.isTaken else {
            if json { throw ExitCode.failure }
            throw failure("\(TerminalText.safe(file)) was refused:\n\(answer.words)", .failure)
        }
        if !json { print(answer.words) }
    }
}

extension ImportKind: ExpressibleByArgument {}
