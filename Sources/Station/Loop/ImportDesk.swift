import Foundation
import Journal
import Synchronization
import Wire

/// Imports in the loop, one at a time: gathers the file that a command sends, and has the journal take it over on a
/// thread that lives as long as that lasts, so that a long file stops nobody at the bench.
struct ImportDesk {
    private let journal: Journal
    private let inbox: Inbox
    private let hub: String?
    private var stage = Stage.idle
    /// Where the thread leaves what came of the file: the word that it is there may get lost, this does not.
    private let finished = FinishedImport()

    private enum Stage {
        case idle
        case receiving(ImportOrder, from: TerminalID, [UInt8])
        case working(TerminalID)
    }

    /// `hub` is the address of the hub, which reference data belongs to where there is one.
    init(journal: Journal, inbox: Inbox, hub: String?) {
        self.journal = journal
        self.inbox = inbox
        self.hub = hub
    }

    /// A command announces a file. Gives the answer when it is a refusal; nil when the file may come.
    mutating func begin(_ order: ImportOrder, from id: TerminalID, user: UInt32?) -> ImportAnswer? {
        if let hub { return ImportRefusal.hubOwnsReference(url: hub).answer(order.kind) }
        guard user == 0 || user == ControlSocket.ownUser else { return ImportRefusal.notAllowed.answer(order.kind) }
        guard case .idle = stage else { return ImportRefusal.busy.answer(order.kind) }
        guard order.bytes <= ImportLimits.stationFileBytes else {
            return ImportRefusal.faults(.fileTooLong(limitBytes: ImportLimits.stationFileBytes)).answer(order.kind)
        }
        stage = .receiving(order, from: id, [])
        return take([], from: id)
    }

    /// Whether a part of a file is to come from this command.
    func expects(_ id: TerminalID) -> Bool {
        if case .receiving(_, id, _) = stage { true } else { false }
    }

    /// A part of the file has come; when it is whole, the journal begins. Gives the answer when it is a refusal.
    mutating func take(_ part: [UInt8], from id: TerminalID) -> ImportAnswer? {
        guard case .receiving(let order, id, var bytes) = stage else { return nil }
        // Two owners of the bytes would copy them with every part.
        stage = .idle
        bytes += part
        guard bytes.count <= order.bytes else { return ImportRefusal.lost.answer(order.kind) }
        stage = .receiving(order, from: id, bytes)
        if bytes.count == order.bytes { work(order, bytes, for: id) }
        return nil
    }

    private mutating func work(_ order: ImportOrder, _ bytes: [UInt8], for id: TerminalID) {
        stage = .working(id)
        Thread.detachNewThread { [journal, inbox, finished] in
            finished.put(journal.answer(to: order.kind, bytes))
            inbox.post(.imported)
        }
    }

    /// What came of the file, once, and who waits to hear it.
    mutating func takeFinished() -> (id: TerminalID, answer: ImportAnswer)? {
        guard case .working(let id) = stage, let answer = finished.take() else { return nil }
        stage = .idle
        return (id, answer)
    }

    /// Gives up a file of which parts may be lost.
    mutating func giveUp() -> (id: TerminalID, answer: ImportAnswer)? {
        guard case .receiving(let order, let id, _) = stage else { return nil }
        stage = .idle
        return (id, ImportRefusal.lost.answer(order.kind))
    }

    /// The command is gone. What it had sent whole is imported all the same.
    mutating func forget(_ id: TerminalID) {
        if expects(id) { stage = .idle }
    }
}

/// What came of the file under way, from the thread that worked on it to the loop.
private final class FinishedImport: Sendable {
    private let answer = Mutex<ImportAnswer?>(nil)

    func put(_ answer: ImportAnswer) {
        self.answer.withLock { $0 = answer }
    }

    func take() -> ImportAnswer? {
        answer.withLock { $0.take() }
    }
}

/// The question with which a command announces a file: `import KIND BYTES`.
struct ImportOrder: Equatable, Sendable {
    let kind: ImportKind
    /// How many bytes follow.
    let bytes: Int

    var text: String { "import \(kind.rawValue) \(bytes)" }

    init(kind: ImportKind, bytes: Int) {
        self.kind = kind
        self.bytes = bytes
    }

    /// Reads a question; nil when it is another one.
    init?(_ question: String) {
        let words = question.split(separator: " ", omittingEmptySubsequences: false)
        guard words.count == 3, words[0] == "import", let kind = ImportKind(rawValue: String(words[1])),
            let bytes = Int(words[2]), bytes >= 0
        else { return nil }
        self.init(kind: kind, bytes: bytes)
    }
}

extension Journal {
    /// Takes over a file and says what came of it.
    func answer(to kind: ImportKind, _ bytes: [UInt8]) -> ImportAnswer {
        do throws(JournalError) {
            switch try importCSV(kind, bytes) {
            case .success(let summary): return ImportAnswer(kind, .taken(summary))
            case .failure(let faults): return ImportRefusal.faults(faults).answer(kind)
            }
        } catch {
            return ImportRefusal.journal(error).answer(kind)
        }
    }
}
