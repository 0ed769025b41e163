import Journal
import Returns

/// A written sequence of inputs, five seconds apart.
final class Script {
    let journal: Journal
    private(set) var state: State
    private var at = Floor.start

    /// One line of a script.
    enum Line {
        case scan(String)
        case badge(String)
        case bin(BinPlace)
        case press(Int)
        case command(Command)
        case label(LabelReport)
        case pin(isRight: Bool)
    }

    init(_ journal: Journal, state: State = State()) {
        self.journal = journal
        self.state = state
    }

    func run(_ lines: [Line]) throws {
        for line in lines { try commit(line) }
    }

    @discardableResult
    func commit(_ line: Line) throws -> Commit {
        at = at.advanced(byMilliseconds: 5_000)
        let commit = try journal.commit(input(line), state: state, at: at)
        state = commit.state
        return commit
    }

    private func input(_ line: Line) throws -> Input {
        switch line {
        case .scan(let text): .scan(Barcode(parsing: text))
        case .badge(let id): .scan(Barcode(parsing: OwnCode.badge(id).text))
        case .bin(let place):
            .scan(Barcode(parsing: OwnCode.bin(code: place.code, generation: place.generation).text))
        case .press(let number): .press(number)
        case .command(let command): .command(command)
        case .pin(let isRight): .pinChecked(badge: state.bench.supervising?.badge ?? "", isRight: isRight)
        case .label(let report):
            .label(job: job, plate: try Self.plate(of: state), report)
        }
    }

    private var job: Int { state.bench.item?.label?.number ?? 0 }

    private struct NoItemInHand: Error {}

    private static func plate(of state: State) throws -> LicencePlate {
        guard let plate = state.bench.item?.plate else { throw NoItemInHand() }
        return plate
    }
}
