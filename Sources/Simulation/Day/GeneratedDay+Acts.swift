import Returns

// What the operators do, and what each act comes to.
extension GeneratedDay {
    /// Milliseconds between two acts: more than a double read takes.
    private static let pace: Int64 = 4_000
    /// Acts that one piece may take before the day is said to go in circles.
    private static let actsPerPieceMax = 40

    /// Works through one parcel.
    mutating func receive(_ parcel: ParcelTruth, at bench: Int, neighbour: Bin?) {
        var hands = DayHands(parcel: parcel, neighbour: neighbour)
        var watch = ParcelWatch()
        let station = benches[bench].identity.station
        for _ in 0..<(Self.actsPerPieceMax * (parcel.pieces.count + 1)) {
            let act = hands.act(benches[bench].prompt(floor), benches[bench].state.bench, desk(of: bench))
            tally.count(act, of: station)
            guard let step = carryOut(act, at: bench) else {
                if act == .done {
                    causes.settle(parcel, watch)
                    tally.endParcel(of: station)
                } else {
                    benches[bench].isStuck = true
                }
                return
            }
            watch.calledBack = benches[bench].calledBack
            watch.note(step, piece: hands.place)
        }
        conflicts.append("\(station): the parcel \(parcel.code) does not come to an end")
        benches[bench].isStuck = true
    }

    /// The events that an act led to; nil where there is nothing left to do.
    private mutating func carryOut(_ act: DayHands.Act, at bench: Int) -> [RecordedEvent]? {
        switch act {
        case .scan(let text): take(.scan(Barcode(parsing: text)), at: bench)
        case .again(let text): take(.scan(Barcode(parsing: text)), at: bench, after: 300)
        case .answer(let key): take(.press(key), at: bench, after: millisecondsOfLooking(at: bench))
        case .press(let key): take(.press(key), at: bench)
        case .command(let command): take(.command(command), at: bench)
        case .label(let report): takeNews(report, at: bench)
        case .rest: rest(bench)
        case .done, .stuck: nil
        }
    }

    private func desk(of bench: Int) -> DayDesk {
        let now = benches[bench].clock
        let second = site.badges.last { $0.role == .supervisor }?.id ?? ""
        var desk = DayDesk(board: floor.board, secondBadge: second)
        if let trouble {
            desk.printer = trouble.printer(of: bench, at: now)
            desk.isBinFull = trouble.isBinFull(benches[bench].state.bench.item, at: now)
        }
        return desk
    }

    private mutating func takeNews(_ report: LabelReport, at bench: Int) -> [RecordedEvent] {
        guard let item = benches[bench].state.bench.item, let label = item.label else { return [] }
        return take(.label(job: label.number, plate: item.plate, report), at: bench, after: 100)
    }

    /// The bench waits until its printer is back; the others take the parcels meanwhile.
    private mutating func rest(_ bench: Int) -> [RecordedEvent] {
        let from = benches[bench].clock
        let paused = take(.command(.pause), at: bench)
        benches[bench].clock = max(benches[bench].clock, trouble?.printerOut.upperBound ?? from)
        trouble?.log.rested = from..<benches[bench].clock
        return paused + take(.press(1), at: bench)
    }

    /// Hands one input to a bench and checks everything that must hold after it.
    @discardableResult
    mutating func take(
        _ input: Input, at bench: Int, after milliseconds: Int64 = Self.pace
    ) -> [RecordedEvent] {
        let station = benches[bench].identity.station
        benches[bench].clock = benches[bench].clock.advanced(byMilliseconds: milliseconds)
        hearOfRecall(bench)
        let (decision, step) = benches[bench].take(input, on: &floor)
        tally.count(decision, step, of: station)
        audit.check(step, of: station, state: benches[bench].state, board: floor.board)
        trouble?.note(step, of: benches[bench], number: bench, board: floor.board)
        if trouble?.isHubThere(at: benches[bench].clock) ?? true { benches[bench].push(to: &hub) }
        return step
    }

    /// What the hub broadcasts a bench hears as soon as both are there.
    private mutating func hearOfRecall(_ bench: Int) {
        let now = benches[bench].clock
        guard let trouble, let recall = trouble.recall, benches[bench].calledBack == nil, now >= trouble.recalledAt,
            trouble.isHubThere(at: now)
        else { return }
        benches[bench].learn(recall, on: &floor)
        audit.add(recall, at: benches[bench].identity.station)
    }

    /// Looking at a piece takes its time before the first answer.
    private func millisecondsOfLooking(at bench: Int) -> Int64 {
        guard let item = benches[bench].state.bench.item, item.answers.isEmpty else { return Self.pace }
        let seconds = item.identification.category.flatMap(CategoryProfile.of)?.seconds ?? 0
        return Self.pace + Int64(seconds) * 1_000
    }
}
