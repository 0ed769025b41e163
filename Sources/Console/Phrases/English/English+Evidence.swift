import Returns

/// What is asked for besides the answers, and the erasure of somebody's data.
extension English {
    func evidenceWords(_ prompt: EvidencePrompt) -> StepWords {
        let next = prompt.following > 0 ? ["Then \(count(prompt.following, "piece")) more"] : []
        return StepWords(
            poster: poster(prompt.kind), instruction(prompt.kind),
            details: [hint(prompt.kind), "Cannot be had: \(Command.missing.keyHint) Missing"] + next
                + [item(prompt.product, prompt.plate)])
    }

    func erasureWords(_ prompt: ErasurePrompt) -> StepWords {
        let back = "Not erased: put it back, scan bin \(Harmless.code(prompt.bin, columns: 16))"
        guard prompt.method == nil else {
            return StepWords(instruction(.erasure), details: [back, item(prompt.product, prompt.plate)])
        }
        return StepWords(
            "Data: how was this item erased?", answers: ErasureMethod.allCases.map(name(of:)),
            details: [back, item(prompt.product, prompt.plate)])
    }

    private func name(of method: ErasureMethod) -> String {
        switch method {
        case .factoryReset: "Factory reset, and checked"
        case .certifiedTool: "Certified tool, with certificate"
        case .storageDestroyed: "Storage destroyed"
        case .noStorage: "No user storage"
        }
    }

    private func poster(_ kind: Evidence) -> String? {
        switch kind {
        case .serial: "SERIAL"
        case .weight: "WEIGHT"
        case .photo: "PHOTO"
        case .test, .erasure, .originalPackaging, .donationOffers: nil
        }
    }

    private func instruction(_ kind: Evidence) -> String {
        switch kind {
        case .serial: "Scan the serial number"
        case .weight: "Weigh it, then scan or type the grams"
        case .photo: "Take the picture and scan its code"
        case .erasure: "Scan the number of the certificate"
        case .test, .originalPackaging, .donationOffers: "Scan: \(name(of: kind))"
        }
    }

    private func hint(_ kind: Evidence) -> String {
        switch kind {
        case .serial: "This unit's own: plate, battery or menu. Or type it, then Enter"
        case .weight: "The item alone, without the carrier's box"
        case .photo: "The customer's address must not be in the picture"
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
            "Only the erasure record releases this item.",
            prompt.method == nil ? "Answer, or put it back into its bin." : action(forEvidence: .erasure))
    }

    /// What to do at a step that waits for a piece.
    func action(forEvidence kind: Evidence) -> String {
        switch kind {
        case .erasure: "Scan the certificate, or put the item back and scan its bin."
        case .serial, .weight, .photo, .test, .originalPackaging, .donationOffers:
            "\(instruction(kind)). Cannot be had: \(Command.missing.keyHint)."
        }
    }

    func sentence(about fault: EvidenceFault) -> String {
        switch fault {
        case .ours: "Not expected here."
        case .productCode: "That is the product's code."
        case .otherProduct: "Code of another product."
        case .noSerial: "No serial number in it."
        case .fields: "Not a plain code."
        case .length(let range): "Expected: \(range.lowerBound) to \(range.upperBound) signs."
        case .notGrams: "Not a weight in grams."
        case .implausible(let range): "Expected: \(range.lowerBound) to \(range.upperBound) g."
        }
    }
}
