import Foundation
import Hub
import Logging
import Returns
import ServiceLifecycle
import Synchronization
import Wire

/// The machine of the hub: the real server on a real database, whose process ends and starts again when it is told to.
final class HubHost: FloorHub {
    /// What ends one life of the process.
    private enum Ending: Sendable {
        case restart
        case powerCut
        case backUp
        case restore
        case close
    }

    private struct Content {
        var database: String
        var port: Int?
        var life = 0
        var stops = 0
        var restores = 0
        var isWanted = true
    }

    private let scratch: ScratchFolder
    private let stopsMax: Int
    private let isRestored: Bool
    private let backup: String
    private let content: Mutex<Content>
    private let endings: AsyncStream<Ending>
    private let end: AsyncStream<Ending>.Continuation
    private let isUp: AsyncStream<Void>
    private let cameUp: AsyncStream<Void>.Continuation
    private let logger = Logger(label: "simulation") { _ in SwiftLogNoOpLogHandler() }

    /// With `isRestored` its first stop is a backup, made while it works, and every further one brings that back.
    init(scratch: ScratchFolder, stopsMax: Int, isRestored: Bool = false) throws {
        self.scratch = scratch
        self.stopsMax = stopsMax
        self.isRestored = isRestored
        backup = "\(try scratch.folder("backup"))/hub.backup"
        content = Mutex(Content(database: "\(try scratch.folder("hub-0"))/hub.sqlite"))
        (endings, end) = AsyncStream.makeStream(of: Ending.self)
        (isUp, cameUp) = AsyncStream.makeStream(of: Void.self)
    }

    /// Where the hub listens, and in which life; nil while it is down.
    var address: (port: Int, life: Int)? {
        content.withLock { content in content.port.map { ($0, content.life) } }
    }

    /// Whether the life that said something is still the present one.
    func isAlive(_ life: Int) -> Bool {
        content.withLock { $0.life == life && $0.port != nil }
    }

    /// How often its process ended in the middle of work.
    var stops: Int { content.withLock(\.stops) }

    var restores: Int { content.withLock(\.restores) }

    var database: HubDatabase { HubDatabase(file) }

    private var file: String { content.withLock(\.database) }

    /// Runs one life after the other until `close`.
    func run() async throws {
        while true {
            let settings = try ServeSettings(file: nil, database: file, listen: "127.0.0.1:0")
            let server = try await HubServer(settings, logger: logger) { [self] port in
                content.withLock { content in
                    content.port = port
                    content.life += 1
                }
                cameUp.yield()
            }
            let group = ServiceGroup(services: [server], logger: logger)
            let next = try await withThrowingTaskGroup(of: Void.self) { tasks in
                tasks.addTask { [end] in
                    do {
                        try await group.run()
                    } catch {
                        // A hub that ends by itself is the end of the floor.
                        end.yield(.close)
                        throw error
                    }
                }
                let ending = try await nextEnding()
                let next = try leave(by: ending)
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
                next?.image?.release()
                if ending == .restore, let next { try await restore(to: next.database) }
                return next
            }
            guard let next else { return }
            content.withLock { $0.database = next.database }
        }
    }

    /// What ends this life; a backup does not.
    private func nextEnding() async throws -> Ending {
        while true {
            let ending = await endings.first { _ in true } ?? .close
            guard ending == .backUp else { return ending }
            _ = try await database.backUp(to: backup)
        }
    }

    private func restore(to next: String) async throws {
        _ = try await HubDatabase(next).restore(backup, at: .present)
        content.withLock { $0.restores += 1 }
    }

    /// Returns when the hub has come up for the first time.
    func waitUntilUp() async {
        _ = await isUp.first { _ in true }
    }

    /// Ends the process in the middle of work, unless it has ended often enough.
    func stop(losingPower: Bool) {
        let ending: Ending? = content.withLock { content in
            guard content.port != nil, content.isWanted, content.stops < stopsMax else { return nil }
            content.stops += 1
            if isRestored, content.stops == 1 { return .backUp }
            content.port = nil
            return isRestored ? .restore : losingPower ? .powerCut : .restart
        }
        if let ending { end.yield(ending) }
    }

    /// Ends the hub for good.
    func close() {
        content.withLock { $0.isWanted = false }
        end.yield(.close)
    }

    /// What a life leaves to the next one; nil when there is none. At a power cut what the disk holds at that instant:
    /// nothing that the corpse still answers gets through, because its life is over.
    private func leave(by ending: Ending) throws -> (database: String, image: CrashImage?)? {
        content.withLock { $0.port = nil }
        switch ending {
        case .close: return nil
        case .restart: return (file, nil)
        case .backUp: preconditionFailure("a backup ends no life")
        case .restore: return ("\(try scratch.folder("hub-\(stops)"))/hub.sqlite", nil)
        case .powerCut:
            let image = try CrashImage(of: file)
            let next = "\(try scratch.folder("hub-\(stops)"))/hub.sqlite"
            try image.write(to: next)
            return (next, image)
        }
    }

    /// The bytes of a station's events as the hub has them now, in sequence.
    func events(of station: String) throws -> [Data] {
        try EventBytes.hub(file, station: station)
    }

    /// What the hub's view says about each item.
    func items() throws -> [HubItem] {
        try EventBytes.hubItems(file)
    }
}
