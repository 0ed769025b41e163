/// One piece of evidence about an item, as the bench asked for it: what was found, or that it cannot be had.
public struct ItemEvidence: Hashable, Sendable {
    /// The item.
    public let plate: LicencePlate
    /// What was asked for.
    public let kind: Evidence
    /// What came of it.
    public let found: Found

    /// What came of asking.
    public enum Found: Hashable, Sendable {
        /// The serial number, the grams in digits, or the photograph's reference, and how it got in.
        case value(String, EvidenceMeans)
        /// It cannot be had.
        case missing
    }

    /// Records a piece.
    public init(plate: LicencePlate, kind: Evidence, found: Found) {
        self.plate = plate
        self.kind = kind
        self.found = found
    }

    /// What was found; nil when it cannot be had.
    public var value: String? {
        if case .value(let value, _) = found { value } else { nil }
    }
}

/// How a value got into the station.
public enum EvidenceMeans: String, CaseIterable, Sendable {
    /// A scanner read it.
    case scanner
    /// It was typed at a terminal, by hand or by a scanner that types there.
    case keyboard
}

extension Evidence {
    /// What an answer of a sheet may ask for: what one scan at the bench can give.
    public static let askedAtBench: [Evidence] = [.serial, .weight, .photo]

    /// The task of a sheet that is done once this is there; nil where none is.
    var task: String? {
        switch self {
        case .serial: "SERIAL"
        case .erasure: ErasureRecord.task
        case .weight, .photo, .test, .originalPackaging, .donationOffers: nil
        }
    }
}

extension ItemInHand {
    /// Everything that is there about the item besides the answers.
    var evidenceThere: Set<Evidence> {
        var there = held?.disposition.basis?.item.evidence ?? []
        if identification.candidate.serial != nil { there.insert(.serial) }
        if erasure != nil { there.insert(.erasure) }
        return there.union(evidence.lazy.filter { $0.value != nil }.map(\.kind))
    }

    /// What was found for a kind; nil when it was not asked for or cannot be had.
    func evidence(_ kind: Evidence) -> String? {
        evidence.last { $0.kind == kind }?.value
    }
}
