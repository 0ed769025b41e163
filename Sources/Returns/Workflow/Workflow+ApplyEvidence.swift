extension Workflow {
    /// Folds what was recorded about the item in the hand besides its answers.
    static func foldEvidence(_ event: Event, at: Moment, into state: inout State) {
        if case .evidenceRecorded(let piece) = event {
            state.bench.item?.evidence.append(piece)
            if case .confirming(.evidence(let pieces)) = state.bench.phase {
                state.bench.phase = .confirming(.evidence(pieces.filter { $0 != piece.kind }))
            }
            state.bench.lastAccepted = piece.value.map { AcceptedCode(text: $0, at: at) }
        }
        if case .heldItemTaken(let held) = event {
            var item = ItemInHand(identification: held.identification)
            item.grading = held.grading
            item.disposition = held.disposition
            item.reserved = held.place
            item.room = held.room
            item.held = held
            state.bench.item = item
            state.ledger.copiesOfItem = max(state.ledger.copiesOfItem, held.copies)
            state.bench.phase = .confirming(.erasure(nil))
            state.bench.lastAccepted = AcceptedCode(text: item.plate.text, at: at)
        }
        if case .erasureRecorded(let record) = event, var item = state.bench.item {
            item.identification = item.identification.graded(anew: record)
            item.erasure = record
            item.grading = nil
            item.disposition = nil
            state.bench.item = item
            state.bench.phase = .question(record.firstQuestion)
            state.bench.lastAccepted = record.certificate.map { AcceptedCode(text: $0, at: at) }
        }
    }
}
