import Returns

/// What benches did with the desk's orders.
extension EventFold {
    func foldOrder(_ step: SupervisorStep, in recorded: RecordedEvent) throws {
        let (order, plate): (DeskOrder.Source?, LicencePlate)
        switch step {
        case .gradeOverridden(let override): (order, plate) = (override.order, override.plate)
        case .wayOverridden(let override): (order, plate) = (override.order, override.plate)
        case .asked, .pinRefused, .opened, .left, .turned, .counted, .itemMoved, .binStateChanged, .binRenewed,
            .itemRelabelled, .itemVoided, .itemRestored, .actTakenBack, .binRecounted, .binMerged, .labelPrinted:
            return
        }
        guard let order else { return }
        try DeskOrders(db: db).done(
            order, for: plate, in: self.step(recorded.step), at: recorded.at.milliseconds)
    }

    /// A step of this station's journal, by the sequence of its first event.
    func step(_ number: Int) -> OrderStep { OrderStep(station: station, epoch: epoch, number: number) }
}
