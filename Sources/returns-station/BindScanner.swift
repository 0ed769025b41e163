import ArgumentParser
import Foundation
import Station
import Wire

/// `returns-station devices bind`: the scanner that sends the next code becomes the station's.
struct BindScanner: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bind",
        abstract: "Bind the scanner with which somebody now scans a code.",
        discussion: """
            The station listens to every scanner that is not bound for a minute. Scan the calibration card (`returns-station \
            cards` prints it) with the scanner that is to be used: it is then bound and known to be set as it is. Another \
            code does as well if it has a check digit, such as the barcode of a product.

            The scanner is found again by its serial number, or by its port where serial numbers do not tell two apart; \
            another of its kind on the same port takes its place. Binding a name again replaces what was bound before. The \
            station keeps this in its journal; once the configuration names the scanner otherwise, that counts.

            Exit codes: 0 bound; 1 not bound, with the reasons; 69 no station answers.
            """)

    @Argument(help: "What the scanner is to be called, for example hand: letters, digits or - _ .")
    var name: String

    @OptionGroup var common: ConfigurationOption

    @Flag(help: "Print JSON, for scripts.")
    var json = false

    mutating func run() async throws {
        guard let binding = ScannerBinder(name: name, socketPath: try common.paths().socket) else {
            throw failure(
                "\(TerminalText.safe(name)) is no name; allowed: \(FloorNames.scannerNames)", .validationFailure)
        }
        let prompt =
            "Scan the calibration card with the scanner that is to be \(name). \(ScannerBinder.seconds) seconds.\n"
        FileHandle.standardError.write(Data(prompt.utf8))
        let answer = try await saying { try await binding.bind() }
        if json { print(String(decoding: answer.encoded(), as: UTF8.self)) }
        guard answer.isBound else {
            if json { throw ExitCode.failure }
            throw failure("\(TerminalText.safe(name)) was not bound:\n\(answer.words)", .failure)
        }
        if !json { print(answer.words) }
    }
}
