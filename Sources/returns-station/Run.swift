public import ArgumentParser
import Foundation
public import Logging
import Returns
import ServiceLifecycle
import Station
import UnixSignals
import Wire

/// `returns-station run`: the daemon.
struct Run: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run the station: owns devices and journal; terminals attach with `prompt`.")

    @OptionGroup var common: ConfigurationOption

    @Option(
        help: """
            Read scans from a recording: .evdev (struct input_event), .hidraw (with its .descriptor beside it) or \
            .serial; or from a FIFO that carries struct input_event.
            """)
    var replay: String?

    @Flag(help: "Replay as fast as possible instead of at the recorded times.")
    var replayAtOnce = false

    @Option(help: "How much to log: trace, debug, info, notice, warning, error.")
    var logLevel: Logger.Level = .info

    mutating func run() async throws {
        let configuration = try common.load()
        var logger = Logger(label: "returns-station", factory: StreamLogHandler.standardError(label:))
        logger.logLevel = logLevel
        var options = StationService.Options(now: { Moment.systemClock() }, random: { Int.random(in: $0) })
        options.replay = replay
        options.replayKeepsPace = !replayAtOnce
        options.environment = ProcessInfo.processInfo.environment
        options.version = ProductVersion.text
        let service = StationService(configuration: configuration, options: options, logger: logger)
        let group = ServiceGroup(
            services: [service], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await saying { try await group.run() }
    }
}

extension Logger.Level: @retroactive ExpressibleByArgument {}
