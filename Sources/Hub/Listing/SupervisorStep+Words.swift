import Returns
import Wire

extension SupervisorStep {
    /// The item that the step is about, when it is about one.
    var plate: LicencePlate? {
        switch self {
        case .counted(let plate): plate
        case .itemMoved(let move): move.plate
        case .turned(.item(let item)): item.plate
        case .gradeOverridden(let override): override.plate
        case .wayOverridden(let override): override.plate
        case .itemRelabelled(let plate, _): plate
        case .itemVoided(let voiding): voiding.item.identification.plate
        case .itemRestored(let item): item.identification.plate
        case .actTakenBack(let act): if case .item(let plate) = act.subject { plate } else { nil }
        case .asked, .pinRefused, .opened, .left, .turned, .binStateChanged, .binRenewed, .binRecounted, .binMerged,
            .labelPrinted:
            nil
        }
    }

    /// What a supervisor reads of it in a history.
    func words(by badge: String) -> String { "\(TerminalText.safe(badge)): \(words)" }

    private func words(_ order: DeskOrder.Source?) -> String {
        order.map { ", by order \($0.number) of \(TerminalText.safe($0.by))" } ?? ""
    }

    private var words: String {
        switch self {
        case .asked: "PIN asked for"
        case .pinRefused(let tries): "wrong PIN, number \(tries.wrong)"
        case .opened: "supervisor at work"
        case .left: "supervisor done"
        case .turned: "looks at something else"
        case .counted(let plate): "counted \(plate)"
        case .itemMoved(let move): "\(move.plate) from \(move.from?.words ?? "no bin") to \(move.to.words)"
        case .binStateChanged(let change): "\(change.place.words) was \(change.from), is \(change.to)"
        case .binRenewed(let renewal):
            "\(renewal.place.words) goes on as generation \(renewal.generation), takes \(renewal.binClass)"
        case .gradeOverridden(let override):
            "grade \(override.from.rawValue)\(override.hold.map { " held: \($0.rawValue)" } ?? "") is "
                + "\(override.to.rawValue): \(override.reason.rawValue)\(words(override.order))"
        case .wayOverridden(let override):
            "goes \(override.way.disposition.rawValue) into \(override.way.binClass) by \(override.way.rule), "
                + "before \(override.from.rawValue) into \(override.oldClass): \(override.reason.rawValue)"
                + words(override.order)
        case .itemRelabelled(let plate, let copy): "label of \(plate) again, copy \(copy)"
        case .itemVoided(let voiding):
            "\(voiding.item.identification.plate) void, out of \(voiding.item.place.words): \(voiding.reason.rawValue)"
        case .itemRestored(let item): "\(item.identification.plate) not void after all"
        case .actTakenBack(let act): "took back what began with event \(act.step)"
        case .binRecounted(let recount):
            "\(recount.place.words) holds \(recount.counted), \(recount.missing.count) missing, "
                + "\(recount.strange.count) unexpected"
        case .binMerged(let merge): "\(merge.plates.count) items of \(merge.from.words) into \(merge.to.words)"
        case .labelPrinted(let place): "label of \(place.words) printed"
        }
    }
}

extension BinPlace {
    fileprivate var words: String { "\(TerminalText.safe(code)) generation \(generation)" }
}
