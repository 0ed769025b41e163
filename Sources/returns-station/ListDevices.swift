import ArgumentParser
import Station
import Wire

/// `returns-station devices`: the input devices that are plugged in.
struct ListDevices: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "devices",
        abstract: "List the input devices that are plugged in, with what a scanner can be bound by.",
        discussion: "Nothing is opened. Copy path, serial or vendor:product into `scanners:` of the configuration.")

    @Flag(help: "Print JSON, for scripts.")
    var json = false

    mutating func run() async throws {
        let devices = try await saying { try InputDevices.list() }
        print(json ? devices.json : devices.table)
    }
}
