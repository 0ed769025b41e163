import Returns

/// Why a bin was chosen, and why another may not take the item.
extension English {
    func words(for reason: AssignmentReason, in binClass: String) -> String {
        let name = Harmless.code(binClass, columns: 24)
        let why =
            switch reason.choice {
            case .fullest: "Fullest of \(name) that still fits"
            case .nearer: "Nearer than a fuller bin of \(name)"
            case .older: "Opened before a fuller bin of \(name)"
            case .supplier: "Kept for its supplier in \(name)"
            case .empty: "Opens an empty bin of \(name)"
            case .overflow: "\(name) takes no more: overflow"
            }
        return why + (reason.metres.map { ", \($0) m away" } ?? "")
    }

    func sentence(about bin: BinPlace, _ conflict: BinConflict) -> String {
        let name = "Bin \(name(bin))"
        return switch conflict {
        case .site(let site): "\(name) is of site \(Harmless.code(site, columns: 12))."
        case .hazardAmongOthers: "Dangerous goods lie in bins of their own only: not in \(self.name(bin))."
        case .othersAmongHazard: "\(name) takes dangerous goods only."
        case .recall: "Recalled goods lie with nothing else: not in \(self.name(bin))."
        case .dataAmongSellable: "Its data is not erased: not in \(self.name(bin)), among goods for sale."
        case .held: "Held goods wait in bins of their own only: not in \(self.name(bin))."
        case .amongHeld(.recall): "\(name) holds recalled goods, and nothing else."
        case .amongHeld: "\(name) holds goods that nobody may sell yet: nothing for sale."
        case .owner(let owner?): "\(name) holds goods of owner \(Harmless.code(owner, columns: 16)) only."
        case .owner(nil): "\(name) holds the house's own goods only."
        case .supplier(let supplier): "\(name) is kept for supplier \(Harmless.code(supplier, columns: 16))."
        case .ground(let ground?): "\(name) is for destruction on ground \(ground.rawValue) only."
        case .ground(nil): "\(name) is not for destruction on this ground."
        case .binClass(let binClass): "\(name) takes \(Harmless.code(binClass, columns: 24)) only."
        }
    }
}
