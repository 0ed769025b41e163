import Returns

/// Codes that cannot be used as they were read.
extension French {
    func unreadable(_ reason: UnreadableReason, _ shown: String) -> Saying {
        let code = shown.isEmpty ? "" : " : \(quoted(shown))"
        return Saying(sentence(about: reason) + code + ".", "Scanner encore, ou taper le code et Entrée.")
    }

    func scanLost(_ device: String) -> Saying {
        Saying("Lecture incomplète : \(Harmless.text(device, columns: 30)).", "Scanner encore une fois.")
    }

    func wrongCheckDigit(_ code: String) -> Saying {
        Saying(
            "Code produit \(quoted(code)) faux : un chiffre est mal lu.",
            "Scanner encore ou vérifier les chiffres.")
    }

    func routingBarcode(_ carrier: String) -> Saying {
        Saying(
            "Scanné : code de tri \(Harmless.text(carrier, columns: 20)). Attendu : le code de suivi.",
            "Scanner l'autre code-barres de l'étiquette du colis.")
    }
}
