import Devices
import Journal
import Returns

/// The label of the item in the hand: started by a committed request, never by hope.
extension StationLoop {
    /// Starts the label of the item in the hand, if it waits and the port is free: first the journal says that it is
    /// being sent, then the first byte may leave.
    mutating func startWaitingLabel() {
        defer { scheduleReminder() }
        guard let item = bench.state.bench.item, let label = item.label, label.stage.mayStart,
            printing.mayStart(), let job = try? journal.labelJob(label.number)
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

    /// The desk wants to hear of the time again, while an answer is due or a label waits.
    mutating func scheduleReminder() {
        guard let reminder = printing.takeReminder() else { return }
        let inbox = self.inbox
        loop.perform { core in
            core.schedule(at: core.now.advanced(byMilliseconds: reminder.milliseconds)) {
                inbox.post(.printerStatusDue(reminder.number))
            }
        }
    }

    func plate(ofJob number: Int) -> LicencePlate? {
        if let item = bench.state.bench.item, item.label?.number == number { return item.plate }
        return (try? journal.labelJob(number))?.plate
    }
}
