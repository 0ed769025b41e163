import Returns

extension French {
    func hub(_ status: BenchStatus.HubStatus, unsentEvents: Int, now: Moment) -> StatusWords {
        let waiting = unsentEvents > 0 ? ", \(unsentEvents) en attente" : ""
        switch status {
        case .none: return StatusWords("Sans serveur", short: "Seul")
        case .connected: return StatusWords("En ligne\(waiting)", short: "En ligne")
        case .unreachable(let since):
            let age = duration(now.millisecondsSince(since))
            let count = unsentEvents > 0 ? ", \(unsentEvents)" : ""
            return StatusWords("HORS LIGNE \(age)\(waiting)", short: "H.L. \(age)\(count)")
        case .rejected: return StatusWords("POSTE REFUSÉ par le serveur\(waiting)", short: "REFUSÉ")
        }
    }

    func orders(_ orders: WaitingOrders) -> StatusWords {
        let bins = orders.bins.map { Harmless.code($0, columns: 8) }.joined(separator: " ")
        return StatusWords("À chercher : \(orders.items) en \(bins)", short: "Chercher \(orders.items)")
    }

    func printer(_ status: BenchStatus.PrinterStatus) -> StatusWords {
        switch status {
        case .none: StatusWords("Sans imprimante", short: "Sans impr.")
        case .ready: StatusWords("Imprimante prête", short: "Impr.")
        case .cold: StatusWords("Imprimante prête, tête froide", short: "Tête froide")
        case .stalled: StatusWords("Imprimante bloquée", short: "Impr. stop")
        case .unavailable: StatusWords("IMPRIMANTE ABSENTE", short: "PAS D'IMPR.")
        case .held(let program): StatusWords("IMPRIMANTE PRISE : \(taker(program))", short: "IMPR. PRISE")
        case .ambiguous: StatusWords("DEUX IMPRIMANTES du même nom", short: "2 IMPRIM.")
        case .mismatch(.language(let speaks, let set)):
            StatusWords("Impr. : parle \(shown(speaks)), pas \(shown(set))", short: "Impr. lang.")
        case .mismatch(.resolution(let has, let set)):
            StatusWords("Impr. : \(has) ppp, réglée \(set)", short: "Impr. ppp")
        case .attention(let trouble): printer(trouble)
        }
    }

    private func taker(_ program: String?) -> String {
        program.map { Harmless.text($0, columns: 13) } ?? "un logiciel"
    }

    private func shown(_ language: String) -> String { Harmless.text(language, columns: 8) }

    private func printer(_ trouble: PrinterTrouble) -> StatusWords {
        switch trouble {
        case .noLabels: StatusWords("Imprimante : plus d'étiquettes", short: "Rouleau vide")
        case .noRibbon: StatusWords("Imprimante : plus de ruban", short: "Ruban")
        case .headOpen: StatusWords("Imprimante : tête ouverte", short: "Tête ouv.")
        case .coverOpen: StatusWords("Imprimante : capot ouvert", short: "Capot")
        case .paused: StatusWords("Imprimante en pause", short: "Impr. pause")
        case .jammed: StatusWords("Imprimante : bourrage", short: "Bourrage")
        case .takeLabel: StatusWords("Imprimante : prendre l'étiquette", short: "Prendre ét.")
        case .tooHot: StatusWords("Imprimante trop chaude", short: "Trop chaud")
        case .offline: StatusWords("Imprimante hors ligne", short: "Impr. H.L.")
        case .fault: StatusWords("Imprimante en défaut", short: "Impr. déf.")
        case .noAnswer: StatusWords("Imprimante muette", short: "Impr. muet.")
        }
    }

    func scanners(_ attached: Int, of configured: Int) -> StatusWords {
        attached == 0
            ? StatusWords("Pas de lecteur", short: "0 lecteur")
            : StatusWords("Lecteurs \(attached)/\(configured)", short: "Lect. \(attached)/\(configured)")
    }

    func worker(_ alias: String?) -> String { alias.map { Harmless.text($0, columns: 20) } ?? "Personne" }

    func parcel(_ code: String) -> String { "Colis \(Harmless.code(code))" }

    private func duration(_ milliseconds: Int64) -> String {
        switch max(0, milliseconds / 60_000) {
        case let minutes where minutes < 120: "\(minutes) min"
        case let minutes where minutes < 2_880: "\(minutes / 60) h"
        case let minutes: "\(minutes / 1_440) j"
        }
    }
}
