import Devices
import Returns
import Wire

/// The binding under way: a person was asked to scan a code with the scanner that is to be used. One at a time.
struct BindDesk {
    /// How long a person has, in milliseconds.
    static let patienceMilliseconds = 60_000
    /// Devices that are named because they could not be listened to.
    private static let namedMax = 8

    /// One binding.
    private struct Session {
        let number: Int
        let name: String
        let asker: TerminalID
        /// What could not be listened to, in words; each once.
        var obstacles: [String] = []
        var misheard = 0
    }

    private var session: Session?
    private var sessions = 0

    /// The scanner that is being bound.
    var name: String? { session?.name }

    /// Begins; nil when another binding is under way. The number names the session to its deadline.
    mutating func begin(_ order: BindOrder, for asker: TerminalID) -> Int? {
        guard session == nil else { return nil }
        sessions += 1
        session = Session(number: sessions, name: order.name, asker: asker)
        return sessions
    }

    /// A device could not be listened to.
    mutating func note(_ obstacle: String) {
        guard let known = session?.obstacles, !known.contains(obstacle), known.count < Self.namedMax else { return }
        session?.obstacles.append(obstacle)
    }

    /// A device sent something that was no whole code.
    mutating func noteMisheard() {
        session?.misheard += 1
    }

    /// Ends the session. Gives who asked, and its scanner.
    mutating func end() -> (asker: TerminalID, name: String)? {
        defer { session = nil }
        return session.map { ($0.asker, $0.name) }
    }

    /// The time is over. Gives who asked, with what there is to say; nil when that session is over already.
    mutating func expire(_ number: Int) -> (asker: TerminalID, answer: BindAnswer)? {
        guard let session, session.number == number else { return nil }
        defer { self.session = nil }
        var sentences = ["No code came within \(Self.patienceMilliseconds / 1_000) seconds from a free scanner."]
        if session.misheard > 0 {
            sentences.append(
                "\(session.misheard) scans came that were no whole code or not known: use the calibration card.")
        }
        for obstacle in session.obstacles { sentences.append("Not listened to: \(obstacle).") }
        if !session.obstacles.isEmpty {
            sentences.append(
                "Mark such a device by a udev rule (RETURNS_STATION_SCANNER=1), or free it, and try again.")
        }
        return (session.asker, BindAnswer(scanner: session.name, device: nil, sentences: sentences))
    }

    /// The asker is gone. Gives whether the session ended with it.
    mutating func forget(_ id: TerminalID) -> Bool {
        guard session?.asker == id else { return false }
        session = nil
        return true
    }
}
