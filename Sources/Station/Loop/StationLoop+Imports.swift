import Labels
import Logging
import Wire

/// Reference data from a command: what came of it walks the same road as the hub's.
extension StationLoop {
    /// Answers a command: at once, or when the file that it announces has come and the journal has it.
    mutating func handle(question: String, of id: TerminalID, from user: UInt32?) {
        if let order = ImportOrder(question) {
            reply(imports.begin(order, from: id, user: user), to: id)
        } else if let order = BindOrder(question: question) {
            begin(order, of: id, from: user)
        } else if let order = RecordOrder(question) {
            recordings.answer(order, of: id, from: user, at: now(), printerSpeaks: printing.paper.kind.rawValue)
        } else if let order = CardOrder(question) {
            handle(order, of: id, from: user)
        } else {
            terminals.answer(id, with: answer(to: question))
        }
    }

    mutating func handle(part: [UInt8], of id: TerminalID) {
        // Of a file that was refused the rest may still be on its way, and its sender is gone.
        guard imports.expects(id) else { return terminals.answer(id, with: []) }
        reply(imports.take(part, from: id), to: id)
    }

    /// The journal has done with a file: prompts may read differently from now on.
    mutating func finishImport() {
        guard let (id, answer) = imports.takeFinished() else { return }
        bench.refresh()
        terminals.makeAllStale()
        if answer.isTaken { logger.notice("imported", metadata: ["kind": "\(answer.kind.rawValue)"]) }
        reply(answer, to: id)
    }

    /// Parts of a file, or the word that the journal has done with it, may have found no room in the inbox.
    mutating func recoverImports() {
        if let (id, answer) = imports.giveUp() { reply(answer, to: id) }
        finishImport()
    }

    private func reply(_ answer: ImportAnswer?, to id: TerminalID) {
        guard let answer else { return }
        terminals.answer(id, with: Array(answer.encoded()))
    }
}
