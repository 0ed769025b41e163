import Returns

/// What is asked for besides the answers, and the erasure of somebody's data.
extension French {
    func evidenceWords(_ prompt: EvidencePrompt) -> StepWords {
        let next = prompt.following > 0 ? ["Ensuite : encore \(count(prompt.following, "preuve"))"] : []
        return StepWords(
            poster: poster(prompt.kind), instruction(prompt.kind),
            details: [hint(prompt.kind), "Impossible : \(Command.missing.keyHint) Manque"] + next
                + [item(prompt.product, prompt.plate)])
    }

    func erasureWords(_ prompt: ErasurePrompt) -> StepWords {
        let back = "Pas effacé : le remettre, scanner le bac \(Harmless.code(prompt.bin, columns: 16))"
        guard prompt.method == nil else {
            return StepWords(instruction(.erasure), details: [back, item(prompt.product, prompt.plate)])
        }
        return StepWords(
            "Données : comment l'appareil est-il effacé ?", answers: ErasureMethod.allCases.map(name(of:)),
            details: [back, item(prompt.product, prompt.plate)])
    }

    private func name(of method: ErasureMethod) -> String {
        switch method {
        case .factoryReset: "Réinitialisé, et vérifié"
        case .certifiedTool: "Outil certifié, avec certificat"
        case .storageDestroyed: "Mémoire détruite"
        case .noStorage: "Pas de mémoire utilisateur"
        }
    }

    private func poster(_ kind: Evidence) -> String? {
        switch kind {
        case .serial: "SERIE"
        case .weight: "POIDS"
        case .photo: "PHOTO"
        case .test, .erasure, .originalPackaging, .donationOffers: nil
        }
    }

    private func instruction(_ kind: Evidence) -> String {
        switch kind {
        case .serial: "Scanner le numéro de série"
        case .weight: "Peser, puis scanner ou taper les grammes"
        case .photo: "Prendre la photo et scanner son code"
        case .erasure: "Scanner le numéro du certificat"
        case .test, .originalPackaging, .donationOffers: "Scanner : \(name(of: kind))"
        }
    }

    private func hint(_ kind: Evidence) -> String {
        switch kind {
        case .serial: "Celui de cet appareil : plaque, batterie ou menu. Ou le taper, puis Entrée"
        case .weight: "L'article seul, sans le carton du transporteur"
        case .photo: "L'adresse du client ne doit pas être sur la photo"
        case .test, .erasure, .originalPackaging, .donationOffers: ""
        }
    }

    func help(atEvidence prompt: EvidencePrompt) -> Saying {
        let hint = hint(prompt.kind)
        return Saying(
            hint.isEmpty ? instruction(prompt.kind) + "." : hint + ".", action(forEvidence: prompt.kind))
    }

    func help(atErasure prompt: ErasurePrompt) -> Saying {
        Saying(
            "Seule la preuve d'effacement libère cet article.",
            prompt.method == nil ? "Répondre, ou le remettre dans son bac." : action(forEvidence: .erasure))
    }

    /// What to do at a step that waits for a piece.
    func action(forEvidence kind: Evidence) -> String {
        switch kind {
        case .erasure: "Scanner le certificat, ou remettre l'article et scanner son bac."
        case .serial, .weight, .photo, .test, .originalPackaging, .donationOffers:
            "\(instruction(kind)). Impossible : \(Command.missing.keyHint)."
        }
    }

    func sentence(about fault: EvidenceFault) -> String {
        switch fault {
        case .ours: "Pas attendu ici."
        case .productCode: "C'est le code du produit."
        case .otherProduct: "Code d'un autre produit."
        case .noSerial: "Pas de numéro de série."
        case .fields: "Pas un code simple."
        case .length(let range): "Attendu : \(range.lowerBound) à \(range.upperBound) signes."
        case .notGrams: "Pas un poids en grammes."
        case .implausible(let range): "Attendu : \(range.lowerBound) à \(range.upperBound) g."
        }
    }
}
