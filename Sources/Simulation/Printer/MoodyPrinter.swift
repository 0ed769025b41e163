import Rehearsal
import Synchronization

/// A label that came out of a printer.
struct PrintedLabel: Hashable, Sendable {
    /// The format as it was received, from `^XA` to `^XZ`.
    let format: String

    /// The plate in the bar code: `L` and twelve digits behind the shift characters of Code 128; nil when there is
    /// none.
    var plate: String? {
        format.firstMatch(of: />:L>5(\d{12})/).map { "L\($0.1)" }
    }
}

/// A network printer that understands ZPL as far as a test has to: it takes formats, answers `~HS`, and has moods.
final class MoodyPrinter: Sendable {
    /// What it does with one label.
    enum Mood: CaseIterable, Sendable {
        /// Hangs up on it, having printed it.
        case hangsUpBehind
        /// Hangs up on it, having printed nothing.
        case hangsUpBefore
        /// Resets the connection in the middle.
        case resets
        /// Prints, and answers no question, once or twice.
        case isSilent
        /// Is out of paper when asked, a few times.
        case isOutOfPaper
        /// Answers with bytes that mean nothing, once or twice.
        case babbles
        /// Answers with what only looks like an answer, once or twice.
        case lies
    }

    private struct Content {
        var labels: [PrintedLabel] = []
        var faults = 0
        var isFrozen = false
        var isHealed = false
    }

    let port: Int
    private let listener: Int32
    private let sockets = OpenSockets()
    private let content = Mutex(Content())
    private let faultsPerHundred: Int

    init(dice: Dice, faultsPerHundred: Int) throws {
        (listener, port) = try Sockets.listen()
        self.faultsPerHundred = faultsPerHundred
        _ = sockets.open(listener)
        OwnThread.start { [self] in serve(dice) }
    }

    /// What came out so far.
    var labels: [PrintedLabel] { content.withLock(\.labels) }
    /// Labels that met a mood.
    var faults: Int { content.withLock(\.faults) }

    /// The power is gone: what is still sent is neither printed nor answered.
    func freeze() { content.withLock { $0.isFrozen = true } }

    /// No moods any more.
    func heal() { content.withLock { $0.isHealed = true } }

    /// Ends the printer and its thread.
    func close() { sockets.endAll() }

    private func serve(_ dice: Dice) {
        var dice = dice
        while let connection = Sockets.accept(listener) {
            guard sockets.open(connection) else { break }
            let isReset = talk(on: connection, &dice)
            sockets.close(connection, byReset: isReset)
        }
        sockets.close(listener)
    }

    /// Serves one connection to its end; whether it is to end with a reset.
    private func talk(on connection: Int32, _ dice: inout Dice) -> Bool {
        var received = ""
        var mood: Mood?
        var moody = 0
        while true {
            let bytes = Sockets.receive(connection)
            guard !bytes.isEmpty else { return false }
            if content.withLock(\.isFrozen) { continue }
            received += String(decoding: bytes, as: UTF8.self)
            while let end = received.firstRange(of: "^XZ") {
                let format = String(received[..<end.upperBound])
                received = String(received[end.upperBound...])
                mood = draw(&dice)
                switch mood {
                case .hangsUpBefore: return false
                case .resets:
                    if dice.chance(50) { printed(format) }
                    return true
                case .hangsUpBehind:
                    printed(format)
                    return false
                case .isOutOfPaper: moody = dice.number(1...3)
                case .isSilent, .babbles, .lies: moody = dice.pick([1, 1, 1, 2]) ?? 1
                case nil: break
                }
                printed(format)
            }
            while let end = received.firstRange(of: "~HS") {
                received = String(received[end.upperBound...])
                if !answer(on: connection, mood, &moody, &dice) { return false }
            }
        }
    }

    private func draw(_ dice: inout Dice) -> Mood? {
        guard !content.withLock(\.isHealed), dice.chance(faultsPerHundred) else { return nil }
        content.withLock { $0.faults += 1 }
        return dice.pick(Mood.allCases)
    }

    private func printed(_ format: String) {
        content.withLock { content in
            if !content.isFrozen { content.labels.append(PrintedLabel(format: format)) }
        }
    }

    private func answer(on connection: Int32, _ mood: Mood?, _ moody: inout Int, _ dice: inout Dice) -> Bool {
        // A printer that has found its voice again prints what waited for it.
        guard moody > 0 else { return Sockets.send(Self.status(isOutOfPaper: false), to: connection) }
        moody -= 1
        switch mood {
        case .isSilent: return true
        case .babbles:
            let noise = (0..<dice.number(1...400)).map { _ in UInt8(dice.number(0...255)) }
            return Sockets.send(noise, to: connection)
        case .lies:
            return Sockets.send(Array("\u{2}030,0,0,12\u{2}\u{3}9,\u{3}ALERT: PAPER OUT\r\n".utf8), to: connection)
        case .isOutOfPaper:
            return Sockets.send(Self.status(isOutOfPaper: true), to: connection)
        case .hangsUpBefore, .hangsUpBehind, .resets, nil:
            return Sockets.send(Self.status(isOutOfPaper: false), to: connection)
        }
    }

    /// The three frames of a host status (ZPL II Programming Guide, `~HS`), of an idle printer.
    private static func status(isOutOfPaper: Bool) -> [UInt8] {
        let frames = [
            "030,\(isOutOfPaper ? 1 : 0),0,1245,000,0,0,0,000,0,0,0", "001,0,0,0,1,2,6,0,00000000,1,000", "1234,0",
        ]
        return Array(frames.map { "\u{2}\($0)\u{3}\r\n" }.joined().utf8)
    }
}
