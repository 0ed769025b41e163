import Returns

/// The words on printed cards; a line of a card holds about fifty characters.
extension English {
    func meaning(of command: Command) -> String {
        switch command {
        case .undo: "Take the last step back"
        case .reprint: "Print the label again, as a copy"
        case .binFull: "The bin is full: name another one"
        case .doesNotFit: "The item does not fit into the bin"
        case .doubt: "I am not sure: a second look decides"
        case .hazard: "Danger: stop and isolate the item"
        case .missing: "An item or a piece of evidence is missing"
        case .extra: "An item too many, or without a readable code"
        case .notOurs: "Somebody else's goods are in the parcel"
        case .belonging: "The customer's own thing is in the parcel"
        case .emptyBox: "Nothing is in the parcel"
        case .endOfParcel: "The parcel is done"
        case .why: "Why this grade and this bin"
        case .help: "What to do now"
        case .pause: "Interrupt the work; the step stays"
        case .signOut: "Leave the bench; the step stays"
        case .supervise: "Supervisor's mode, by PIN"
        }
    }

    func answerCard(_ number: Int) -> String {
        number == 0 ? "Digit 0 of a PIN" : "Answer \(number), as the key \(number)"
    }

    func binCard(_ bin: Bin) -> String { "Bin, card no. \(bin.generation), \(bin.zone)" }

    func badgeCard(_ role: Badge.Role) -> String {
        switch role {
        case .operator: "Operator's badge"
        case .supervisor: "Supervisor's badge"
        }
    }

    var calibrationTitle: String { "CALIBRATION" }

    var calibrationCard: String { "Scan once with each scanner. Sets nothing in the scanner." }
}
