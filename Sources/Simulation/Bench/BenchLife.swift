import Logging
import Rehearsal
import Returns
import ServiceLifecycle
import Station
import Wire

/// One life of a bench's station, from its start to its end or the next power cut: the real daemon, a scanner, a
/// printer and a cable to the hub.
final class BenchLife: Sendable {
    let station: String
    let directory: String
    let service: StationService
    let group: ServiceGroup
    let views: ShownViews
    let printer: MoodyPrinter?
    let cable: FaultyCable
    private let scanner: FIFO

    init(
        _ access: BenchAccess, number: Int, directory: String, clock: BenchClock, hub: any FloorHub,
        network: NetworkScript, plan: FloorPlan, dice: Dice
    ) throws {
        station = access.station
        self.directory = directory
        let views = ShownViews()
        self.views = views
        scanner = try FIFO("\(directory)/scanner-\(number)")
        printer =
            plan.hasPrinters
            ? try MoodyPrinter(dice: dice.branch("printer"), faultsPerHundred: plan.printerFaults) : nil
        cable = try FaultyCable(to: hub, script: network)
        var configuration = StationConfiguration()
        configuration.station = access.station
        configuration.site = SampleFloor.site
        configuration.prefix = access.prefix
        configuration.timeZone = "UTC"
        configuration.stateDirectory = directory
        configuration.runtimeDirectory = directory
        configuration.hub = HubAccess(url: "http://127.0.0.1:\(cable.port)", token: .text(access.token))
        configuration.printer = printer.map {
            PrinterSetup(connection: .tcp(host: "127.0.0.1", port: $0.port), language: .zpl)
        }
        var options = StationService.Options(now: { clock.now }, random: Self.shortened)
        options.replay = scanner.path
        options.version = "simulation"
        options.takesRights = plan.takesRights
        options.observe = { views.show($0) }
        let logger = Logger(label: "simulation") { _ in SwiftLogNoOpLogHandler() }
        service = StationService(configuration: configuration, options: options, logger: logger)
        group = ServiceGroup(services: [service], logger: logger)
    }

    /// Writes what a scanner sent, and behind it a badge that nobody knows: its refusal, which every step gives, says
    /// that everything before it has been taken.
    func type(_ records: [UInt8], then mark: Int) throws {
        try scanner.write(records + KeyTyping.enter + KeyTyping.scan(OwnCode.badge(Self.badge(mark)).text))
    }

    /// The badge of a mark.
    static func badge(_ mark: Int) -> String { "MARK\(mark)" }

    /// The pauses between two tries, shortened to milliseconds: the draw is where the seed meets the waiting. A draw
    /// from zero is the spread upon a wait that the hub named, a tenth of it.
    private static let shortened: @Sendable (ClosedRange<Int>) -> Int = { range in
        let pause = Patience.lookMilliseconds
        return range.lowerBound == 0 ? pause - range.upperBound * 10 : pause
    }
}

/// Who a bench is for its hub.
struct BenchAccess: Sendable {
    let station: String
    let prefix: PlatePrefix
    let token: String
}
