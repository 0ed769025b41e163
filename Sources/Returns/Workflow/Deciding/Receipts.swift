/// Whether a code can still be received: a return may come in several parcels, and a receipt is of one of them.
extension Deciding {
    /// The parcels of the return that are here: this station's by its own journal, the others' as the hub tells.
    func parcelsHere(of announced: ExpectedReturn) -> [ReceivedParcel] {
        facts.received + announced.parcels.filter { $0.receipt.station != facts.station.station }
    }

    /// The receipt that stands against receiving the code; nil when it may be received.
    func earlierReceipt(under barcode: Barcode) -> Receipt? {
        guard let announced = facts.returns.first else { return facts.receipt }
        // A hub of an earlier version tells of the whole return only. What this station received itself its own journal
        // knows better: an arrival may have been taken back meanwhile.
        if announced.parcels.isEmpty, let whole = announced.received, whole.station != facts.station.station {
            return whole
        }
        let isNamed = barcode.parcelKeys.contains(where: announced.codes.contains)
        return isNamed ? receipt(of: announced, under: barcode.parcelKeys) : receiptOfWhole(announced)
    }

    /// One of the return's own codes: received once. A parcel that was received under another code may have been this
    /// one, so the code is also spent when as many parcels are here as there are codes.
    private func receipt(of announced: ExpectedReturn, under keys: [String]) -> Receipt? {
        let here = parcelsHere(of: announced)
        if let own = facts.receipt { return own }
        if let same = here.first(where: { keys.contains($0.code) }) { return same.receipt }
        return here.count < announced.codes.count ? nil : here.first?.receipt
    }

    /// The return's number names no parcel: it may bring the rest when a part has come in, and nobody is working on it.
    private func receiptOfWhole(_ announced: ExpectedReturn) -> Receipt? {
        let here = parcelsHere(of: announced)
        guard let first = here.first else { return facts.receipt }
        if let open = here.first(where: { $0.found == nil }) { return open.receipt }
        let isPartial = here.contains { $0.found?.isEmpty == false } && !announced.rest(after: here).isEmpty
        return isPartial ? nil : first.receipt
    }

    /// Says that this is not the whole of the return.
    func restNotice(of announced: ExpectedReturn) -> Notice? {
        parcelsHere(of: announced).first.map { .restOfReturn(rma: announced.rma, $0.receipt) }
    }
}
