/// What is known against an item before anybody grades it: recalls, the list of watched products, serial numbers.
struct Screening: Hashable, Sendable {
    /// The exceptions, gravest first.
    var hits: [Hit] = []

    /// One exception with what belongs to it.
    struct Hit: Hashable, Sendable {
        let code: ExceptionCode
        /// The recall that it is about.
        var recall: Recall?
        /// Whether the recall is of some lots only and the item's is not known.
        var isLotUnknown = false
        /// Where the piece came back before, when that was another bench.
        var earlier: ReturnedSerial?

        /// What the owner of the exception needs to know besides.
        var detail: String? {
            if let recall { return isLotUnknown ? "\(recall.id), lot to be read" : recall.id }
            return earlier.map { "as \($0.plate) at \($0.station)" }
        }
    }

    /// What must be known to screen an item.
    struct Evidence {
        let candidate: ItemCandidate
        /// The announced line that it is a piece of.
        let line: ExpectedLine?
        /// What the catalogue knows; nil for a product that it does not.
        let product: Product?
        /// Recalls of the product.
        let recalls: [Recall]
        /// Whether a piece with this serial number came back in another parcel.
        let wasReturnedBefore: Bool
        /// What the hub tells of it, when this station's own journal does not know the piece.
        let elsewhere: ReturnedSerial?
    }

    init(_ evidence: Evidence) {
        if let recall = Self.recall(evidence) { hits.append(recall) }
        if evidence.product?.details.traits.contains(.watched) == true { hits.append(Hit(code: .counterfeit)) }
        if Self.isAnotherPiece(evidence) { hits.append(Hit(code: .serialMismatch)) }
        if evidence.wasReturnedBefore || evidence.elsewhere != nil {
            hits.append(Hit(code: .serialReturnedBefore, earlier: evidence.elsewhere))
        }
    }

    /// The hold of the gravest hit; nil when nothing is against the item.
    var hold: Hold? { hits.first?.code.hold }

    /// What the operator is told: a recall by its name, of everything else nothing but that it is set aside.
    var notice: Notice? {
        guard let hit = hits.first else { return nil }
        return hit.recall.map { .recalled(title: $0.title, isLotUnknown: hit.isLotUnknown) } ?? .setAside
    }

    /// A recall that certainly reaches it goes before one that may.
    private static func recall(_ evidence: Evidence) -> Hit? {
        let reached = evidence.recalls.map { ($0, $0.reach(of: evidence.candidate)) }
        if let certain = reached.first(where: { $0.1 == .certain }) { return Hit(code: .recalled, recall: certain.0) }
        return reached.first { $0.1 == .lotUnknown }.map { Hit(code: .recalled, recall: $0.0, isLotUnknown: true) }
    }

    /// Without a scanned number nothing is said: a plain product code carries none.
    private static func isAnotherPiece(_ evidence: Evidence) -> Bool {
        guard let serial = evidence.candidate.serial?.spelled, let line = evidence.line, !line.serials.isEmpty else {
            return false
        }
        return !line.serials.contains { $0.spelled == serial }
    }
}

extension ExpectedLine {
    /// Whether this very piece was sold under the line.
    func names(serial: String?) -> Bool {
        guard let serial = serial?.spelled else { return false }
        return serials.contains { $0.spelled == serial }
    }
}
