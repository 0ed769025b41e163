/// Identifying an item: against the announced lines, against what was processed before, or as something unexpected.
extension Deciding {
    func itemScanned(_ barcode: Barcode) -> Decision {
        if let known = facts.item, !isPieceOfAnotherParcel(known, barcode) {
            return .refuse(.itemAlreadyProcessed(Scanned(barcode), known), audit: [])
        }
        guard let gtin = facts.products.first?.gtin ?? barcode.gtins.first else { return notAnItem(barcode) }
        if facts.products.isEmpty, !facts.returns.isEmpty { return nextParcelScanned(barcode) }
        let candidate = ItemCandidate(
            code: barcode.text, gtin: gtin, serial: barcode.serial, lot: barcode.lot, isKnown: !facts.products.isEmpty)
        guard let parcel = bench.parcel, parcel.items.count < Limits.itemsPerParcel else {
            return .refuse(.parcelFull(limit: Limits.itemsPerParcel), audit: [])
        }
        if let line = openLine(for: candidate, in: parcel), candidate.isKnown {
            return identify(candidate, match: .expected(line: line.number), notice: doubts(about: barcode))
        }
        if parcel.arrival.rma == nil, candidate.isKnown {
            return identify(candidate, match: .blind, notice: doubts(about: barcode))
        }
        return .record([.confirmationAsked(.unexpectedItem(candidate))], notice: doubts(about: barcode))
    }

    /// A serial number that came back in another parcel is screened, not refused: the piece is in the hand.
    private func isPieceOfAnotherParcel(_ known: KnownItem, _ barcode: Barcode) -> Bool {
        barcode.ownCode == nil && known.parcel != bench.parcel?.arrival.parcel
    }

    /// The open line that it is a piece of: the one under which this very piece was sold, else the first.
    private func openLine(for candidate: ItemCandidate, in parcel: OpenParcel) -> ExpectedLine? {
        let lines = parcel.openLines.filter { $0.gtin == candidate.gtin }
        return lines.first { $0.names(serial: candidate.serial) } ?? lines.first
    }

    /// What is known against an item.
    func screening(of candidate: ItemCandidate, line: ExpectedLine?) -> Screening {
        let known = facts.item.flatMap { candidate.serial == nil ? nil : $0 }
        return Screening(
            Screening.Evidence(
                candidate: candidate, line: line, product: facts.products.first { $0.gtin == candidate.gtin },
                recalls: facts.recalls,
                wasReturnedBefore: known.map { $0.parcel != presentParcel } ?? false,
                elsewhere: known == nil ? returnedElsewhere(candidate) : nil))
    }

    /// What the hub told of the piece. What it has from this very journal is left out: the journal knows better, for it
    /// may have taken the item back meanwhile.
    private func returnedElsewhere(_ candidate: ItemCandidate) -> ReturnedSerial? {
        guard candidate.serial != nil, let piece = facts.returned, piece.gtin == candidate.gtin,
            piece.plate.prefix != facts.station.platePrefix
        else { return nil }
        return piece
    }

    /// The parcel of the item that is screened.
    private var presentParcel: String? { bench.item?.identification.parcel ?? bench.parcel?.arrival.parcel }

    /// A scan at the item step that names no product.
    private func notAnItem(_ barcode: Barcode) -> Decision {
        if case .suspectProduct(let digits) = barcode.readings.first, facts.returns.isEmpty {
            return .refuse(.wrongCheckDigit(digits), audit: [])
        }
        if !facts.returns.isEmpty { return nextParcelScanned(barcode) }
        guard let number = barcode.carrierNumber else {
            return .refuse(.itemExpected(Scanned(barcode)), audit: [])
        }
        return number.kind == .routing
            ? .refuse(.routingBarcode(Scanned(barcode), carrier: number.carrier.name), audit: [])
            : nextParcelScanned(barcode)
    }

    /// What deserves a second look although the scan was accepted.
    private func doubts(about barcode: Barcode) -> Notice? {
        if barcode.mayLackSeparator {
            return .separatorMayBeMissing(lot: barcode.lot ?? barcode.text)
        }
        switch barcode.readings.first {
        case .product, .elements: return nil
        case .own, .wrongOwnCode, .sscc, .carrier, .url, .suspectProduct, .text, .unreadable, nil:
            return .readAs(text: barcode.text, kind: .product)
        }
    }

    /// Mints the plate. A known product starts its grading sheet, unless something is against it; anything else is held
    /// at once.
    func identify(_ candidate: ItemCandidate, match: ItemMatch, notice: Notice?) -> Decision {
        guard let plate = nextPlate else { return .refuse(.platesExhausted(facts.station.platePrefix), audit: []) }
        let product = facts.products.first { $0.gtin == candidate.gtin }
        let line = bench.parcel?.arrival.lines.first { $0.number == match.line }
        let screening = screening(of: candidate, line: line)
        if let hold = screening.hold {
            let identified = identification(plate, candidate, product: product, sheet: nil, match: match)
            return .record(
                [.itemIdentified(identified)] + outcome(of: identified, grade: .held, hold: hold, tasks: []),
                notice: screening.notice ?? notice)
        }
        guard let product else {
            let identified = identification(plate, candidate, product: nil, sheet: nil, match: match)
            return .record(
                [.itemIdentified(identified)] + outcome(of: identified, grade: .held, hold: .unidentified, tasks: []),
                notice: notice)
        }
        guard
            let sheet = facts.playbook.currentSheet(
                product: product.details.sheet, group: product.details.group, category: product.category)
        else {
            return .refuse(.rulesMissing(category: product.category), audit: [])
        }
        return .record(
            [.itemIdentified(identification(plate, candidate, product: product, sheet: sheet, match: match))],
            notice: notice)
    }

    /// An item without a readable code: it gets its plate and goes to the second look.
    func extraItem() -> Decision {
        guard let parcel = bench.parcel, parcel.items.count < Limits.itemsPerParcel else {
            return .refuse(.parcelFull(limit: Limits.itemsPerParcel), audit: [])
        }
        return uncoded(hold: .unidentified, notice: nil)
    }

    /// Goods that are none of ours, or a customer's own thing: no piece of the return, so nothing is asked about it.
    func foreignItem(hold: Hold) -> Decision {
        guard let parcel = bench.parcel, parcel.items.count < Limits.itemsPerParcel else {
            return .refuse(.parcelFull(limit: Limits.itemsPerParcel), audit: [])
        }
        let notice: Notice? = hold == .belonging ? .sealBelonging : nil
        guard case .confirming(.unexpectedItem(let candidate)) = bench.phase else {
            return uncoded(hold: hold, notice: notice)
        }
        guard let plate = nextPlate else { return .refuse(.platesExhausted(facts.station.platePrefix), audit: []) }
        let identified = identification(plate, candidate, product: nil, sheet: nil, match: .extra)
        return .record(
            [.itemIdentified(identified)] + outcome(of: identified, grade: .held, hold: hold, tasks: []),
            notice: notice)
    }

    /// An item that nobody could identify, held for a reason.
    func uncoded(hold: Hold, notice: Notice?) -> Decision {
        guard let plate = nextPlate else { return .refuse(.platesExhausted(facts.station.platePrefix), audit: []) }
        let candidate = ItemCandidate(code: "", gtin: nil, serial: nil, lot: nil, isKnown: false)
        let identified = identification(plate, candidate, product: nil, sheet: nil, match: .uncoded)
        return .record(
            [.itemIdentified(identified)] + outcome(of: identified, grade: .held, hold: hold, tasks: []),
            notice: notice)
    }

    /// The policy that an item is pinned to from now on; nil where none is published.
    var presentPolicy: PolicyReference? {
        facts.playbook.policies.isEmpty ? nil : facts.playbook.currentPolicy.reference
    }

    private var nextPlate: LicencePlate? {
        let counter = state.ledger.platesMinted + 1
        guard counter <= Limits.platesPerPrefix else { return nil }
        return LicencePlate(prefix: facts.station.platePrefix, counter: counter)
    }

    private func identification(
        _ plate: LicencePlate, _ candidate: ItemCandidate, product: Product?, sheet: GradingSheet?, match: ItemMatch
    ) -> ItemIdentification {
        ItemIdentification(
            plate: plate, parcel: bench.parcel?.arrival.parcel ?? "", candidate: candidate, name: product?.name,
            category: product?.category, match: match, sheet: sheet?.reference, firstQuestion: sheet?.first,
            policy: presentPolicy)
    }
}
