import Logging
import Returns
import ServiceLifecycle
import Wire

@testable import Station

/// A station in this process, at work while a test does something to it.
enum RunningStation {
    /// Runs a station beside `work`, which may block, and stops it after it.
    static func run<Value: Sendable>(
        _ configuration: StationConfiguration, replay: String? = nil,
        now: @escaping @Sendable () -> Moment = { .systemClock() },
        _ work: @escaping @Sendable (StationService) throws -> Value
    ) async throws -> Value {
        var options = StationService.Options(now: now, random: { $0.lowerBound })
        options.replay = replay
        options.version = "test"
        let logger = Logger(label: "station-tests") { _ in SwiftLogNoOpLogHandler() }
        let service = StationService(configuration: configuration, options: options, logger: logger)
        let group = ServiceGroup(services: [service], logger: logger)
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            let outcome: Result<Value, any Error>
            do { outcome = .success(try await blocking { try work(service) }) } catch { outcome = .failure(error) }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return try outcome.get()
        }
    }
}
