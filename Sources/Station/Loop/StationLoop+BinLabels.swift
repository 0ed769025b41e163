import Journal
import Labels
import Logging
import Returns

/// Labels of bins that a supervisor's acts made necessary: printed when nothing else waits for the printer.
extension StationLoop {
    /// Starts the next one, if the printer is free.
    mutating func startDueBinLabel() {
        guard let place = binLabels.next(of: bench.state.ledger.labelsDue), !cards.isBusy else { return }
        let label = bench.state.bench.item?.label?.stage
        guard label != .queued, label != .sending, !printing.isOccupied, printing.obstacle == nil,
            printing.contradiction == nil
        else { return }
        guard printing.mayStart() else { return scheduleReminder() }
        // Of a bin that has gone on to another generation meanwhile nobody needs the label any more.
        guard let bin = try? journal.bin(place.code), bin.place == place else {
            commit(.binLabelOut(place))
            return
        }
        do throws(CardRefusal) {
            try printing.start(FloorCard(bin))
            binLabels.begin(place)
        } catch {
            binLabels.giveUp(place)
            logger.error("bin label not printed", metadata: ["bin": "\(place.code)", "cause": "\(error.words)"])
        }
    }

    /// What the printer's news mean for it.
    mutating func continueBinLabel(after outcome: PrintDesk.Outcome) {
        if outcome == .portReady { binLabels.tryAgain() }
        if let place = binLabels.takePrinted(isFollowed: printing.isFollowingCard) {
            commit(.binLabelOut(place))
            startWaitingLabel()
        }
        startDueBinLabel()
    }
}
