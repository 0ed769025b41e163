import Returns

/// What a supervisor's step tells a reader.
enum SupervisorLine {
    static func facts(of step: SupervisorStep) -> [String] {
        switch step {
        case .asked: ["asked for the PIN"]
        case .pinRefused(let tries):
            ["wrong PIN \(tries.wrong)"] + (tries.lockedUntil.map { ["locked until \(FactText.time($0))"] } ?? [])
        case .opened: ["opened"]
        case .left: ["left"]
        case .turned(let task): ["turned to \(word(task))"]
        case .counted(let plate): ["counted \(plate)"]
        case .itemMoved(let move): ["moved \(move.plate) from \(move.from.map(told) ?? "nowhere") to \(told(move.to))"]
        case .binStateChanged(let change): ["\(told(change.place)) was \(change.from), is \(change.to)"]
        case .binRenewed(let renewal):
            [
                "\(told(renewal.place)) is generation \(renewal.generation), \(renewal.binClass), \(renewal.state)",
                renewal.carried.isEmpty
                    ? "nothing carried" : "carried " + renewal.carried.map(told).joined(separator: " "),
            ]
        case .gradeOverridden(let override):
            [
                "\(override.plate) \(override.from.rawValue)"
                    + (override.hold.map { " held: \($0.rawValue)" } ?? "") + " is \(override.to.rawValue)",
                override.reason.rawValue,
            ]
        case .wayOverridden(let override):
            [
                "\(override.plate) \(override.from.rawValue) \(override.oldClass) goes "
                    + "\(override.way.disposition.rawValue) \(override.way.binClass) by \(override.way.rule)",
                override.reason.rawValue,
            ]
        case .itemRelabelled(let plate, let copy): ["relabelled \(plate), copy \(copy)"]
        case .itemVoided(let voiding):
            [
                "voided \(voiding.item.identification.plate) in \(told(voiding.item.place))",
                voiding.reason.rawValue,
            ]
        case .itemRestored(let item): ["restored \(item.identification.plate)"]
        case .actTakenBack(let act): ["took back step \(act.step), \(act.subject)"]
        case .binRecounted(let recount):
            [
                "recounted \(told(recount.place)): found \(recount.found.count)",
                "missing " + list(recount.missing), "strange " + list(recount.strange.map(\.plate)),
            ]
        case .binMerged(let merge):
            ["merged \(told(merge.from)) into \(told(merge.to)): \(list(merge.plates)), \(FactText.euro(merge.cents))"]
        case .labelPrinted(let place): ["label of \(told(place)) printed"]
        }
    }

    private static func word(_ task: SupervisorTask) -> String {
        Mirror(reflecting: task).children.first?.label ?? "\(task)"
    }

    private static func told(_ place: BinPlace) -> String { "\(place.code)@\(place.generation)" }

    private static func list(_ plates: [LicencePlate]) -> String {
        plates.isEmpty ? "none" : plates.map(\.text).joined(separator: " ")
    }
}
