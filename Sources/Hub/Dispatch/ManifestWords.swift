import Returns
import Wire

extension TransportMark {
    /// The mark and what asks for it, as whoever packs and whoever drives reads it.
    func words(_ language: Language) -> String {
        let number = unitedNationsNumber.map { "UN \($0)" } ?? ""
        let mark =
            switch (kind, language) {
            case (.damagedBattery, .french):
                "\(number) BATTERIES ENDOMMAGÉES/DÉFECTUEUSES (disposition spéciale 376, P908 ou LP904), jamais par avion"
            case (.damagedBattery, .english):
                "\(number) DAMAGED/DEFECTIVE BATTERIES (special provision 376, P908 or LP904), never by air"
            case (.batteryLabel, .french): "\(number) étiquette 9A et numéro ONU"
            case (.batteryLabel, .english): "\(number) label 9A and UN number"
            case (.batteryMark, .french): "\(number) marque batteries (disposition spéciale 188)"
            case (.batteryMark, .english): "\(number) battery mark (special provision 188)"
            case (.limitedQuantity, .french):
                "Quantités limitées (ADR 3.4), si les quantités par emballage le permettent"
            case (.limitedQuantity, .english): "Limited quantities (ADR 3.4), where the amounts in each box allow it"
            }
        return "\(mark): \(counts(language))"
    }

    private func counts(_ language: Language) -> String {
        let isFrench = language == .french
        let units =
            isFrench ? "\(pieces) \(pieces == 1 ? "pièce" : "pièces")" : "\(pieces) \(pieces == 1 ? "piece" : "pieces")"
        guard unitedNationsNumber != nil else { return units }
        let energy = ", \(Watts.hours(deciwattHours, language)) Wh"
        guard unmeasured > 0 else { return units + energy }
        return units + energy + (isFrench ? ", \(unmeasured) d'énergie inconnue" : ", \(unmeasured) of unknown energy")
    }
}

/// Amounts as a reader of a language writes them.
enum Watts {
    /// Tenths of a watt-hour as watt-hours, with a decimal only where there is one.
    static func hours(_ deciwattHours: Int, _ language: Language) -> String {
        let (whole, tenth) = deciwattHours.quotientAndRemainder(dividingBy: 10)
        return tenth == 0 ? "\(whole)" : "\(whole)\(language == .french ? "," : ".")\(tenth)"
    }
}

/// What a manifest calls its parts.
struct ManifestWords {
    let language: Language

    private func either(_ french: String, _ english: String) -> String { language == .french ? french : english }

    var title: String { either("Bordereau d'expédition", "Shipping manifest") }
    var draft: String { either("PAS ENCORE EXPÉDIÉ", "NOT SENT YET") }
    var bin: String { either("Bac", "Bin") }
    var generation: String { either("génération", "generation") }
    var destination: String { either("Destinataire", "Destination") }
    var carrier: String { either("Transporteur", "Carrier") }
    var authorisation: String { either("Numéro d'autorisation", "Authorisation number") }
    var sent: String { either("Expédié", "Sent") }
    var units: String { either("Pièces", "Pieces") }
    var counted: String { either("comptées", "counted") }
    var cost: String { either("Valeur d'achat", "Cost") }
    var price: String { either("Prix de vente", "Sales price") }
    var weight: String { either("Poids", "Weight") }
    var unweighed: String { either("sans poids connu", "of unknown weight") }
    var marks: String { either("Marques de transport", "Transport marks") }
    var total: String { either("Total", "Total") }
    var signature: String { either("Date et signature du transporteur", "Date and signature of the carrier") }

    var columns: [String] {
        language == .french
            ? [
                "Étiquette", "GTIN", "Produit", "N° de série", "État", "Destination", "Motif", "Achat €", "Vente €",
                "Poids g",
                "Code NC", "ONU",
            ]
            : [
                "Plate", "GTIN", "Product", "Serial", "Grade", "Goes to", "Ground", "Cost €", "Price €", "Weight g",
                "CN code", "UN",
            ]
    }
}
