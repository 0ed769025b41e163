import ArgumentParser

/// `returns-station devices`: what is plugged in, and which of it is the station's.
struct Devices: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "devices",
        abstract: "List the devices that are plugged in, bind one by scanning a code, record them.",
        subcommands: [ListDevices.self, BindScanner.self, RecordDevices.self], defaultSubcommand: ListDevices.self)
}
