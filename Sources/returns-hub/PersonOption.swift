import ArgumentParser
import Foundation

/// Who does something at the desk.
struct PersonOption: ParsableArguments {
    @Option(name: .customLong("by"), help: "Who does it. (default: the account that runs the command)")
    var name: String?

    /// The name to keep: behind `sudo` it is the person's, not the hub's own.
    var by: String {
        name ?? ProcessInfo.processInfo.environment["SUDO_USER"] ?? ProcessInfo.processInfo.userName
    }
}
