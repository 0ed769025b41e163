/// Carrying out at a bench what the central desk decided of an item.
extension Deciding {
    /// The plate of an item that lies in a bin and waits for this bench, because the desk ordered something, because
    /// somebody's data are on it, or because another operator is to look; nil for every other code.
    func itemTakenUp(_ barcode: Barcode) -> Decision? {
        orderedItemScanned(barcode) ?? heldItemScanned(barcode) ?? secondLookScanned(barcode)
    }

    /// The plate of an item for which there is an order; nil for every other code. Whoever scans it carries it out, and
    /// takes it back by an undo; the order was given by somebody else, and both are on record.
    func orderedItemScanned(_ barcode: Barcode) -> Decision? {
        guard case .licencePlate(let plate) = barcode.ownCode, let order = facts.order, let held = facts.binned,
            held.identification.plate == plate,
            !order.change.isDone(in: held.verdict)
        else { return nil }
        let decision: Decision =
            switch order.change {
            case .grade(let grade, let reason): override(plate, to: grade, because: reason, by: order.source)
            case .way(let way, let reason): redirect(plate, to: way, because: reason, by: order.source)
            }
        guard case .refuse(.supervising(let refusal), let audit) = decision else { return decision }
        return .refuse(.orderNotDone(order.source, refusal), audit: audit)
    }
}

extension FactRequest {
    /// The same request, for an item of which the desk has ordered something: its way is decided in this very commit,
    /// and then it needs its bin.
    public func carryingOut(orderFor item: ItemIdentification) -> FactRequest {
        var request = self
        request.decideAnew(item.plate, item.candidate.gtin)
        return request
    }

    /// An item that lies in a bin gets another way, and with it another bin and a label.
    mutating func decideAnew(_ plate: LicencePlate, _ gtin: GTIN?) {
        self.plate = plate
        needsStanding = true
        needsBins = true
        seeksSecondLook = true
        gtins = gtin.map { [$0] } ?? []
        offered = plate
    }
}
