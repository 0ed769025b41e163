import AsyncHTTPClient
import Devices
import Foundation
import Journal
public import Logging
public import Returns
public import ServiceLifecycle
import SystemPackage
public import Wire

/// A whole station: one workflow, its journal, its devices, its terminals, and the exchange with its hub.
public struct StationService: Service {
    /// What does not stand in the configuration file.
    public struct Options: Sendable {
        /// A recorded stream of `struct input_event` to read as if a scanner sent it; nil for none.
        public var replay: String?
        /// Whether the replay keeps the recorded times; otherwise it runs as fast as it is read.
        public var replayKeepsPace = true
        /// The process environment: service manager, credentials.
        public var environment: [String: String] = [:]
        /// Whether bins are filled by the rights that a hub gives. Without them the journal of a station does not
        /// depend on when the network brings what; the loads that it knows itself decide then.
        public var takesRights = true
        /// What `status` calls the program.
        public var version = "development"
        /// The clock of events.
        public var now: @Sendable () -> Moment
        /// Randomness for spreading retries.
        public var random: @Sendable (ClosedRange<Int>) -> Int
        /// Is told of every change of the screen's content; nil for none.
        public var observe: (@Sendable (StationView) -> Void)?

        /// Options with the clock and the randomness that the process uses.
        public init(
            now: @escaping @Sendable () -> Moment, random: @escaping @Sendable (ClosedRange<Int>) -> Int
        ) {
            self.now = now
            self.random = random
        }
    }

    private let configuration: StationConfiguration
    private let options: Options
    private let logger: Logger
    private let inbox = Inbox()

    /// Describes a station; nothing is opened before `run`.
    public init(configuration: StationConfiguration, options: Options, logger: Logger) {
        self.configuration = configuration
        self.options = options
        self.logger = logger
    }

    /// Lets somebody inside the process operate the bench, as if by key or scanner.
    public func operate(_ input: Input) {
        inbox.post(.operated(input))
    }

    /// Opens everything and works until graceful shutdown.
    ///
    /// Throws `StationFault` when the journal, the control socket or the device loop cannot be had; a device that is
    /// missing or a hub out of reach is no reason to throw.
    public func run() async throws {
        let station = try OpenStation(configuration: configuration, options: options, inbox: inbox, logger: logger)
        await withGracefulShutdownHandler {
            await station.work()
        } onGracefulShutdown: { [inbox] in
            inbox.post(.stop)
            // A full inbox does not take the word; it then ends after what waits in it.
            inbox.finish()
        }
        await station.close()
    }
}
