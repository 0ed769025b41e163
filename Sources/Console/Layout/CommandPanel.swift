import Returns

/// The commands that make sense now, each with its key. Danger stands out.
struct CommandPanel {
    private let hints: [Hint]
    private let isCompact: Bool

    private struct Hint {
        let command: Command
        let key: String
        let name: String

        /// Columns of key, space and name.
        var columns: Int { key.columns + 1 + name.columns }
    }

    /// Rows that commands may take on a full screen.
    static let rowsMax = 3

    init(_ commands: [Command], isCompact: Bool, _ charset: Charset, _ phrasebook: any Phrasebook) {
        self.isCompact = isCompact
        hints = commands.map { command in
            let name = isCompact ? phrasebook.shortName(of: command) : phrasebook.name(of: command)
            return Hint(
                command: command, key: isCompact ? command.keyHint : " \(command.keyHint) ", name: charset.fold(name))
        }
    }

    /// A full screen keeps two rows also for few commands, so that the body does not move from step to step.
    func rows(columns: Int) -> Int { max(isCompact ? 1 : 2, lines(columns: columns).count) }

    func draw(on canvas: inout Canvas, in area: Area) {
        for (row, line) in lines(columns: area.columns).enumerated() {
            var column = isCompact ? 1 : 2
            for hint in line {
                let style: Style = hint.command == .hazard ? .danger : .key
                canvas.write(hint.key, row: row, column: column, in: area, style)
                canvas.write(hint.name, row: row, column: column + hint.key.columns + 1, in: area, .text)
                column += hint.columns + gap
            }
        }
    }

    private var gap: Int { isCompact ? 1 : 2 }

    private func lines(columns: Int) -> [[Hint]] {
        isCompact ? [important(columns: columns - 2)] : Array(broken(columns: columns - 4).prefix(Self.rowsMax))
    }

    private func broken(columns: Int) -> [[Hint]] {
        var lines: [[Hint]] = []
        var room = 0
        for hint in hints {
            if lines.isEmpty || room < hint.columns + gap {
                lines.append([hint])
                room = columns - hint.columns
            } else {
                lines[lines.count - 1].append(hint)
                room -= hint.columns + gap
            }
        }
        return lines
    }

    /// One row only: the commands that are needed most, in their usual order.
    private func important(columns: Int) -> [Hint] {
        var room = columns + gap
        var chosen: Set<Command> = []
        for hint in hints.sorted(by: { $0.command.rank < $1.command.rank }) where hint.columns + gap <= room {
            chosen.insert(hint.command)
            room -= hint.columns + gap
        }
        return hints.filter { chosen.contains($0.command) }
    }
}

extension Command {
    /// How much the key is missed when there is no room to name it; 0 is missed most.
    fileprivate var rank: Int {
        switch self {
        case .hazard: 0
        case .undo: 1
        case .endOfParcel: 2
        case .binFull: 3
        case .reprint: 4
        case .extra: 5
        case .missing: 6
        case .doubt: 7
        case .doesNotFit: 8
        case .emptyBox: 9
        case .notOurs: 10
        case .belonging: 11
        case .help: 12
        case .signOut: 13
        case .pause: 14
        case .why: 15
        case .supervise: 16
        }
    }
}
