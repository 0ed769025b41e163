import ArgumentParser
import Hub

/// `returns-hub badge …`
struct Badge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Give supervisors the PIN that opens their mode at a bench.", subcommands: [Pin.self])

    /// `returns-hub badge pin`
    struct Pin: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Set the PIN of a supervisor's badge.",
            discussion: """
                The PIN, 4 to 8 digits, is read without being shown, or from standard input. Only its verifier is kept \
                and told to the stations: the outcome of scrypt. With --pepper a secret file is mixed in, which every \
                station has to have as well (`pepper: { file: … }`): without it nobody can try PINs against a stolen \
                database.

                For a site without a hub, --print gives the verifier for the column `pin` of a badges file, which \
                `returns-station import` takes.
                """)

        @Argument(help: "The badge's id.")
        var badge: String

        @Option(name: .long, help: "The file that holds the pepper, 16 to 1024 bytes.")
        var pepper: String?

        @Flag(name: .long, help: "Take the PIN away.")
        var remove = false

        @Flag(name: .long, help: "Change nothing; print the verifier.")
        var print = false

        @OptionGroup var database: DatabaseOption

        func run() async throws {
            let setting =
                remove
                ? PinSetting(removingFrom: badge)
                : try PinSetting(badge: badge, pin: SecretInput.line("PIN: ") ?? "", pepperFile: pepper)
            if print { return Output.print(setting.verifierText) }
            Output.print(try await DeskClient(database: database.place).perform(.setPin(setting)))
        }
    }
}
