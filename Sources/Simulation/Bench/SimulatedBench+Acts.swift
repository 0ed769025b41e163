import Rehearsal
import Returns
import Station

// The work of one life. All of it blocks, on a thread of its own.
extension SimulatedBench {
    mutating func work(_ life: BenchLife, acts: Int) throws {
        var view = try signedIn(at: life)
        for _ in 0..<acts where !shift.isOver {
            guard let next = try act(life, view) else { return }
            view = next
            if outcome.acts.isMultiple(of: plan.actsBetweenLooks) { try checkHub(life.directory) }
            Pause.rest(milliseconds: plan.restMilliseconds)
        }
    }

    /// One act, with everything that the station made of it; nil when there is nothing left to do.
    private mutating func act(_ life: BenchLife, _ view: StationView) throws -> StationView? {
        outcome.acts += 1
        clock.advance(byMilliseconds: Int64(dice.number(dice.chance(20) ? 50...500 : 2_100...9_000)))
        switch hand.next(view) {
        case .done: return nil
        case .wait: return try labelMoved(life, view)
        case .scan(let code):
            let records =
                hand.isClosing
                ? KeyTyping.scan(code) : scanner.records(for: code, neighbours: hand.neighbours)
            return try scan(life, records)
        case .press(let answer): return try operate(life, .press(answer))
        case .command(let command): return try operate(life, .command(command))
        }
    }

    private mutating func scan(_ life: BenchLife, _ records: [UInt8]) throws -> StationView {
        marks += 1
        try life.type(records, then: marks)
        let mark = BenchLife.badge(marks)
        return try wait(life, for: "the scan to be taken") { $0.message == .refusal(.unknownBadge(mark)) }
    }

    private mutating func operate(_ life: BenchLife, _ input: Input) throws -> StationView {
        let before = life.views.last?.operated ?? 0
        life.service.operate(input)
        return try wait(life, for: "\(input) to be taken") { $0.operated > before }
    }

    /// Nothing keeps a label from being printed, so it moves on by itself, or becomes a question.
    private func labelMoved(_ life: BenchLife, _ view: StationView) throws -> StationView {
        var view = view
        while case .label(_, let stage, _) = view.prompt.step, stage == .queued || stage == .sending {
            let next = try life.views.next(
                within: Patience.labelSeconds,
                waitingFor: "\(life.station): a label that stays \(stage); printer \(view.status.printer)")
            guard let next else { throw FloorFault.stationEnded }
            view = next
        }
        return view
    }

    /// Waits for a view; what comes meanwhile does not lengthen the waiting. Without `after` the next one counts first.
    private func wait(
        _ life: BenchLife, after shown: StationView? = nil, for what: @autoclosure () -> String,
        within seconds: Int = Patience.seconds, until isThere: (StationView) -> Bool
    ) throws -> StationView {
        let deadline = ContinuousClock.now + .seconds(seconds)
        var seen = shown
        while true {
            if var view = seen, isThere(view) {
                // News of devices may have come behind it.
                while let newer = life.views.nextIfAny() { view = newer }
                return view
            }
            let words = "\(life.station): \(what()); \(seen.map { "\($0.status) at \($0.prompt.step)" } ?? "")"
            guard ContinuousClock.now < deadline else { throw FloorFault.stuck(words) }
            guard let next = try life.views.next(within: seconds, waitingFor: words) else {
                throw FloorFault.stationEnded
            }
            seen = next
        }
    }

    /// A bench that has heard nothing from its hub yet knows no badge; every word from there is a reason to try again.
    private mutating func signedIn(at life: BenchLife) throws -> StationView {
        var view = try wait(life, for: "the first screen") { _ in true }
        var tries = 0
        while case .signIn = view.prompt.step {
            view = try scan(life, KeyTyping.scan(OwnCode.badge(SampleFloor.badges[0]).text))
            guard case .signIn = view.prompt.step else { return view }
            view = try wait(life, for: "the badges") { _ in true }
            tries += 1
            guard tries < 4_000 else { throw FloorFault.stuck("\(life.station): the badges, \(view.status)") }
        }
        return view
    }

    /// The last life's end: everything works again, the operator finishes, and the hub gets everything.
    mutating func finish(_ life: BenchLife) throws {
        network.heal()
        life.printer?.heal()
        hand.isClosing = true
        var view = try scan(life, [])
        var left = 200
        while let next = try act(life, view) {
            view = next
            left -= 1
            guard left > 0 else { throw FloorFault.stuck("\(life.station): the end at \(view.prompt.step)") }
        }
        _ = try wait(life, after: view, for: "the hub to have everything", within: Patience.hubSeconds) {
            $0.status.unsentEvents == 0 && $0.status.hub == .connected
        }
    }
}
