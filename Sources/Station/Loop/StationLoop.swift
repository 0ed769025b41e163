import Devices
import Journal
import Logging
public import Returns
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
    let notification: ServiceNotification?
    let observe: (@Sendable (StationView) -> Void)?
    let logger: Logger
    var bench: BenchDesk
    var printing: PrintDesk
    var terminals: TerminalDesk
    var surroundings: BenchStatus
    var operated = 0
    /// Nodes of each scanner: one device may have several.
    var attached: [String: Int] = [:]

    /// Turns until it is asked to stop.
    mutating func run() async {
        begin()
        for await event in inbox.events {
            if case .stop = event { break }
            let dropped = inbox.takeDropped()
            if dropped > 0 { recover(from: dropped) }
            handle(event)
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
        // A port that may still come reports that; where none is configured nobody would ever say why nothing prints.
        if printing.status == .none { sayWhyNothingPrints() }
        surroundings.unsentEvents = journal.unsentCount()
        show()
    }

    /// What found no room in the inbox is gone: perhaps a scan, perhaps the word that a terminal has taken its frame.
    private mutating func recover(from dropped: Int) {
        logger.error("inbox full", metadata: ["dropped": "\(dropped)"])
        terminals.assumeDrained()
        commit(.scanLost(device: bench.identity.station))
    }

    private mutating func handle(_ event: StationEvent) {
        switch event {
        case .scanner(let report): handle(report)
        case .printer(let report): handle(report)
        case .printerStatusDue: printing.askAgain()
        case .terminal(let id, let event): handle(event, of: id)
        case .keyDeadline: operate(terminals.deadlinePassed(step: bench.prompt.step))
        case .operated(let input):
            operated += 1
            commit(input)
        case .hub(let news): handle(news)
        case .watchdog: notification?.send("WATCHDOG=1")
        case .stop: break
        }
    }

    private mutating func handle(_ report: ScannerReport) {
        switch report {
        case .scanned(let scanned):
            commit(.scan(Barcode(parsing: scanned.text)))
        case .lost(let device, let reason):
            logger.warning("scan lost", metadata: ["scanner": "\(device)", "reason": "\(reason)"])
            commit(.scanLost(device: device))
        case .attached(let scanner):
            attached[scanner.name, default: 0] += 1
            surroundings.scanners = attached.count
            terminals.makeAllStale()
            logger.info("scanner attached", metadata: ["scanner": "\(scanner.name)", "node": "\(scanner.input.node)"])
        case .detached(let scanner):
            attached[scanner.name] = attached[scanner.name].flatMap { $0 > 1 ? $0 - 1 : nil }
            surroundings.scanners = attached.count
            terminals.makeAllStale()
            logger.warning("scanner detached", metadata: ["scanner": "\(scanner.name)"])
        case .busy(let device, let path):
            logger.warning("scanner is used by another program", metadata: ["scanner": "\(device)", "node": "\(path)"])
        case .fault(let error):
            logger.error("scanner fault", metadata: ["error": "\(error)"])
        }
    }

    private mutating func handle(_ report: PrinterReport) {
        let outcome = printing.take(report)
        surroundings.printer = printing.status
        terminals.makeAllStale()
        switch outcome {
        case .input(let job, let news):
            guard let plate = plate(ofJob: job) else { return }
            commit(.label(job: job, plate: plate, news))
        case .portReady:
            startWaitingLabel()
        case .askAgain(let milliseconds):
            let inbox = self.inbox
            loop.perform { core in
                core.schedule(at: core.now.advanced(byMilliseconds: milliseconds)) { inbox.post(.printerStatusDue) }
            }
        case .none:
            break
        }
        if case .unavailable(let fault) = report {
            logger.warning("printer unavailable", metadata: ["cause": "\(fault)"])
            sayWhyNothingPrints()
        }
    }

    private mutating func handle(_ news: HubNews) {
        switch news {
        case .status(let status): surroundings.hub = status
        case .acknowledged: break
        case .referenceChanged, .welcomed: bench.refresh()
        }
        surroundings.unsentEvents = journal.unsentCount()
        terminals.makeAllStale()
    }

    private mutating func handle(_ event: TerminalEvent, of id: TerminalID) {
        switch terminals.take(event, of: id, step: bench.prompt.step) {
        case .operate(let inputs): operate(inputs)
        case .question(let question): terminals.answer(id, with: answer(to: question))
        case .none: break
        }
    }

    private mutating func operate(_ inputs: [Input]) {
        for input in inputs { commit(input) }
    }

    /// The one way into the journal. What follows from a commit is woken here, after it.
    private mutating func commit(_ input: Input) {
        let recorded = bench.take(input, at: now())
        if !input.isNews { terminals.ring(bench.message?.tone ?? .accepted) }
        terminals.makeAllStale()
        guard !recorded.isEmpty else { return }
        surroundings.unsentEvents += recorded.count
        upload?.ring()
        if recorded.contains(where: { $0.event.requestsLabel }) {
            startWaitingLabel()
            sayWhyNothingPrints()
        }
    }

    /// Starts the label of the item in the hand, if it waits and the port is free: first the journal says that it is being
    /// sent, then the first byte may leave.
    private mutating func startWaitingLabel() {
        guard printing.isReady, let item = bench.state.bench.item, let label = item.label, label.stage.mayStart,
            let job = try? journal.labelJob(label.number)
        else { return }
        commit(.label(job: label.number, plate: item.plate, .sending))
        guard bench.state.bench.item?.label?.stage == .sending else { return }
        if let failure = printing.start(job) {
            commit(.label(job: label.number, plate: item.plate, .failed(failure)))
        }
    }

    /// A queued label behind a port that is not there becomes a question on the screen, not silence.
    private mutating func sayWhyNothingPrints() {
        guard let obstacle = printing.obstacle, let item = bench.state.bench.item, let label = item.label,
            label.stage == .queued
        else { return }
        commit(.label(job: label.number, plate: item.plate, .failed(obstacle)))
    }

    private func plate(ofJob number: Int) -> LicencePlate? {
        if let item = bench.state.bench.item, item.label?.number == number { return item.plate }
        return (try? journal.labelJob(number))?.plate
    }

    private mutating func show() {
        let prompt = bench.prompt
        terminals.show(prompt, message: bench.message, status: surroundings, now: now())
        observe?(
            StationView(
                prompt: prompt, message: bench.message, status: surroundings, state: bench.state, operated: operated))
    }
}

/// What the station shows at one moment, for whoever watches it from inside the process.
public struct StationView: Sendable {
    /// The prompt.
    public let prompt: Prompt
    /// The last outcome.
    public let message: Message?
    /// The bench's surroundings.
    public let status: BenchStatus
    /// The state that the prompt was derived from.
    public let state: State
    /// How many inputs from inside the process have been taken.
    public let operated: Int
}

extension Event {
    /// Whether a label was asked for.
    var requestsLabel: Bool {
        if case .labelRequested = self { true } else { false }
    }
}
