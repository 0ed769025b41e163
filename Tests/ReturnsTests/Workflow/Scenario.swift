import Returns
import Testing

/// Runs a scenario: one line an input or an expectation, in the order in which a person would tell it.
///
///     badge ANNA01 | bin A-01 1 | plate | scan TEXT | type TEXT | gs1 TEXT | answer 2 | card UNDO | foreign UNDO
///     press 2 | command UNDO | label sending | old unknown | wait 3s | full A-01
///     step NAME [DETAIL] | refused NAME [DETAIL] | said NAME | silent | events NAME NAME … | load A-01 1
///     measure A-01 MILLILITRES GRAMS CENTS DECIWATTHOURS
///     graded LETTER [HOLD] [AXIS …] | policy 2 | forget | reopen A-02 3 | disposed RESTOCK house@2 money
///     pin right | pin wrong | out A-01 2 | due 1
///     hub MINUTES | raised E15/logistics/2026-09-24 … | class RECALL | details WORD … | hides WORD …
///
/// `policy` publishes a version of the house's policy and `forget` takes all versions away; `reopen` says that a bin
/// is not full and holds so many items, from elsewhere; `hub` says that the hub is back after so many minutes;
/// `disposed` compares where the item in the hand goes, by which version and at which step of the order.
///
/// `pin` is the verdict over a PIN that was entered, `out` a bin's label that was printed; `due` counts those that were
/// not.
///
/// `step` compares the name of the prompt's step and, with details, that the step mentions them; so does `refused` with
/// the refusal. `raised` lists the exceptions of the last input; `hides` says that neither prompt nor message tells a
/// word. Every scenario also checks that replaying its events gives its state, and that an item is in one place.
func check(_ scenario: String, on floor: Floor = Fixture.floor, location: SourceLocation = #_sourceLocation) {
    var run = ScenarioRun(location: location)
    run.floor = floor
    run.play(scenario)
    run.checkReplay()
}

extension StringProtocol {
    /// What follows the first word, leading spaces around it dropped.
    fileprivate func trimmedPrefix(_ verb: String) -> String {
        let text = drop { $0 == " " }.dropFirst(verb.count)
        return String(text.drop { $0 == " " })
    }
}

/// One scenario under way.
struct ScenarioRun {
    var floor = Fixture.floor
    var state = State()
    var now = Floor.start
    var journal: [RecordedEvent] = []
    var last: Decision = .show(.help)
    var line = ""
    let location: SourceLocation

    init(location: SourceLocation) {
        self.location = location
    }

    mutating func play(_ scenario: String) {
        for line in scenario.split(separator: "\n") {
            let words = line.split(separator: " ").map(String.init)
            guard let verb = words.first else { continue }
            self.line = String(line)
            perform(verb, Array(words.dropFirst()), rest: String(line.trimmedPrefix(verb)))
        }
    }

    mutating func perform(_ verb: String, _ words: [String], rest: String) {
        switch verb {
        case "badge": scan(OwnCode.badge(words[0]).text)
        case "bin": scan(OwnCode.bin(code: words[0], generation: Int(words[1]) ?? 0).text)
        case "plate": scan(state.bench.item?.plate.text ?? "no item in the hand")
        case "scan": scan(rest)
        case "type": take(.entered(Barcode(parsing: rest)))
        case "gs1": scan(rest.split(separator: "|").joined(separator: "\u{1D}"))
        case "answer": scan(OwnCode.answer(site: "DEMO", number: Int(words[0]) ?? 0).text)
        case "card": scan(OwnCode.command(site: "DEMO", name: words[0]).text)
        case "foreign": scan(OwnCode.command(site: "ELSE", name: words[0]).text)
        case "press": take(.press(Int(words[0]) ?? 0))
        case "command": take(.command(Command(rawValue: words[0]) ?? .help))
        case "label": label(words[0], job: state.bench.item?.label?.number)
        case "old": label(words[0], job: state.bench.item?.label.map { $0.number - 1 })
        case "policy": floor.playbook = HousePolicy.publish(version: Int(words[0]) ?? 0, in: floor.playbook)
        case "forget": floor.playbook = Fixture.playbook
        case "reopen": floor.reopen(words[0], load: Int(words[1]) ?? 0)
        case "full": floor.full.formUnion(floor.bins.filter { $0.code == words[0] }.map(\.place))
        case "lost": take(.scanLost(device: "scanner"))
        case "wait": now = now.advanced(byMilliseconds: Int64(words[0].dropLast()).map { $0 * 1_000 } ?? 0)
        case "pin":
            take(.pinChecked(badge: state.bench.supervising?.badge ?? "", isRight: words[0] == "right"))
        case "out": take(.binLabelOut(BinPlace(code: words[0], generation: Int(words[1]) ?? 0)))
        case "hub":
            let since = now
            now = now.advanced(byMilliseconds: Int64(words[0]).map { $0 * 60_000 } ?? 0)
            take(.hubRegained(since: since, until: now))
        default: expect(verb, words)
        }
    }

    private mutating func scan(_ text: String) {
        take(.scan(Barcode(parsing: text)))
    }

    private mutating func label(_ word: String, job: Int?) {
        let reports: [String: LabelReport] = [
            "sending": .sending, "sent": .sent, "confirmed": .confirmed, "unknown": .unknown,
            "failed": .failed(.portMissing), "rejected": .failed(.rejected),
        ]
        guard let job, let plate = state.bench.item?.plate, let report = reports[word] else {
            return note("there is no label")
        }
        take(.label(job: job, plate: plate, report))
    }

    /// What the journal does with an input, without the disk.
    private mutating func take(_ input: Input) {
        now = now.advanced(byMilliseconds: 100)
        last = Workflow.decide(state, floor.facts(for: Workflow.request(state, input)), input, at: now)
        let first = journal.count + 1
        let step = last.events.enumerated().map {
            RecordedEvent(sequence: first + $0.offset, step: first, at: now, event: $0.element)
        }
        journal += step
        for recorded in step { floor.note(recorded) }
        state = Workflow.apply(state, step: step)
    }

    private func expect(_ verb: String, _ words: [String]) {
        switch verb {
        case "step": expectStep(words)
        case "refused":
            guard case .refuse(let refusal, _) = last else { return note("not refused: \(last)") }
            same(name(refusal), words[0])
            mentions("\(refusal)", words.dropFirst())
        case "said":
            guard case .notice(let notice) = last.message else { return note("nothing said: \(last)") }
            same(name(notice), words[0])
        case "disposed":
            let way = state.bench.item?.disposition
            same(
                way.map {
                    "\($0.disposition.rawValue) \($0.table)@\($0.tableVersion) \($0.basis?.step.rawValue ?? "-")"
                }
                    ?? "nothing", words.joined(separator: " "))
        case "silent":
            if let message = last.message { note("said \(message)") }
        case "events": same(last.events.map(name).joined(separator: " "), words.joined(separator: " "))
        case "raised": same(raised.joined(separator: " "), words.joined(separator: " "))
        case "load":
            same(String(floor.loads.first { $0.key.code == words[0] }?.value ?? 0), words[1])
        case "measure":
            let measure = floor.measures.first { $0.key.code == words[0] }?.value ?? .none
            let parts = [measure.millilitres, measure.grams, measure.cents, measure.deciwattHours]
            same(parts.map(String.init).joined(separator: " "), words.dropFirst().joined(separator: " "))
        case "graded": expectGrading(words)
        case "class": same(state.bench.item?.disposition?.binClass ?? "-", words[0])
        case "details": mentions("\(last)", words[...])
        case "hides":
            for word in words {
                let shown = Workflow.prompt(
                    state, station: Floor.station, playbook: floor.playbook, products: floor.products)
                if "\(shown) \(String(describing: last.message))".contains(word) { note("it shows \(word)") }
            }
        case "due": same(String(state.ledger.labelsDue.count), words[0])
        case "plates": same(String(state.ledger.platesMinted), words[0])
        default: note("no such line")
        }
    }

    private func expectStep(_ words: [String]) {
        let prompt = Workflow.prompt(
            state, station: Floor.station, playbook: floor.playbook, products: floor.products)
        same(name(prompt.step), words[0])
        mentions("\(prompt.step)", words.dropFirst())
    }

    /// The last grading: its letter, its hold, and every axis that the answers told, in the order of `Assessment`.
    private func expectGrading(_ words: [String]) {
        let gradings = journal.compactMap { recorded in
            if case .itemGraded(let grading) = recorded.event { grading } else { nil }
        }
        guard let grading = gradings.last else { return note("nothing graded") }
        let told = [
            grading.assessment?.function?.rawValue, grading.assessment?.look?.rawValue,
            grading.assessment?.completeness?.rawValue, grading.assessment?.packaging?.rawValue,
        ]
        let found = [grading.grade.rawValue, grading.hold?.rawValue] + told
        same(found.compactMap(\.self).joined(separator: " "), words.joined(separator: " "))
    }

    /// The exceptions of the last decision, with their owner and the day they are due.
    private var raised: [String] {
        last.events.compactMap { event in
            guard case .exceptionRaised(let record) = event else { return nil }
            let due = record.dueBy.map { Policy(floor.playbook.dispositions).calendar.day(of: $0).description }
            return "\(record.code.rawValue)/\(record.owner)/\(due ?? "-")"
        }
    }

    private func mentions(_ told: String, _ details: ArraySlice<String>) {
        for detail in details where !told.contains(detail) { note("\(told) does not mention \(detail)") }
    }

    /// Replaying what was journaled gives the state that the commits gave, and no item is in two places.
    func checkReplay() {
        let steps = Dictionary(grouping: journal, by: \.step).sorted { $0.key < $1.key }
        let replayed = steps.reduce(State()) { Workflow.apply($0, step: $1.value) }
        #expect(replayed == state, "replay differs", sourceLocation: location)
        for (place, load) in floor.loads {
            let inside = floor.places.values.filter { $0 == place }.count
            let onTheWay = state.bench.item?.reserved == place ? 1 : 0
            #expect(load == inside + onTheWay, "bin \(place.code) counts wrong", sourceLocation: location)
        }
    }

    private func name(_ value: some Any) -> String {
        String("\(value)".prefix { $0 != "(" }).split(separator: ".").last.map(String.init) ?? ""
    }

    private func same(_ found: String, _ expected: String) {
        #expect(found == expected, "at «\(line)»", sourceLocation: location)
    }

    private func note(_ problem: String) {
        Issue.record("at «\(line)»: \(problem)", sourceLocation: location)
    }
}
