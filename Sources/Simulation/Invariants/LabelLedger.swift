import Returns

/// The label jobs of one station, by a plain fold over its events.
struct LabelLedger: Sendable {
    /// One job.
    struct Job: Hashable, Sendable {
        let plate: LicencePlate
        let copy: Int
        var stage = LabelStage.queued
        /// How often its first byte may have left.
        var sendings = 0
    }

    private(set) var jobs: [Int: Job] = [:]
    private(set) var findings: [String] = []
    private let station: String

    /// Folds the events of one station, all of them from the first one on.
    init(station: String, events: [RecordedEvent]) {
        self.station = station
        for recorded in events { fold(recorded) }
    }

    private mutating func fold(_ recorded: RecordedEvent) {
        if case .labelRequested(let number, let content) = recorded.event {
            if number != jobs.count + 1 { find("event \(recorded.sequence): label job \(number) is out of turn") }
            jobs[number] = Job(plate: content.plate, copy: content.copy)
        }
        if case .labelMoved(let number, let plate, let stage) = recorded.event {
            guard jobs[number]?.plate == plate else {
                return find("event \(recorded.sequence): label job \(number) is not of \(plate)")
            }
            jobs[number]?.stage = stage
            if stage == .sending { jobs[number]?.sendings += 1 }
        }
        if case .labelVerified(let number, _) = recorded.event { jobs[number]?.stage = .verified }
    }

    /// No label without a committed request, and no request twice on paper, as far as the printers saw it.
    func findings(printed: [PrintedLabel]) -> [String] {
        var asked: [String: Int] = [:]
        for job in jobs.values where job.sendings > 0 { asked[job.plate.text, default: 0] += job.sendings }
        var seen: [String: Int] = [:]
        for label in printed { seen[label.plate ?? "", default: 0] += 1 }
        return seen.sorted { $0.key < $1.key }.filter { $0.value > asked[$0.key] ?? 0 }.map { plate, count in
            "\(station): \(count) labels of '\(plate)' came out, and \(asked[plate] ?? 0) were sent"
        }
    }

    /// No committed request without a label, a failure or a question: what is still open is on the screen, or paper of
    /// a later copy or an undone step has taken its place.
    func findings(atTheEndOf state: State) -> [String] {
        let inHand = state.bench.item?.label?.number
        return jobs.sorted { $0.key < $1.key }.filter { $0.value.stage == .queued && $0.key != inHand }.map {
            "\(station): label job \($0) of \($1.plate) waits for ever"
        }
    }

    private mutating func find(_ words: String) {
        findings.append("\(station): \(words)")
    }
}
