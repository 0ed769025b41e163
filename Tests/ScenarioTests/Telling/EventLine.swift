import Returns

/// What was recorded, a line for each event: its kind and the facts of it that matter to a reader.
///
/// Kinds with more than a few facts have words of their own here; every other kind is told by all of its facts.
enum EventLine {
    static func told(_ event: Event) -> String {
        let facts =
            switch event {
            case .parcelArrived(let arrival): facts(of: arrival)
            case .confirmationAsked(let asked), .confirmationDeclined(let asked): facts(of: asked)
            case .itemIdentified(let identified): facts(of: identified)
            case .questionAnswered(let answer): facts(of: answer)
            case .itemGraded(let grading): facts(of: grading)
            case .itemDispositioned(let way): facts(of: way)
            case .labelRequested(_, let content): facts(of: content)
            // What it takes up the product tells, and why it is this bin the screen says.
            case .binReserved(_, let place, let room), .binReleased(_, let place, let room):
                ["place \(place.code)"] + (room.byRight ? ["by right"] : [])
            case .exceptionRaised(let record): facts(of: record)
            case .exceptionWithdrawn(let code, let subject): [code.rawValue + self.subject(subject)]
            case .secondLookMoved(_, let step): facts(of: step)
            case .heldItemTaken(let held): facts(of: held)
            case .supervised(let badge, let step): [badge] + SupervisorLine.facts(of: step)
            default: FactText.facts(of: payload(of: event))
            }
        return ([kind(of: event)] + (facts.isEmpty ? [] : [facts.joined(separator: ", ")])).joined(separator: " ")
    }

    private static func kind(of event: Event) -> String {
        Mirror(reflecting: event).children.first?.label ?? "\(event)"
    }

    private static func payload(of event: Event) -> Any {
        Mirror(reflecting: event).children.first?.value ?? ()
    }

    private static func facts(of arrival: ParcelArrival) -> [String] {
        [
            "\(arrival.parcel) \(arrival.rma.map { "of \($0)" } ?? "unannounced")", "scanned as \(arrival.code)",
            "\(arrival.lines.count) lines",
        ]
    }

    private static func facts(of asked: Confirmation) -> [String] {
        switch asked {
        case .destruction(let proposal):
            ["destruction, ground \(proposal.ground.rawValue), by \(rule(proposal.disposition))"]
        case .evidence(let pieces): ["evidence: \(pieces.map(\.rawValue).joined(separator: ", "))"]
        case .erasure(let method): ["erasure" + (method.map { " by \($0.rawValue)" } ?? "")]
        case .accessories(let check):
            ["accessories, missing: \(check.missing.isEmpty ? "none yet" : check.missingNames.joined(separator: ", "))"]
        case .blindParcel, .unexpectedItem, .missingLine, .endWithMissing, .emptyBox:
            [Mirror(reflecting: asked).children.first?.label ?? "\(asked)"]
        }
    }

    private static func facts(of identified: ItemIdentification) -> [String] {
        let item = identified.candidate
        let known = [
            identified.name?.english ?? (item.code.isEmpty ? "no code" : "unknown product \(item.code)"),
            FactText.told(identified.match), item.serial.map { "serial \($0)" }, item.lot.map { "lot \($0)" },
            identified.sheet.map { "sheet \($0.id)@\($0.version)" },
            identified.policy.map { "policy \($0.id)@\($0.version)" },
        ]
        return ["\(identified.plate) " + known.compactMap(\.self).joined(separator: ", ")]
    }

    private static func facts(of answer: ItemAnswer) -> [String] {
        let more = [answer.cap.map { "at best \($0.rawValue)" }, FactText.told(answer.tasks)]
        return ["\(answer.question): \(answer.answer)"] + more.compactMap(\.self)
    }

    private static func facts(of grading: ItemGrading) -> [String] {
        let found = grading.assessment.map { assessment in
            [
                assessment.function?.rawValue, assessment.look.map { "marks \($0.rawValue)" },
                assessment.completeness?.rawValue, assessment.packaging?.rawValue,
            ].compactMap(\.self).joined(separator: " ")
        }
        let parts = [grading.hold.map { "held: \($0.rawValue)" }, FactText.told(grading.tasks), found]
        return [grading.grade.rawValue] + parts.compactMap(\.self)
    }

    private static func rule(_ way: ItemDisposition) -> String {
        "\(way.rule) of \(way.table)@\(way.tableVersion)" + (way.basis.map { ", \($0.step.rawValue)" } ?? "")
    }

    private static func facts(of way: ItemDisposition) -> [String] {
        let money = way.basis?.recovery.map { "brings \(FactText.euro($0.net))" }
        let next = way.basis?.runnerUp.map { "next best \($0.id) \(FactText.euro($0.netCents))" }
        let closed = (way.basis?.closed ?? []).map { closed in
            "closed \(closed.disposition.rawValue) of \(closed.id): \(FactText.told(closed.cause) ?? "")"
        }
        return ["\(way.disposition.rawValue) into \(way.binClass) by \(rule(way))"]
            + [way.ground.map { "ground \($0.rawValue)" }, money, next].compactMap(\.self) + closed
    }

    private static func facts(of content: LabelContent) -> [String] {
        let parts = [
            content.grade.map { "grade \($0.rawValue)" }, content.disposition, content.bin.map { "bin \($0)" },
            content.isHeld ? "boxed" : nil, content.copy > 1 ? "copy \(content.copy)" : nil,
        ]
        return parts.compactMap(\.self)
    }

    private static func facts(of record: ExceptionRecord) -> [String] {
        let parts = [
            record.owner.rawValue + (record.dueBy.map { " by \(FactText.time($0))" } ?? ""),
            record.declaredReason.map { "declared \($0)" }, record.finding.map { "found \($0.rawValue)" },
            "pays \(record.liability.rawValue)", record.detail,
        ]
        return [record.code.rawValue + subject(record.subject)] + parts.compactMap(\.self)
    }

    private static func facts(of held: HeldItem) -> [String] {
        [
            "out of \(held.place.code)", held.grading.hold.map { "held: \($0.rawValue)" },
            "labels so far \(held.copies)",
        ].compactMap(\.self)
    }

    private static func facts(of step: SecondLookStep) -> [String] {
        switch step {
        case .asked(let look): ["asked: \(look.sampled == nil ? "a doubt" : "a sample")"]
        case .opened(let opening): ["opened by \(opening.grader)"]
        case .concluded(let end): ["concluded: first \(end.firstGrade.rawValue), second \(end.secondGrade.rawValue)"]
        case .reopened: ["taken back"]
        }
    }

    /// What an exception happened to: the item, a line, or the parcel.
    private static func subject(_ subject: ExceptionSubject) -> String {
        if let plate = subject.plate { return " of \(plate)" }
        return subject.line.map { " of line \($0)" } ?? " of the parcel"
    }
}
