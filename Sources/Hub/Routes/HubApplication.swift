public import Hummingbird
public import Logging
import NIOCore
public import Returns
public import ServiceLifecycle

/// The hub's HTTP side, built around an open store: the same in tests, in the demo and in production.
public struct HubApplication: Sendable {
    let store: HubStore
    let bells: HubBells
    let sequencer: EventSequencer
    let door: FrontDoor
    let doorLimits: DoorLimits
    let logger: Logger
    let now: @Sendable () -> Moment
    /// By what the hub knows its stations where it speaks TLS; nil for plain HTTP.
    let trust: HubTrust?
    private let tls: TLSDoor?

    /// Prepares the routes. `now` stamps what comes in. Throws what the store throws when it is read.
    public init(
        store: HubStore, logger: Logger, now: @escaping @Sendable () -> Moment = { .present }
    ) async throws(HubFault) {
        try await self.init(store: store, logger: logger, doorLimits: DoorLimits(), now: now)
    }

    /// The same with limits that a test can reach, and with a watch over what crashes the hub.
    init(
        store: HubStore, logger: Logger, doorLimits: DoorLimits = DoorLimits(), watch: FoldWatch? = nil,
        trust: HubTrust? = nil, now: @escaping @Sendable () -> Moment
    ) async throws(HubFault) {
        self.store = store
        self.logger = logger
        self.now = now
        self.doorLimits = doorLimits
        let door = FrontDoor(doorLimits)
        self.door = door
        self.trust = trust
        do {
            tls = try trust.map { trust in
                try TLSDoor(trust, now: now) { reason in
                    logger.warning("certificate refused", metadata: ["reason": "\(reason)"])
                    Task { await door.countCertificate(reason) }
                }
            }
        } catch {
            throw .badConfiguration("The hub's certificate could not be made: \(error)")
        }
        bells = try await HubBells(store)
        sequencer = EventSequencer(store: store, bells: bells, watch: watch, logger: logger)
    }

    /// The application that stations and people's programs talk to; `onListening` hears the port once it is open (the
    /// asked one, or the kernel's choice for port 0). `services` run and end with it.
    public func stationSide(
        listen: ListenAddress, with services: [any Service] = [],
        onListening: @escaping @Sendable (Int) async -> Void = { _ in }
    ) -> some ApplicationProtocol {
        Application(
            router: router(),
            server: .timed(doorLimits.arrival, behind: tls) { [door] phase in Task { await door.countSlow(phase) } },
            configuration: .init(
                address: .hostname(listen.host, port: listen.port),
                availableConnectionsDelegate: .maximum(HubLimits.connections, logger: logger)),
            services: services,
            onServerRunning: { await onListening($0.localAddress?.port ?? listen.port) },
            logger: frameworkLogger)
    }

    /// Everything that can be asked over the network.
    func router() -> Router<HubContext> {
        let router = Router(context: HubContext.self)
        router.add(middleware: ProblemAnswers(door: door, logger: logger))
        router.add(middleware: StrangerLimit(door: door))
        HealthRoutes(readiness: Readiness(store: store)).add(to: router)
        MetricsRoutes(door: door, sequencer: sequencer, gauges: GaugeReader(store: store, now: now)).add(to: router)
        DocumentRoutes(door: door).add(to: router)
        let enrolment = EnrolmentRoutes(
            store: store, trust: trust, bells: bells, door: door, now: now, logger: logger)
        enrolment.add(to: router)
        let stations = router.group("v1").add(
            middleware: StationAuthentication(
                store: store, door: door, revocations: bells.revocations, speaksTLS: tls != nil, now: now))
        enrolment.add(to: stations)
        StationRoutes(store: store, sequencer: sequencer, door: door, now: now).add(to: stations)
        FeedRoutes(store: store, bell: bells.feed).add(to: stations)
        RightsRoutes(store: store, bells: bells.orders, now: now).add(to: stations)
        let people = router.group("v1/desk")
            .add(middleware: UserAuthentication(store: store, door: door, now: now))
        ViewRoutes(store: store, now: now).add(to: people)
        ActRoutes(desk: Desk(store: store, now: now), bells: bells).add(to: people)
        return router
    }

    /// The application that the commands of this machine talk to, on a Unix socket.
    func deskSide(socket: String) -> some ApplicationProtocol {
        let router = Router(context: HubContext.self)
        DeskRoutes(desk: Desk(store: store, now: now), bells: bells).add(to: router)
        return Application(
            router: router, configuration: .init(address: .unixDomainSocket(path: socket)), logger: frameworkLogger)
    }

    /// Hummingbird says nothing that we do not say better: starts, stops, and errors that reach our caller anyway.
    private var frameworkLogger: Logger {
        var quiet = logger
        quiet.logLevel = .critical
        return quiet
    }
}
