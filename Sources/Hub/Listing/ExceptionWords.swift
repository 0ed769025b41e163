import Returns

extension ExceptionCode {
    /// What a supervisor reads beside the code.
    var words: String {
        switch self {
        case .blindParcel: "not announced"
        case .wrongItem: "wrong item"
        case .emptyBox: "empty box"
        case .shortParcel: "pieces missing"
        case .extraItem: "item not announced"
        case .missingAccessory: "accessory missing"
        case .serialMismatch: "another serial number than sold"
        case .serialReturnedBefore: "serial number returned before"
        case .counterfeit: "possible counterfeit"
        case .recalled: "recalled"
        case .batterySuspect: "battery suspect"
        case .otherHazard: "dangerous goods or other danger"
        case .personalData: "data or lock on it"
        case .hygiene: "hygiene"
        case .transportDamage: "damaged on the way"
        case .lateReturn: "after the return window"
        case .notOurs: "not our goods"
        case .unreadableCode: "no readable code"
        case .personalBelonging: "customer's own thing"
        case .hubUnreachable: "hub out of reach"
        case .inventoryMissing: "missing from its bin"
        }
    }
}

extension ExceptionRecord {
    /// The exception in one line of an item's history.
    var words: String {
        [
            "\(code.rawValue) \(code.words)", detail, "owner \(owner.rawValue)",
            dueBy.map { "due \($0.utcText)" },
        ].compactMap(\.self).joined(separator: ", ")
    }
}
