import Devices
import Journal
import Logging
import Returns
import Wire

/// The station's one loop: takes one event at a time, commits what it means, then lets everything else follow: the
/// screen is drawn from the state, the printer and the hub are woken to read committed rows.
struct StationLoop {
    let inbox: Inbox
    let journal: Journal
    let loop: DeviceLoop
    let now: @Sendable () -> Moment
    let version: String
    let upload: WakeUp?
    /// Rung when an order of the hub about rights has been looked at: the next one may come.
    let rights: WakeUp?
    let notification: ServiceNotification?
    let observe: (@Sendable (StationView) -> Void)?
    let logger: Logger
    var bench: BenchDesk
    var printing: PrintDesk
    var terminals: TerminalDesk
    var scanners: ScannerDesk
    var binding = BindDesk()
    /// The printer's port, which is nobody's scanner.
    let printerNodes: Set<String>
    var imports: ImportDesk
    let recordings: RecordingDesk
    var cards = CardDesk()
    var binLabels = BinLabelDesk()
    var pins = PinDesk()
    let pinHash: PinHash
    /// Whether a PIN is asked for, and recordings are silent.
    var isGuardingPin = false
    var surroundings: BenchStatus
    /// Since when exchanges with the hub fail; nil while none did.
    var missedSince: Moment?
    /// Why the hub does not take this station, for IT.
    var hubDetail: String?
    var operated = 0

    /// Turns until it is asked to stop.
    mutating func run() async {
        begin()
        for await event in inbox.events {
            if case .stop = event { break }
            let isLast = inbox.take()
            handle(event)
            if isLast { recover(from: inbox.takeDropped()) }
            show()
        }
        printing.close()
        terminals.endAll(saying: "The station stops.")
    }

    /// What a crash left behind: a label whose first byte may have left becomes a question, one that had not started
    /// starts when the printer is ready.
    private mutating func begin() {
        for job in (try? journal.interruptedLabelJobs()) ?? [] {
            commit(.label(job: job.number, plate: job.plate, .unknown))
        }
        startWaitingLabel()
        startDueBinLabel()
        guardPin()
        // A port that may still come reports that; where none is configured nobody would ever say why nothing prints.
        if printing.status == .none { sayWhyNothingPrints() }
        surroundings.unsentEvents = journal.unsentCount()
        countOrders()
        show()
    }

    /// What found no room in the inbox is gone: perhaps a scan, perhaps the word that a terminal has taken its frame.
    /// It came after what waited, so it is said when that has been handled.
    private mutating func recover(from dropped: Int) {
        guard dropped > 0 else { return }
        logger.error("inbox full", metadata: ["dropped": "\(dropped)"])
        terminals.assumeDrained()
        recoverImports()
        commit(.scanLost(device: bench.identity.station))
    }

    private mutating func handle(_ event: StationEvent) {
        switch event {
        case .scanner(let report): handle(report)
        case .printer(let report): handle(report)
        case .printerStatusDue(let number): follow(printing.remind(number))
        case .terminal(let id, let event): handle(event, of: id)
        case .keyDeadline: operate(terminals.deadlinePassed(step: bench.prompt.step))
        case .operated(let input):
            operated += 1
            commit(input)
        case .pinChecked(let badge, let isRight): handlePin(of: badge, isRight: isRight)
        case .hub(let news): handle(news)
        case .imported: finishImport()
        case .bindDue(let number): expireBinding(number)
        case .watchdog: notification?.send("WATCHDOG=1")
        case .stop: break
        }
    }

    private mutating func handle(_ event: TerminalEvent, of id: TerminalID) {
        if case .closed = event {
            imports.forget(id)
            forgetBinding(of: id)
            cards.forget(id)
        }
        switch terminals.take(event, of: id, step: bench.prompt.step) {
        case .operate(let inputs): operate(inputs)
        case .question(let question, let user): handle(question: question, of: id, from: user)
        case .part(let bytes): handle(part: bytes, of: id)
        case .none: break
        }
    }

    private mutating func operate(_ inputs: [Input]) {
        for input in inputs { commit(input) }
    }

    /// The one way into the journal. What follows from a commit is woken here, after it.
    @discardableResult
    mutating func commit(_ input: Input) -> [RecordedEvent] {
        if takePin(input) { return [] }
        let recorded = bench.take(input, at: now())
        if !input.isNews { terminals.ring(bench.message?.tone ?? .accepted) }
        terminals.makeAllStale()
        if !recorded.isEmpty {
            surroundings.unsentEvents += recorded.count
            // Its item is in the hand, or back in its bin.
            if recorded.contains(where: \.event.isOfOrders) { countOrders() }
            upload?.ring()
        }
        if recorded.contains(where: { $0.event.requestsLabel }) {
            startWaitingLabel()
            sayWhyNothingPrints()
        } else if !input.isNews, bench.state.bench.item?.label?.stage == .queued {
            // A full disk may have kept the label from starting: every act of the operator is another chance.
            startWaitingLabel()
        }
        guardPin()
        if !input.isNews { binLabels.tryAgain() }
        startDueBinLabel()
        return recorded
    }

    private mutating func show() {
        let prompt = bench.prompt
        terminals.show(prompt, message: bench.message, status: surroundings, now: now())
        observe?(
            StationView(
                prompt: prompt, message: bench.message, status: surroundings, state: bench.state, operated: operated))
    }
}

extension StationLoop {
    /// Orders of the desk are shown beside everything else; that they cannot be counted stops nobody.
    private mutating func countOrders() {
        surroundings.orders = (try? journal.waitingOrders()) ?? surroundings.orders
    }
}

extension Event {
    /// Whether an item that waited may be in the hand, or back in its bin.
    fileprivate var isOfOrders: Bool {
        switch self {
        case .heldItemTaken, .stepUndone: true
        default: false
        }
    }

    /// Whether a label was asked for.
    var requestsLabel: Bool {
        if case .labelRequested = self { true } else { false }
    }
}
