/// An item on hold for somebody's data: the record of its erasure releases it, and nothing else does.
extension Deciding {
    /// Its plate, scanned where a parcel or an item is expected; nil for every other code.
    func heldItemScanned(_ barcode: Barcode) -> Decision? {
        guard case .licencePlate(let plate) = barcode.ownCode, let held = facts.held, held.grading.hold == .data,
            held.identification.plate == plate
        else { return nil }
        return .record([.heldItemTaken(held), .itemUnbinned(plate: plate, place: held.place)], notice: nil)
    }

    /// How it was erased, keys in the order of `ErasureMethod`.
    func erasureAnswered(_ number: Int, _ method: ErasureMethod?) -> Decision {
        guard method == nil else { return .refuse(.notEvidence(Scanned(key: number), .erasure, .ours), audit: []) }
        let methods = ErasureMethod.allCases
        guard methods.indices.contains(number - 1) else {
            return .refuse(.noSuchAnswer(number, answers: methods.count), audit: [])
        }
        let chosen = methods[number - 1]
        return chosen.hasCertificate
            ? .record([.confirmationAsked(.erasure(chosen))], notice: nil) : erased(by: chosen, certificate: nil)
    }

    /// The certificate's number, or the bin's card of an item that goes back as it was.
    func erasureScanned(_ barcode: Barcode, _ method: ErasureMethod?) -> Decision {
        if let item = bench.item, let place = item.reserved,
            barcode.ownCode == .bin(code: place.code, generation: place.generation)
        {
            return .record(
                [.itemBinned(plate: item.plate, place: place)], notice: .binned(plate: item.plate, bin: place.code))
        }
        guard let method else {
            return .refuse(.answerExpected(Scanned(barcode), answers: ErasureMethod.allCases.count), audit: [])
        }
        do throws(EvidenceFault) {
            let product = bench.item?.identification.candidate.gtin
            return erased(by: method, certificate: try barcode.evidence(.erasure, of: product, by: means))
        } catch {
            return .refuse(.notEvidence(Scanned(barcode), .erasure, error), audit: [])
        }
    }

    /// The hold is given up with its grade, and the item is graded like any other: what was locked has no grade.
    private func erased(by method: ErasureMethod, certificate: String?) -> Decision {
        guard let item = bench.item, let worker = bench.worker, let sheet = presentSheet(of: item.identification)
        else { return .refuse(.rulesMissing(category: bench.item?.identification.category ?? ""), audit: []) }
        let record = ErasureRecord(
            plate: item.plate, method: method, certificate: certificate, badge: worker.badge, sheet: sheet.reference,
            firstQuestion: sheet.first, policy: presentPolicy)
        return .record(
            [.gradingWithdrawn(plate: item.plate), .erasureRecorded(record)] + release(of: item), notice: nil)
    }

    /// An item that lay in a bin bears a label that is not true any more.
    var freshLabel: Notice? { bench.item?.held == nil ? nil : .reprinting(copy: nextCopy) }

    private func presentSheet(of identified: ItemIdentification) -> GradingSheet? {
        if let product = facts.products.first(where: { $0.gtin == identified.candidate.gtin }) {
            return facts.playbook.currentSheet(
                product: product.details.sheet, group: product.details.group, category: product.category)
        }
        return identified.category.flatMap(facts.playbook.currentSheet(ofCategory:))
    }

    /// The parcel that an item came in: of one that was taken out of its bin again, as it was kept with it.
    func parcel(of plate: LicencePlate) -> (arrival: ParcelArrival, receivedAt: Moment)? {
        if let item = bench.item, item.plate == plate {
            if let held = item.held { return held.parcel }
            if let look = item.opening?.look { return (look.arrival, look.arrivedAt) }
        }
        return bench.parcel.map { ($0.arrival, $0.arrivedAt) }
    }
}
