import AsyncHTTPClient
import Console
import Devices
import Foundation
import Journal
import Labels
import Logging
import Returns
import SystemPackage
import Wire

/// The wiring of one station: configuration is read here and nowhere below; every part takes the two values it needs.
struct OpenStation {
    private let inbox: Inbox
    let journal: Journal
    private let devices: DeviceLoop
    private let server: LoopConfined<PromptServer>
    private let exchange: HubExchange?
    private let scanners: AttachedScanners
    private let stationLoop: StationLoop
    private let lock: StateLock

    init(
        configuration: StationConfiguration, options: StationService.Options, inbox: Inbox, logger: Logger
    ) throws(StationFault) {
        self.inbox = inbox
        let paths = StationPaths(configuration, environment: options.environment)
        try paths.make()
        lock = try StateLock(directory: paths.state)
        journal = try Self.journal(at: paths.journal, configuration)
        let bench = try Self.bench(journal)
        let pinHash = try Self.pinHash(configuration)
        let loop = try Self.deviceLoop()
        devices = loop
        let socket = try Self.server(at: paths.socket, inbox: inbox)
        server = socket
        // Last of all that can fail: an HTTP client must not be given up without having been shut down.
        exchange = try HubExchange(
            configuration: configuration, journal: journal, loop: devices, options: options,
            news: { inbox.post(.hub($0)) }, logger: logger)
        let recorder = LoopConfined(FlightRecorder())
        let learned = Self.learned(journal, logger)
        let setups = learned.applied(to: configuration.scanners)
        let attached = ScannerWatch(bindings: setups.map(ScannerBinding.init)) { inbox.post(.scanner($0)) }
            .start(on: loop, recorder: recorder)
        scanners = attached
        let printer = configuration.printer.map { port in
            Printer(loop: loop, port: PrinterPort(port.connection), recorder: recorder) { inbox.post(.printer($0)) }
        }
        stationLoop = StationLoop(
            inbox: inbox, journal: journal, loop: devices, now: options.now, version: options.version,
            upload: exchange?.upload, rights: exchange?.rights?.wake,
            notification: ServiceNotification(environment: options.environment),
            observe: options.observe, logger: logger, bench: bench,
            printing: PrintDesk(printer: printer, paper: LabelPaper(configuration)),
            terminals: TerminalDesk(
                server: socket, loop: devices, inbox: inbox, wallClock: WallClock(TimeZone(configuration)),
                clock: { .now() }),
            scanners: ScannerDesk(
                journal: journal, configured: configuration.scanners, learned: learned, attached: attached),
            printerNodes: configuration.printer?.connection.nodes ?? [],
            imports: ImportDesk(journal: journal, inbox: inbox, hub: configuration.hub?.url),
            recordings: RecordingDesk(
                recorder: recorder, loop: loop, server: socket,
                facts: [("station", configuration.station), ("program", options.version)]),
            pinHash: pinHash,
            surroundings: BenchStatus(
                hub: exchange == nil ? .none : .unreachable(since: options.now()),
                printer: printer == nil ? .none : .unavailable,
                scannersConfigured: setups.count + (options.replay == nil ? 0 : 1)))
        startDevices(setups, options, recorder)
    }

    /// Works until the inbox says stop.
    func work() async {
        stationLoop.notification?.send("READY=1")
        await withTaskGroup(of: Void.self) { group in
            if let exchange {
                group.addTask { await exchange.uploader.run() }
                group.addTask { await exchange.feed.run() }
                if let rights = exchange.rights { group.addTask { await rights.run() } }
            }
            var loop = stationLoop
            await loop.run()
            group.cancelAll()
        }
        stationLoop.notification?.send("STOPPING=1")
    }

    /// Releases sockets, devices and connections.
    func close() async {
        devices.perform { [server] core in server.on(core).stop(on: core) }
        // Given back one by one, so that those which udev had silenced are silent again and do not type into a console.
        scanners.stopListening()
        scanners.rebind([])
        devices.stop()
        await exchange?.close()
    }

    /// What is known of the scanners beyond the configuration. Without it the station works as it is configured.
    private static func learned(_ journal: Journal, _ logger: Logger) -> LearnedScanners {
        do {
            return try journal.learnedScanners().map { try LearnedScanners.parse(yaml: $0, file: "learned") }
                ?? LearnedScanners()
        } catch {
            logger.error("what was learned of the scanners cannot be read", metadata: ["cause": "\(error)"])
            return LearnedScanners()
        }
    }

    private func startDevices(
        _ setups: [ScannerSetup], _ options: StationService.Options, _ recorder: LoopConfined<FlightRecorder>
    ) {
        let inbox = self.inbox
        let report: @Sendable (ScannerReport) -> Void = { inbox.post(.scanner($0)) }
        devices.perform { [server] core in
            try? server.on(core).start(on: core)
        }
        if let path = options.replay {
            let profile = setups.first.map { ScannerBinding($0).profile } ?? ScannerProfile(name: "replay")
            Replay(
                path: path, profile: profile, pace: options.replayKeepsPace ? .recorded : .immediate, report: report
            ).start(on: devices, recorder: recorder)
        }
        startWatchdog()
    }

    /// A sign of life at half the interval that the service manager expects: the device thread keeps the time, the loop
    /// gives the answer, so a stall of either is noticed.
    private func startWatchdog() {
        guard let interval = stationLoop.notification?.watchdogMicroseconds else { return }
        let inbox = self.inbox
        devices.perform { core in
            Watchdog.arm(everyMilliseconds: max(1, interval / 2_000), on: core) { inbox.post(.watchdog) }
        }
    }

    static func journal(
        at path: FilePath, _ configuration: StationConfiguration
    ) throws(StationFault) -> Journal {
        let playbook = try standardPlaybook()
        do throws(JournalError) {
            return try Journal.open(at: path, identity: StationIdentity(configuration), playbook: playbook)
        } catch { throw .journal(error) }
    }

    private static func standardPlaybook() throws(StationFault) -> Playbook {
        do throws(PlaybookFault) { return try StandardPlaybook.load() } catch { throw .playbook(error) }
    }

    private static func bench(_ journal: Journal) throws(StationFault) -> BenchDesk {
        do throws(JournalError) { return try BenchDesk(journal: journal) } catch { throw .journal(error) }
    }

    private static func pinHash(_ configuration: StationConfiguration) throws(StationFault) -> PinHash {
        do throws(PepperFault) {
            return PinHash(
                pepper: try configuration.pepperFile.map { path throws(PepperFault) in try Pepper.read(path) })
        } catch { throw .pepper(error) }
    }

    private static func deviceLoop() throws(StationFault) -> DeviceLoop {
        do throws(DeviceError) {
            let loop = try DeviceLoop()
            try loop.start()
            return loop
        } catch { throw .devices(error) }
    }

    private static func server(at path: String, inbox: Inbox) throws(StationFault) -> LoopConfined<PromptServer> {
        do throws(ControlSocket.Fault) {
            return LoopConfined(try PromptServer(path: path) { inbox.post(.terminal($0, $1)) })
        } catch {
            switch error {
            case .inUse(let path): throw .alreadyRunning(path: path)
            case .pathTooLong(let path, let limit):
                throw .controlSocket(path: path, operation: "bind", cause: "the path is longer than \(limit) bytes")
            case .system(let path, let operation, let errno):
                throw .controlSocket(path: path, operation: operation, cause: errno.description)
            }
        }
    }
}

/// Keeps a recurring deadline on the device loop.
enum Watchdog {
    static func arm(everyMilliseconds interval: Int, on core: LoopCore, _ tick: @escaping () -> Void) {
        core.schedule(at: core.now.advanced(byMilliseconds: interval)) { [unowned core] in
            tick()
            arm(everyMilliseconds: interval, on: core, tick)
        }
    }
}
