public import Journal
import Returns
public import SystemPackage
import Wire

/// Walks a journal's hash chain without disturbing the station that writes it.
public struct JournalCheck: Sendable {
    /// What the walk found.
    public let verdict: ChainVerdict

    /// Whether every event follows the one before it.
    public var isSound: Bool {
        if case .intact = verdict { true } else { false }
    }

    /// Opens the journal read-only and walks it.
    ///
    /// Throws `StationFault.journal` when it cannot be opened or read.
    public static func run(at path: FilePath) throws(StationFault) -> JournalCheck {
        let journal = try Journal.reading(at: path)
        do throws(JournalError) { return JournalCheck(verdict: try journal.verifyChain()) } catch {
            throw .journal(error)
        }
    }

    /// The finding in one sentence.
    public var words: String {
        switch verdict {
        case .intact(let events, let head): "sound: \(events) events, head \(head)"
        case .broken(let sequence, let fault): "BROKEN at event \(sequence): \(fault)"
        case .mismatched(let sequence): "BROKEN at event \(sequence): the row does not agree with its bytes"
        }
    }

    /// The finding as JSON.
    public var json: String {
        let (state, sequence): (String, Int) =
            switch verdict {
            case .intact(let events, _): ("sound", events)
            case .broken(let sequence, _), .mismatched(let sequence): ("broken", sequence)
            }
        return CommandReport(columns: ["chain", "sequence"], rows: [[state, String(sequence)]]).json
    }
}
