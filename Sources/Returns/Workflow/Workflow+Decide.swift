extension Workflow {
    /// Judges one input: events that happened, a refusal, or something to show.
    ///
    /// `facts` must answer `request(state, input)` for the same state and input. Total over every input, however
    /// hostile: whatever cannot be used is refused in words that the operator can act on.
    public static func decide(_ state: State, _ facts: Facts, _ input: Input, at: Moment) -> Decision {
        let deciding = Deciding(state: state, facts: facts, at: at, means: input.means)
        let decision: Decision =
            switch input {
            case .scan(let barcode), .entered(let barcode): deciding.scanned(barcode)
            case .press(let number): deciding.pressed(number)
            case .command(let command): deciding.commanded(command)
            case .scanLost(let device): .refuse(.scanLost(device: device), audit: [])
            case .label(let job, let plate, let report): deciding.labelNews(job: job, plate: plate, report: report)
            case .scanner(let name, let note): deciding.scannerNoted(name, note)
            case .pinChecked(let badge, let isRight): deciding.pinChecked(badge: badge, isRight: isRight)
            case .binLabelOut(let place): deciding.binLabelOut(place)
            case .hubRegained(let since, let until): deciding.hubRegained(since: since, until: until)
            case .hubFound(let hub): deciding.hubFound(hub)
            case .rights(let order): deciding.rightsOrdered(order)
            }
        return deciding.raisingExceptions(decision)
    }
}

extension Input {
    /// How a code that it brings got in.
    fileprivate var means: EvidenceMeans {
        if case .entered = self { .keyboard } else { .scanner }
    }
}

/// One decision in the making: what is known, and nothing that could change it.
struct Deciding {
    let state: State
    /// The state's bench, read at every turn: a part of it can be had from here without a copy of the whole.
    let bench: Bench
    let facts: Facts
    let at: Moment
    /// How a code got in.
    let means: EvidenceMeans

    init(state: State, facts: Facts, at: Moment, means: EvidenceMeans = .scanner) {
        self.state = state
        bench = state.bench
        self.facts = facts
        self.at = at
        self.means = means
    }

    /// A scan: first what holds at every step (unusable codes, badges, cards), then what the step expects.
    func scanned(_ barcode: Barcode) -> Decision {
        if case .unreadable(let reason) = barcode.readings.first {
            return .refuse(.unreadable(reason, shown: barcode.text), audit: [])
        }
        if case .wrongOwnCode = barcode.readings.first {
            return .refuse(.damagedOwnCode(Scanned(barcode)), audit: [])
        }
        if case .badge(let id) = barcode.ownCode { return badgeScanned(id, barcode) }
        guard bench.worker != nil else { return .refuse(.signInFirst(Scanned(barcode)), audit: []) }
        if let card = cardScanned(barcode) { return card }
        guard !bench.isPaused else { return .refuse(.paused(Scanned(barcode)), audit: []) }
        if isDoubleRead(barcode) { return .show(.doubleRead(text: barcode.text)) }
        if let supervision = bench.supervising { return scanned(barcode, supervising: supervision) }
        return switch bench.phase {
        case .parcel: itemTakenUp(barcode) ?? parcelScanned(barcode)
        case .condition: .refuse(.answerExpected(Scanned(barcode), answers: ParcelCondition.allCases.count), audit: [])
        case .item: itemTakenUp(barcode) ?? itemScanned(barcode)
        case .confirming(let confirmation): scanned(barcode, confirming: confirmation)
        case .question(let question): scanned(barcode, answering: question)
        case .label: labelScanned(barcode)
        case .bin: binScanned(barcode)
        }
    }

    /// An answer key or answer card.
    func pressed(_ number: Int) -> Decision {
        guard bench.worker != nil else { return .refuse(.signInFirst(Scanned(key: number)), audit: []) }
        guard !bench.isPaused else {
            return number == 1
                ? .record([.benchResumed], notice: nil) : .refuse(.paused(Scanned(key: number)), audit: [])
        }
        if let supervision = bench.supervising { return pressed(number, supervising: supervision) }
        return switch bench.phase {
        case .parcel: .refuse(.parcelExpected(Scanned(key: number)), audit: [])
        case .condition: conditionAnswered(number)
        case .item: .refuse(.itemExpected(Scanned(key: number)), audit: [])
        case .confirming(let confirmation): confirmationAnswered(number, confirmation)
        case .question(let question): questionAnswered(number, question)
        case .label: labelAnswered(number)
        case .bin: binAnswered(number)
        }
    }

    /// Command and answer cards act as their keys do, but only when they belong to this site.
    private func cardScanned(_ barcode: Barcode) -> Decision? {
        switch barcode.ownCode {
        case .command(let site, let name):
            guard site == facts.station.site else { return foreign(site) }
            guard let command = Command(rawValue: name) else {
                return .refuse(.damagedOwnCode(Scanned(barcode)), audit: [])
            }
            return commanded(command)
        case .answer(let site, let number):
            guard site == facts.station.site else { return foreign(site) }
            return pressed(number)
        case .licencePlate, .bin, .badge, nil:
            return nil
        }
    }

    private func foreign(_ site: String) -> Decision {
        .refuse(.foreignCard(site: site, expected: facts.station.site), audit: [])
    }

    /// The code that was accepted a moment ago, read a second time by an eager trigger finger.
    private func isDoubleRead(_ barcode: Barcode) -> Bool {
        guard let last = bench.lastAccepted,
            (0...Limits.doubleReadMilliseconds).contains(at.millisecondsSince(last.at))
        else { return false }
        return barcode.text == last.text || barcode.ownCode?.text == last.text
            || barcode.parcelKeys.contains(last.text) || barcode.serial == last.text
    }
}
