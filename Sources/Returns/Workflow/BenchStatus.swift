/// What the bench's surroundings are like: shown in the status line, never part of a decision.
public struct BenchStatus: Hashable, Sendable {
    /// How the hub is reached.
    public var hub: HubStatus
    /// Events that the hub has not accepted yet.
    public var unsentEvents: Int
    /// How the printer does.
    public var printer: PrinterStatus
    /// Scanners that are attached.
    public var scanners: Int
    /// Scanners that are configured.
    public var scannersConfigured: Int

    /// What the desk ordered and nobody has carried out.
    public var orders: WaitingOrders

    /// How the hub is reached.
    public enum HubStatus: Hashable, Sendable {
        /// No hub is configured.
        case none
        /// The last exchange went well.
        case connected
        /// Out of reach since this moment.
        case unreachable(since: Moment)
        /// The hub does not accept this station.
        case rejected
    }

    /// How the printer does.
    public enum PrinterStatus: Hashable, Sendable {
        /// No printer is configured.
        case none
        /// It takes jobs.
        case ready
        /// It takes jobs, and says that its print head is cold: the first labels may come out pale.
        case cold
        /// It takes no bytes at the moment.
        case stalled
        /// Its port is not there.
        case unavailable
        /// Another program holds its port; `by` is what that program is called, nil where nobody can tell.
        case held(by: String?)
        /// Several devices go by the configured name, so nobody can tell which is the printer.
        case ambiguous
        /// It says that it is not the printer that is configured.
        case mismatch(PrinterMismatch)
        /// It says that somebody has to come, or says nothing although it was asked.
        case attention(PrinterTrouble)

        /// Whether the printer has said that it prints.
        public var takesJobs: Bool {
            switch self {
            case .ready, .cold: true
            case .none, .stalled, .unavailable, .held, .ambiguous, .mismatch, .attention: false
            }
        }
    }

    /// Describes the surroundings.
    public init(
        hub: HubStatus = .none, unsentEvents: Int = 0, printer: PrinterStatus = .none, scanners: Int = 0,
        scannersConfigured: Int = 0, orders: WaitingOrders = WaitingOrders()
    ) {
        self.hub = hub
        self.unsentEvents = unsentEvents
        self.printer = printer
        self.scanners = scanners
        self.scannersConfigured = scannersConfigured
        self.orders = orders
    }
}

/// Orders of the desk that wait for somebody to fetch the item and scan its plate, at whatever bench.
public struct WaitingOrders: Hashable, Sendable {
    /// How many items wait.
    public let items: Int
    /// Codes of the bins that they lie in, in their order; at most `Limits.binsNamed`.
    public let bins: [String]

    /// Counts orders.
    public init(items: Int = 0, bins: [String] = []) {
        self.items = items
        self.bins = bins
    }
}
