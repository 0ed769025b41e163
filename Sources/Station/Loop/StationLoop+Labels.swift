import Journal
import Returns

/// The label of the item in the hand: started by a committed request, never by hope.
extension StationLoop {
    /// Starts the label of the item in the hand, if it waits and the port is free: first the journal says that it is
    /// being sent, then the first byte may leave.
    mutating func startWaitingLabel() {
        guard printing.isReady, let item = bench.state.bench.item, let label = item.label, label.stage.mayStart,
            let job = try? journal.labelJob(label.number)
        else { return }
        commit(.label(job: label.number, plate: item.plate, .sending))
        guard bench.state.bench.item?.label?.stage == .sending else { return }
        if let failure = printing.start(job) {
            commit(.label(job: label.number, plate: item.plate, .failed(failure)))
        }
    }

    /// A queued label behind a port that is not there becomes a question on the screen, not silence.
    mutating func sayWhyNothingPrints() {
        guard let obstacle = printing.obstacle, let item = bench.state.bench.item, let label = item.label,
            label.stage == .queued
        else { return }
        commit(.label(job: label.number, plate: item.plate, .failed(obstacle)))
    }

    func plate(ofJob number: Int) -> LicencePlate? {
        if let item = bench.state.bench.item, item.label?.number == number { return item.plate }
        return (try? journal.labelJob(number))?.plate
    }
}
