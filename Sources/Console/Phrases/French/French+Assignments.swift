import Returns

/// Why a bin was chosen, and why another may not take the item.
extension French {
    func words(for reason: AssignmentReason, in binClass: String) -> String {
        let name = Harmless.code(binClass, columns: 24)
        let why =
            switch reason.choice {
            case .fullest: "Le plus plein de \(name) où il tient"
            case .nearer: "Plus près qu'un bac plus plein de \(name)"
            case .older: "Ouvert avant un bac plus plein de \(name)"
            case .supplier: "Gardé pour son fournisseur dans \(name)"
            case .empty: "Ouvre un bac vide de \(name)"
            case .overflow: "\(name) ne prend plus rien : débordement"
            }
        return why + (reason.metres.map { ", à \($0) m" } ?? "")
    }

    func sentence(about bin: BinPlace, _ conflict: BinConflict) -> String {
        let name = "Bac \(name(bin))"
        return switch conflict {
        case .site(let site): "\(name) : du site \(Harmless.code(site, columns: 12))."
        case .hazardAmongOthers: "Dangereux, dans ses propres bacs seulement : pas dans \(self.name(bin))."
        case .othersAmongHazard: "\(name) : matières dangereuses seulement."
        case .recall: "Rappelé, jamais avec autre chose : pas dans \(self.name(bin))."
        case .dataAmongSellable: "Données non effacées : pas dans \(self.name(bin)), parmi le vendable."
        case .held: "Article bloqué : dans un bac prévu pour cela, pas dans \(self.name(bin))."
        case .amongHeld(.recall): "\(name) : produits rappelés, et rien d'autre."
        case .amongHeld: "\(name) : articles bloqués, pas de vendable."
        case .owner(let owner?): "\(name) : biens de \(Harmless.code(owner, columns: 16)) seulement."
        case .owner(nil): "\(name) : biens de la maison seulement."
        case .supplier(let supplier): "\(name) : gardé pour le fournisseur \(Harmless.code(supplier, columns: 16))."
        case .ground(let ground?): "\(name) : destruction, motif \(ground.rawValue) seulement."
        case .ground(nil): "\(name) : pas pour une destruction de ce motif."
        case .binClass(let binClass): "\(name) : classe \(Harmless.code(binClass, columns: 24)) seulement."
        }
    }
}
