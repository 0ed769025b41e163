import ArgumentParser
import Station

/// `returns-station prompt`: attaches this terminal to the daemon.
struct AttachPrompt: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "prompt",
        abstract: "Attach this terminal to the running station.",
        discussion: """
            Several terminals may be attached; all show the same. Codes are scanned, or typed and ended with Enter; answers
            are the keys 1 to 6; Ctrl+C leaves, the station goes on. On a pipe instead of a terminal the prompt is plain lines.
            """)

    @OptionGroup var common: ConfigurationOption

    mutating func run() async throws {
        let client = PromptClient(socketPath: try common.paths().socket)
        switch try await saying({ try await client.attach() }) {
        case .detached: return
        case .ended(let words): throw failure(words, .success)
        case .lost: throw failure("The station is gone. Attach again when it runs.", .unavailable)
        }
    }
}
