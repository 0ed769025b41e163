import Console
import Devices
import Returns

/// The attached terminals in the loop: keys in, frames out. All of them show the same: one entry line, one prompt. A
/// terminal gets its next frame when it has taken the last one, and then the newest, so a slow one delays nobody.
struct TerminalDesk {
    /// What an event of a terminal means for the station.
    enum Act {
        /// Somebody operated the bench.
        case operate([Input])
        /// A command asks something; the user id is the kernel's word.
        case question(String, user: UInt32?)
        /// A command sends a part of a file.
        case part([UInt8])
        /// Nothing beyond the screen.
        case none
    }

    private struct Attached {
        var hello: TerminalHello
        var keys = KeyReader()
        var encoder = TerminalEncoder()
        var lines: [String] = []
        var isWriting = false
        var isStale = true
        /// Its input has ended: it is let go when it has been shown everything.
        var isLeaving = false
    }

    private let server: LoopConfined<PromptServer>
    private let loop: DeviceLoop
    private let inbox: Inbox
    private let wallClock: WallClock
    private let clock: @Sendable () -> MonotonicTime
    private var terminals: [TerminalID: Attached] = [:]
    private var entry = EntryLine()

    init(
        server: LoopConfined<PromptServer>, loop: DeviceLoop, inbox: Inbox, wallClock: WallClock,
        clock: @escaping @Sendable () -> MonotonicTime
    ) {
        self.server = server
        self.loop = loop
        self.inbox = inbox
        self.wallClock = wallClock
        self.clock = clock
    }

    /// Takes one event of a terminal at the step that is shown.
    mutating func take(_ event: TerminalEvent, of id: TerminalID, step: PromptStep) -> Act {
        switch event {
        case .closed: terminals[id] = nil
        case .drained: terminals[id]?.isWriting = false
        case .received(let frame, let user):
            if frame.kind == .question { return .question(frame.text, user: user) }
            return take(frame, of: id, step: step)
        }
        return .none
    }

    private mutating func take(_ frame: ControlFrame, of id: TerminalID, step: PromptStep) -> Act {
        switch frame.kind {
        case .hello:
            guard let hello = TerminalHello(frame.text) else {
                return leave(id, saying: "What is attached is no terminal.")
            }
            terminals[id] = Attached(hello: hello)
        case .resize:
            guard let size = Size(hello: frame.text.split(separator: " ")[...]) else { return .none }
            terminals[id]?.hello.size = size
            terminals[id]?.isStale = true
        case .keys: return typed(frame.payload, at: id, step: step)
        case .file: return .part(frame.payload)
        case .end:
            terminals[id]?.isLeaving = true
            terminals[id]?.isStale = true
        case .question, .output, .answer: break
        }
        return .none
    }

    private mutating func typed(_ bytes: [UInt8], at id: TerminalID, step: PromptStep) -> Act {
        let now = clock().nanoseconds
        guard let keys = terminals[id]?.keys.feed(bytes, at: now) else { return .none }
        return act(on: entry.take(keys, at: now, step: step), of: id)
    }

    /// A moment has passed at which a lone digit is an answer, or a lone Escape a key.
    mutating func deadlinePassed(step: PromptStep) -> [Input] {
        let now = clock().nanoseconds
        var inputs: [Input] = []
        for id in terminals.keys.sorted(by: { $0.number < $1.number }) {
            let keys = terminals[id]?.keys.expire(at: now) ?? []
            if case .operate(let more) = act(on: entry.take(keys, at: now, step: step), of: id) { inputs += more }
        }
        if case .operate(let more) = act(on: entry.expire(at: now, step: step), of: nil) { inputs += more }
        return inputs
    }

    private mutating func act(on outcomes: [KeyOutcome], of id: TerminalID?) -> Act {
        var inputs: [Input] = []
        for outcome in outcomes {
            switch outcome {
            case .submit(let text): inputs.append(.entered(Barcode(parsing: text)))
            case .press(let answer): inputs.append(.press(answer))
            case .command(let command): inputs.append(.command(command))
            case .redraw: if let id { forget(id) }
            case .detach: if let id { _ = leave(id, saying: "") }
            case .edit, .none: break
            }
        }
        makeAllStale()
        armDeadline()
        return inputs.isEmpty ? .none : .operate(inputs)
    }

    /// The next frame of this terminal draws everything.
    private mutating func forget(_ id: TerminalID) {
        terminals[id]?.encoder.forget()
    }

    private mutating func leave(_ id: TerminalID, saying words: String) -> Act {
        terminals[id] = nil
        let goodbye = ControlFrame(.end, text: words).encoded
        loop.perform { [server] core in server.on(core).end(id, with: goodbye, on: core) }
        return .none
    }

    private func armDeadline() {
        let waiting = terminals.values.compactMap(\.keys.deadline) + [entry.deadline].compactMap(\.self)
        guard let next = waiting.min() else { return }
        let inbox = self.inbox
        loop.perform { core in
            core.schedule(at: MonotonicTime(nanoseconds: next)) { inbox.post(.keyDeadline) }
        }
    }
}

// Output.
extension TerminalDesk {
    /// Forgets what was typed.
    mutating func clearEntry() {
        entry = EntryLine()
        makeAllStale()
    }

    /// What is shown changed.
    mutating func makeAllStale() {
        for id in terminals.keys { terminals[id]?.isStale = true }
    }

    /// Brings every terminal that can take a frame up to date.
    mutating func show(_ prompt: Prompt, message: Message?, status: BenchStatus, now: Moment) {
        let phrasebook = prompt.language.phrasebook(wallClock)
        let typed = prompt.step.hidesEntry ? String(repeating: "*", count: entry.text.count) : entry.text
        for (id, terminal) in terminals where terminal.isStale && !terminal.isWriting {
            terminals[id]?.isStale = false
            switch terminal.hello.kind {
            case .screen:
                let screen = Screen(
                    prompt: prompt, message: message, status: status, entry: typed, now: now,
                    size: terminal.hello.size, charset: terminal.hello.charset, phrasebook: phrasebook)
                write(terminals[id]?.encoder.encode(screen) ?? [], to: id)
            case .lines:
                let said = message.map {
                    PlainLines.lines($0, at: prompt.step, charset: terminal.hello.charset, phrasebook: phrasebook)
                }
                let lines =
                    (said ?? []) + PlainLines.lines(prompt, charset: terminal.hello.charset, phrasebook: phrasebook)
                guard lines != terminal.lines else { continue }
                terminals[id]?.lines = lines
                write(lines.flatMap { Array("\($0)\n".utf8) }, to: id)
            }
        }
        for (id, terminal) in terminals where terminal.isLeaving && !terminal.isStale && !terminal.isWriting {
            _ = leave(id, saying: "")
        }
    }

    /// News that terminals have taken their frames may have been lost: each gets the newest one.
    mutating func assumeDrained() {
        for id in terminals.keys {
            terminals[id]?.isWriting = false
            terminals[id]?.isStale = true
        }
    }

    private mutating func write(_ bytes: [UInt8], to id: TerminalID) {
        guard !bytes.isEmpty else { return }
        terminals[id]?.isWriting = true
        let frame = ControlFrame(.output, bytes).encoded
        loop.perform { [server] core in server.on(core).send(frame, to: id, on: core) }
    }

    /// Sounds a tone at every screen: the strokes of the bell, each at its time.
    func ring(_ tone: Tone) {
        let screens = terminals.filter { $0.value.hello.kind == .screen }.map(\.key)
        guard !screens.isEmpty else { return }
        let stroke = ControlFrame(.output, Bell.stroke).encoded
        for offset in Bell(tone).offsetsMilliseconds {
            loop.perform { [server, unowned loop] core in
                core.schedule(at: core.now.advanced(byMilliseconds: offset)) {
                    loop.perform { core in
                        for id in screens { server.on(core).send(stroke, to: id, on: core) }
                    }
                }
            }
        }
    }

    /// Answers a command and lets it go.
    func answer(_ id: TerminalID, with bytes: [UInt8]) {
        let frame = ControlFrame(.answer, bytes).encoded
        loop.perform { [server] core in server.on(core).end(id, with: frame, on: core) }
    }

    /// Says goodbye to everybody.
    mutating func endAll(saying words: String) {
        for id in Array(terminals.keys) { _ = leave(id, saying: words) }
    }
}
