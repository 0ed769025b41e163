import ArgumentParser
import Foundation
import Station
import Wire

/// `returns-station enrol`: trades a one-time code for a certificate.
struct EnrolStation: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "enrol",
        abstract: "Make this station known to its hub, with the code that `returns-hub station enrol` shows.",
        discussion: """
            The station makes a key, which never leaves it, and gets a certificate for it; code and hub prove each other \
            without either trusting the network. Both are kept in the state directory, and renew themselves. A running \
            station goes on with them at once, a journal goes on in its epoch. Run the command as the account that the \
            station runs as.

            Without a code it is asked for: type it, or scan its barcode.

            Exit codes: 0 enrolled; 1 refused, with the reason; 78 the configuration cannot be used.
            """)

    @Option(help: "The hub's address, https://NAME. Without it: the one of the configuration.")
    var hub: String?

    @Argument(help: "The code. Better not given here, where others see it in the list of processes.")
    var code: String?

    @OptionGroup var common: ConfigurationOption

    mutating func run() async throws {
        let configuration = try common.load()
        guard let url = hub ?? configuration.hub?.url else {
            throw failure("No hub is named: give --hub https://NAME, or name one in the configuration.", .configuration)
        }
        let enrolment = try await saying { () throws(StationFault) in
            try StationEnrolment(
                configuration: configuration, environment: ProcessInfo.processInfo.environment, hub: url)
        }
        guard let code = code ?? Self.ask() else { throw failure("No code was given.", .failure) }
        print(try await saying { try await enrolment.run(code: code) })
    }

    /// One line of standard input; a person is told what for.
    private static func ask() -> String? {
        FileHandle.standardError.write(Data("Code: ".utf8))
        return readLine()
    }
}
