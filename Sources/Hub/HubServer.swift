import Foundation
import Hummingbird
public import Logging
import NIOCore
public import Returns
public import ServiceLifecycle
import SystemPackage
import Wire

extension HubOrigin {
    /// A new history: a random generation and the shipped rules. Throws `badConfiguration` when those cannot be read.
    public static func fresh(at now: Moment) throws(HubFault) -> HubOrigin {
        do {
            return HubOrigin(
                generation: UUID().uuidString.lowercased(), at: now, playbook: try StandardPlaybook.load())
        } catch {
            throw .badConfiguration("The shipped rules cannot be read: \(error)")
        }
    }
}

/// `returns-hub serve`: the stations' side, the commands' side, and the store under both, until it is told to stop.
public struct HubServer: Service {
    let store: HubStore
    let listen: ListenAddress
    let site: String?
    let alerts: AlertRoad?
    let signingKey: RootKeyFile?
    let trust: HubTrust?
    let logger: Logger
    let ready: (@Sendable (Int) -> Void)?

    /// Opens the database, creating it when it is new.
    ///
    /// Throws what opening throws, `socketPathTooLong` when no socket fits beside the database, and `badConfiguration`
    /// when the secret of alerts, the key that signs or the authority cannot be used.
    public init(
        _ settings: ServeSettings, logger: Logger, ready: (@Sendable (Int) -> Void)? = nil
    ) async throws(HubFault) {
        let database = settings.database
        if let socket = database.socketPath, socket.utf8.count > HubLimits.socketPathBytes {
            throw .socketPathTooLong(path: socket, limitBytes: HubLimits.socketPathBytes)
        }
        alerts = try settings.alerts.map { target throws(HubFault) in try AlertRoad(target) }
        signingKey = settings.signingKey.map(RootKeyFile.init) ?? .standard(for: database)
        // One that cannot be used is said now and not at midnight.
        _ = try signingKey.map { file throws(HubFault) in try RootKey(file: file.path) }
        // The database, its socket and everything else made from now on is for the hub's user only.
        PosixCalls.keepFilesPrivate()
        store = try await HubStore.open(database, origin: try .fresh(at: .present))
        do throws(HubFault) {
            trust = try settings.tls.map { setup throws(HubFault) in
                try HubTrust.open(setup, beside: database, at: .present)
            }
        } catch {
            try await store.close()
            throw error
        }
        listen = settings.listen
        site = settings.site
        self.logger = logger
        self.ready = ready
    }

    /// Serves until graceful shutdown: then requests under way are finished, and the store is closed.
    ///
    /// Throws `cannotListen` when the address is taken or not this machine's, and `refused` when the configured site is
    /// another one than the hub serves.
    public func run() async throws {
        let stations = try await stationSide()
        try await closing { try await stations.run() }
    }

    /// Serves as a program of its own: SIGTERM and SIGINT begin the graceful shutdown. Throws as `run` does.
    public func runUntilSignalled() async throws {
        let stations = try await stationSide()
        try await closing { try await stations.runService() }
    }

    private func stationSide() async throws(HubFault) -> some ApplicationProtocol {
        if let site { try await store.serve(site: site) }
        try await store.tellAlerts(to: alerts?.target)
        let application = try await HubApplication(
            store: store, logger: logger, watch: await foldWatch(), trust: trust, now: { .present })
        let desk = store.database.socketPath.map { application.deskSide(socket: $0) }
        let courier = alerts.map {
            AlertCourier(store: store, road: $0, bell: application.bells.alerts, now: { .present }, logger: logger)
        }
        let closer = BinCloser(store: store, bells: application.bells, now: { .present }, logger: logger)
        let others = OtherHubs(store: store, bells: application.bells, logger: logger)
        let keeper = signingKey.map {
            RootKeeper(store: store, key: $0, bells: application.bells, now: { .present }, logger: logger)
        }
        if keeper == nil {
            logger.warning("the days' roots are not signed", metadata: ["reason": "signing-key is not configured"])
        }
        let optional: [(any Service)?] = [desk, courier, keeper]
        let services: [any Service] = [closer, others] + optional.compactMap(\.self)
        return application.stationSide(listen: listen, with: services) { port in
            logger.notice("serving", metadata: ["host": "\(listen.host)", "port": "\(port)", "tls": "\(trust != nil)"])
            ServiceNotice.ready.send(logger: logger)
            ready?(port)
            // Said when the shutdown begins, not when the last request is done: this task belongs to the server's.
            Task {
                try await gracefulShutdown()
                logger.notice("stopping")
                ServiceNotice.stopping.send(logger: logger)
            }
        }
    }

    /// A hub that cannot note over what it crashes serves all the same.
    private func foldWatch() async -> FoldWatch? {
        guard let path = store.database.crashNotePath(listen) else { return nil }
        do {
            return try await FoldWatch(path, of: store, at: .present)
        } catch {
            logger.warning(
                "crashes over an event will not be noted", metadata: ["path": "\(path)", "reason": "\(error)"])
            return nil
        }
    }

    /// The store is closed however serving ended; of two faults, the first is told.
    private func closing(_ serve: () async throws -> Void) async throws {
        do {
            try await serve()
        } catch {
            try? await store.close()
            throw Self.fault(error, listen)
        }
        try await store.close()
    }

    /// What a person can do something about, where the error says so.
    private static func fault(_ error: any Error, _ listen: ListenAddress) -> any Error {
        let reason: String
        switch error {
        case let error as IOError: reason = "\(Errno(rawValue: error.errnoCode))"
        case let error as SocketAddressError: reason = "\(error)"
        default: return error
        }
        return HubFault.cannotListen(address: listen.description, reason: reason)
    }
}
