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

    init(journal: Journal) throws(JournalError) {
        self.journal = journal
        state = try journal.restore()
        playbook = journal.playbook()
        identity = journal.identity
        lineProducts = try journal.products(state.bench.lineGTINs)
    }

    /// Commits one input. The events that were journaled come back; a disk that does not take them leaves everything as
    /// it was, and the screen says so.
    mutating func take(_ input: Input, at: Moment) -> [RecordedEvent] {
        do throws(JournalError) {
            let before = state.bench.lineGTINs
            let commit = try journal.commit(input, state: state, at: at)
            state = commit.state
            if !input.isNews || commit.decision.message != nil { message = commit.decision.message }
            if state.bench.lineGTINs != before { lineProducts = try journal.products(state.bench.lineGTINs) }
            return commit.recorded
        } catch {
            message = .refusal(.notRecorded(StorageTrouble(error)))
            return []
        }
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

    /// What the screen has to say now.
    var prompt: Prompt {
        Workflow.prompt(state, station: identity, playbook: playbook, products: lineProducts)
    }
}

extension Input {
    /// Whether it is news from a device rather than an operator's act: it then leaves the last message standing.
    var isNews: Bool {
        switch self {
        case .label: true
        case .scan, .press, .command, .scanLost: false
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
