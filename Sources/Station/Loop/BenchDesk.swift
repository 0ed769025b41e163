import Journal
import Returns

/// The bench in the loop: takes inputs to the journal and keeps what came of them. State only ever changes by a commit.
struct BenchDesk {
    private let journal: Journal
    private(set) var state: State
    /// The last outcome, shown until the next input.
    private(set) var message: Message?
    /// Names for the lines of the open parcel, read once per parcel.
    private var lineProducts: [Product] = []
    private var playbook: Playbook
    private(set) var identity: StationIdentity
    /// What the printer told and the disk did not take, oldest first, and the input that is being taken.
    private var untold: [Input] = []
    /// A label has fewer news than this from its request to its end.
    private static let untoldMax = 16

    init(journal: Journal) throws(JournalError) {
        self.journal = journal
        state = try journal.restore()
        playbook = journal.playbook()
        identity = journal.identity
        lineProducts = try journal.products(state.bench.lineGTINs)
    }

    /// Commits one input. The events that were journaled come back; a disk that does not take them leaves everything as
    /// it was, and the screen says so. What the printer told is then kept for the next input: it will not say it again.
    mutating func take(_ input: Input, at: Moment) -> [RecordedEvent] {
        var recorded: [RecordedEvent] = []
        untold.append(input)
        while let next = untold.first {
            do throws(JournalError) {
                recorded += try write(next, at: at)
                untold.removeFirst()
            } catch {
                message = .refusal(.notRecorded(StorageTrouble(error)))
                break
            }
        }
        // A person sees the refusal and does it again, and a label that could not be started starts later.
        untold = Array(untold.filter(\.isToldOnce).suffix(Self.untoldMax))
        return recorded
    }

    private mutating func write(_ input: Input, at: Moment) throws(JournalError) -> [RecordedEvent] {
        let before = state.bench.lineGTINs
        let commit = try journal.commit(input, state: state, at: at)
        state = commit.state
        if !input.isNews || commit.decision.message != nil { message = commit.decision.message }
        // It is on disk, so it is not refused for want of a product's name.
        if state.bench.lineGTINs != before, let products = try? journal.products(state.bench.lineGTINs) {
            lineProducts = products
        }
        return commit.recorded
    }

    /// Reference data changed: what the prompt shows is read again.
    mutating func refresh() {
        do throws(JournalError) {
            playbook = journal.playbook()
            identity = journal.identity
            lineProducts = try journal.products(state.bench.lineGTINs)
        } catch {
            message = .refusal(.notRecorded(StorageTrouble(error)))
        }
    }

    /// Something to show that is no outcome of a commit, for example a lost scan.
    mutating func show(_ message: Message) {
        self.message = message
    }

    /// What was said last is answered.
    mutating func hush() {
        message = nil
    }

    /// What the screen has to say now.
    var prompt: Prompt {
        Workflow.prompt(state, station: identity, playbook: playbook, products: lineProducts)
    }
}

extension Input {
    /// Whether it is news from a device rather than an operator's act: it then leaves the last message standing.
    var isNews: Bool {
        switch self {
        case .label, .scanner(_, .otherLayout), .scanner(_, .separatorLost), .hubRegained, .hubFound, .rights,
            .binLabelOut:
            true
        case .scan, .entered, .press, .command, .scanLost, .scanner, .pinChecked: false
        }
    }
}

extension Input {
    /// Whether it says what has happened to a label, a scanner or the hub already, so that nobody would say it a second
    /// time.
    fileprivate var isToldOnce: Bool {
        switch self {
        case .label(_, _, .sending): false
        case .label, .scanner, .hubRegained, .binLabelOut: true
        // The hub says it again until it is carried out.
        case .hubFound, .rights: false
        case .scan, .entered, .press, .command, .scanLost, .pinChecked: false
        }
    }
}

extension Bench {
    /// The products whose names the screen needs: the announced lines and an item under question.
    var lineGTINs: [GTIN] {
        var gtins = parcel?.arrival.lines.map(\.gtin) ?? []
        if case .confirming(.unexpectedItem(let candidate)) = phase, let gtin = candidate.gtin { gtins.append(gtin) }
        return gtins
    }
}

extension StorageTrouble {
    init(_ error: JournalError) {
        if case .diskFull = error { self = .diskFull } else { self = .fault(String(describing: error)) }
    }
}
