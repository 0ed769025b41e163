import Journal
import Wire

/// Why a station takes over nothing of a file.
enum ImportRefusal {
    /// Where there is a hub, reference data is the hub's.
    case hubOwnsReference(url: String)
    /// Badges decide who may work: only the station's own account and root may bring some.
    case notAllowed
    /// One file at a time.
    case busy
    /// The file did not arrive as it was announced.
    case lost
    /// What is wrong with the file.
    case faults(ImportFaults)
    /// The journal did not take it.
    case journal(JournalError)

    /// The answer to the command.
    func answer(_ kind: ImportKind) -> ImportAnswer {
        ImportAnswer(kind, refused: words(kind))
    }

    /// What was found and what to do.
    private func words(_ kind: ImportKind) -> String {
        switch self {
        case .hubOwnsReference(let url):
            "This station has a hub, \(url), and its \(kind.rawValue) come from there. "
                + "Import them at the hub: `returns-hub import \(kind.rawValue) FILE`."
        case .notAllowed:
            "Only the account that the station runs as may import. Run the command as that account, with `sudo -u`."
        case .busy: "Another import is under way. Try again when it is done."
        case .lost: "The file did not arrive whole: the station is too busy. Try again."
        case .faults(let faults): faults.description
        case .journal(let error): "\(StationFault.journal(error)) Nothing was imported."
        }
    }
}
