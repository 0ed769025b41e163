import ArgumentParser
import Station
import Wire

/// `returns-station check-config`: reads the configuration and says what it means.
struct CheckConfiguration: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check-config", abstract: "Read the configuration, say what is wrong with it, start nothing.")

    @OptionGroup var common: ConfigurationOption

    mutating func run() async throws {
        let configuration = try common.load()
        let paths = try common.paths()
        print(
            """
            station \(configuration.station), site \(configuration.site), plate prefix \(configuration.prefix)
            journal \(paths.journal)
            control socket \(paths.socket)
            hub \(configuration.hub?.url ?? "none")
            scanners \(configuration.scanners.isEmpty ? "none" : configuration.scanners.map(\.name).joined(separator: ", "))
            printer \(configuration.printer.map { $0.connection.words } ?? "none")
            """)
    }
}

extension PrinterSetup.Connection {
    /// How the printer is reached, in one line.
    fileprivate var words: String {
        switch self {
        case .serial(let path, let baud, let flow): "on \(path), \(baud) baud, flow \(flow.rawValue)"
        case .usb(let path): "on \(path), USB"
        case .tcp(let host, let port): "at \(host), port \(port)"
        case .file(let path): "into the file \(path)"
        }
    }
}
