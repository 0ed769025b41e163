/// The exceptions that follow from what happened: the one place that says which.
extension Deciding {
    /// The decision with its exceptions written down beside the events that they follow from.
    func raisingExceptions(_ decision: Decision) -> Decision {
        guard case .record(let events, let notice) = decision, !events.contains(where: \.takesBack) else {
            return decision
        }
        let raised = exceptions(of: events)
        return raised.isEmpty ? decision : .record(events + raised.map(Event.exceptionRaised), notice: notice)
    }

    /// Each exception of a step once, in the order of what it follows from.
    private func exceptions(of events: [Event]) -> [ExceptionRecord] {
        var records: [ExceptionRecord] = []
        for event in events {
            for record in exceptions(of: event, among: events)
            where !records.contains(where: { $0.code == record.code && $0.subject == record.subject }) {
                records.append(record)
            }
        }
        return records
    }

    private func exceptions(of event: Event, among events: [Event]) -> [ExceptionRecord] {
        if case .parcelArrived(let arrival) = event, arrival.rma == nil {
            return [record(.blindParcel, arrival, receivedAt: at)]
        }
        if case .parcelConditionRecorded(_, let condition, _) = event, condition.isDamage {
            return about(.transportDamage)
        }
        if case .parcelDeclaredEmpty = event { return about(.emptyBox) }
        // Of an empty box one exception tells it all.
        if case .lineMissing(_, let line, _) = event, !events.contains(where: \.isEmptyBox) {
            return about(.shortParcel, line: line)
        }
        if case .itemIdentified(let identified) = event { return exceptions(of: identified, among: events) }
        if case .itemGraded(let grading) = event { return exceptions(of: grading, among: events) }
        if case .evidenceRecorded(let piece) = event, let item = bench.item {
            return hits(of: piece).flatMap { about($0.code, item.identification, $0) }
        }
        if case .questionAnswered(let answer) = event { return missingAccessory(answer) }
        if case .supervised(_, .binRecounted(let recount)) = event { return self.exceptions(of: recount) }
        return []
    }

    private func exceptions(of identified: ItemIdentification, among events: [Event]) -> [ExceptionRecord] {
        let hold = events.lazy.compactMap(\.grading).first { $0.plate == identified.plate }?.hold
        // Somebody else's goods and a customer's own thing are no pieces of the return, whatever they match.
        if let own = hold?.exception, own.finding == .foreign { return about(own, identified) }
        let match: ExceptionCode? =
            switch identified.match {
            case .wrongItem: .wrongItem
            case .extra: .extraItem
            case .uncoded where hold == .unidentified: .unreadableCode
            case .expected, .blind, .uncoded: nil
            }
        let product = facts.products.first { $0.gtin == identified.candidate.gtin }
        let isDangerous = product?.details.traits.contains(.dangerousGoods) == true
        let codes = [match, isDangerous ? .otherHazard : nil].compactMap(\.self)
        return lateReturn(identified) + codes.flatMap { about($0, identified) }
            + screening(of: identified.candidate, line: line(of: identified)).hits.flatMap { hit in
                about(hit.code, identified, hit)
            }
    }

    /// What a hold says by itself; a second stop over the same danger says nothing new.
    private func exceptions(of grading: ItemGrading, among events: [Event]) -> [ExceptionRecord] {
        guard let hold = grading.hold, let own = hold.exception else { return [] }
        let before = bench.item?.plate == grading.plate ? bench.item?.grading?.hold : nil
        guard before != hold, let parcel = parcel(of: grading.plate) else { return [] }
        let code = hold == .hazard ? danger(of: grading.plate, among: events).exception : own
        let subject = ExceptionSubject(parcel: parcel.arrival.parcel, plate: grading.plate)
        let line = bench.item?.plate == grading.plate ? bench.item.flatMap { self.line(of: $0.identification) } : nil
        return [
            record(code, parcel.arrival, receivedAt: parcel.receivedAt, subject: subject, line: line, isHeld: true)
        ]
    }

    private func about(_ code: ExceptionCode, line number: Int? = nil) -> [ExceptionRecord] {
        guard let parcel = bench.parcel else { return [] }
        let subject = ExceptionSubject(parcel: parcel.arrival.parcel, line: number)
        let line = parcel.arrival.lines.first { $0.number == number }
        return [record(code, parcel.arrival, receivedAt: parcel.arrivedAt, subject: subject, line: line)]
    }

    private func about(
        _ code: ExceptionCode, _ identified: ItemIdentification, _ hit: Screening.Hit? = nil
    ) -> [ExceptionRecord] {
        guard let parcel = parcel(of: identified.plate) else { return [] }
        let subject = ExceptionSubject(parcel: parcel.arrival.parcel, plate: identified.plate)
        return [
            record(
                code, parcel.arrival, receivedAt: parcel.receivedAt, subject: subject, line: line(of: identified),
                hit: hit)
        ]
    }

    func record(
        _ code: ExceptionCode, _ arrival: ParcelArrival, receivedAt: Moment, subject: ExceptionSubject? = nil,
        line: ExpectedLine? = nil, hit: Screening.Hit? = nil, detail: String? = nil, isHeld: Bool = false
    ) -> ExceptionRecord {
        var times = ExceptionTimes(
            raisedAt: at, receivedAt: receivedAt, noticeAt: arrival.noticeAt, recallDays: hit?.recall?.days,
            recallEnds: hit?.recall?.lastDay)
        times.isHeld = isHeld
        return ExceptionRecord(
            code: code, subject: subject ?? ExceptionSubject(parcel: arrival.parcel),
            declaredReason: line?.declaredReason, finding: code.finding,
            liability: code.liability(in: bench.parcel?.condition), owner: code.owner,
            dueBy: code.dueBy(times, in: facts.playbook.currentPolicy.calendar), detail: detail ?? hit?.detail)
    }

    /// The announced line that an item is a piece of.
    func line(of identified: ItemIdentification) -> ExpectedLine? {
        parcel(of: identified.plate)?.arrival.lines.first { $0.number == identified.match.line }
    }
}

extension Event {
    /// Whether it takes something back: then what had been raised with that is said beside it.
    fileprivate var takesBack: Bool {
        if case .supervised(_, .actTakenBack) = self { true } else { isUndo }
    }

    fileprivate var isEmptyBox: Bool {
        if case .parcelDeclaredEmpty = self { true } else { false }
    }

    fileprivate var grading: ItemGrading? {
        if case .itemGraded(let grading) = self { grading } else { nil }
    }
}
