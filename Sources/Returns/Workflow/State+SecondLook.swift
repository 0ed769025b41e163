extension State {
    /// Folds a step of a second look.
    mutating func fold(_ step: SecondLookStep, at: Moment) {
        switch step {
        case .asked(let look): bench.item?.waiting = look
        case .opened(let opening):
            let identified = opening.look.identification
            var item = ItemInHand(identification: identified)
            item.opening = opening
            bench.item = item
            bench.phase = identified.firstQuestion.map(Phase.question) ?? .label
            bench.lastAccepted = AcceptedCode(text: identified.plate.text, at: at)
            ledger.copiesOfItem = opening.copies
        case .concluded(let conclusion):
            // The label was scanned when the item was taken up.
            if conclusion.keepsLabel { bench.phase = .bin }
        case .reopened: break
        }
    }
}
