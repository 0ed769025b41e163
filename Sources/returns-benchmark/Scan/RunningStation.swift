import Devices
import Logging
import Returns
import ServiceLifecycle
import Station
import Synchronization
import Wire

/// The station's own service in this process: its loop, its journal, its sockets, its device thread.
struct RunningStation: Sendable {
    /// The service, to be operated from inside.
    let service: StationService
    private let group: ServiceGroup
    private let firstViews: AsyncStream<Void>
    private let firstView: AsyncStream<Void>.Continuation

    /// Describes a station that keeps everything in `folder`. `scanner` is a FIFO that a scanner's records come from;
    /// `now` is asked for the time of every input and of every frame.
    init(folder: String, scanner: String?, now: @escaping @Sendable () -> Moment) {
        var configuration = StationConfiguration()
        configuration.stateDirectory = folder
        configuration.runtimeDirectory = folder
        (firstViews, firstView) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingOldest(1))
        var options = StationService.Options(now: now, random: { $0.lowerBound })
        options.replay = scanner
        let scanners = scanner == nil ? 0 : 1
        options.observe = { [firstView] view in
            if view.status.scanners >= scanners { firstView.yield() }
        }
        let silent = Logger(label: "returns-benchmark") { _ in SwiftLogNoOpLogHandler() }
        service = StationService(configuration: configuration, options: options, logger: silent)
        group = ServiceGroup(services: [service], logger: silent)
    }

    /// Runs `work` beside the station once it has shown its first prompt and reads its scanner.
    func run<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) async throws -> Value {
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                // Whoever waits for the first view must not wait for a station that could not start.
                defer { firstView.finish() }
                try await group.run()
            }
            guard await firstViews.first(where: { _ in true }) != nil else {
                try await tasks.waitForAll()
                throw BenchmarkFault.stationEnded("before its first prompt")
            }
            let outcome: Result<Value, any Error>
            do { outcome = .success(try await work()) } catch { outcome = .failure(error) }
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return try outcome.get()
        }
    }
}

/// The station's clock, made up, and the instants at which it was asked. The station asks just before a commit, and
/// again just before it draws the frame: what lies between is the commit and what is derived from it.
final class WatchedClock: Sendable {
    private let state = Mutex(
        (moment: BenchFloor.morning.advanced(byMilliseconds: 3_600_000), asked: [MonotonicTime]()))

    /// The station's next moment.
    func now() -> Moment {
        state.withLock { state in
            state.asked.append(.now())
            return state.moment
        }
    }

    /// Puts the clock on and forgets who asked.
    func advance(byMilliseconds milliseconds: Int64) {
        state.withLock { state in
            state.moment = state.moment.advanced(byMilliseconds: milliseconds)
            state.asked.removeAll(keepingCapacity: true)
        }
    }

    /// From the first question to the second, in microseconds; nil when there were fewer.
    var commitMicroseconds: Double? {
        state.withLock { $0.asked.count < 2 ? nil : $0.asked[1].microseconds(since: $0.asked[0]) }
    }
}
