import ArgumentParser
import Wire

/// Where the program begins: every command works on the main thread.
@main
enum Program {
    static func main() {
        do {
            let command = try ReturnsStation.parseAsRoot()
            try OwnThread.run {
                var command = command
                if var waiting = command as? any AsyncParsableCommand {
                    try await waiting.run()
                } else {
                    try command.run()
                }
            }
        } catch {
            ReturnsStation.exit(withError: error)
        }
    }
}

/// The returns station's daemon and the commands that talk to it.
struct ReturnsStation: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "returns-station",
        abstract: "Guides an operator through receiving, grading and binning returned goods.",
        discussion: """
            `run` is the daemon: it owns the scanner, the label printer and the journal. `prompt` attaches this terminal to
            it; several terminals show the same. Without a configuration file everything has a default: no scanner, no
            printer, no hub, state in the user's own directory. Codes can then be typed and ended with Enter; `import` brings
            badges, bins, products and announced returns, which come from the hub where there is one.

            Exit codes: 0 done; 1 refused, or found broken; 64 wrong usage; 69 no daemon answers; 78 the configuration
            cannot be used.
            """,
        version: ProductVersion.text,
        subcommands: [
            Run.self, EnrolStation.self, AttachPrompt.self, ShowStatus.self, Devices.self, ReplayRecording.self,
            CheckConfiguration.self,
            VerifyJournal.self, ImportReference.self, DrawCards.self, LabelCommands.self, WitnessedRoots.self,
        ])
}
