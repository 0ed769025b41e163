import ArgumentParser
import Station
import Wire

/// `returns-station devices list`: the devices that are plugged in and could be scanners.
struct ListDevices: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the devices that are plugged in: what each is taken for, why, and whose it is.",
        discussion: """
            Nothing is opened. Copy path, serial or vendor:product into `scanners:` of the configuration, and the kind \
            where it is not wedge. boundTo says which scanner of the configuration uses a device.
            """)

    @OptionGroup var common: ConfigurationOption

    @Flag(help: "Print JSON, for scripts.")
    var json = false

    mutating func run() async throws {
        let configuration = try common.load()
        let paths = try common.paths()
        let devices = try await saying { try InputDevices.list(configuration, at: paths) }
        print(json ? devices.json : devices.table)
    }
}
