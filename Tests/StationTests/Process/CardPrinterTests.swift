import Foundation
import Glibc
import Labels
import Returns
import SystemPackage
import Testing

@testable import Station

/// Cards on a printer that answers.
@Suite(.serialized) struct CardPrinterTests {
    /// A station whose printer is the test.
    private static func place(_ line: Pseudoterminal) throws -> Place {
        let place = try Place()
        try place.configure(
            "printer: { serial: { path: \(line.path), baud: 115200, flow: none }, language: zpl, size: 100x50 }")
        return place
    }

    /// Starts the command and leaves it waiting.
    private static func start(_ choice: String, at place: Place, _ name: String) throws -> Child {
        let nothing = try FileDescriptor.open("/dev/null", .readWrite, options: [.closeOnExec])
        let file = try FileDescriptor.open(
            place.file(name), .writeOnly, options: [.create, .truncate, .closeOnExec], permissions: .ownerReadWrite)
        defer { for descriptor in [nothing, file] { try? descriptor.close() } }
        return try Child(
            ["cards", choice, "--print", "--config", place.file("station.yaml")], input: nothing, output: file,
            errors: file)
    }

    private static func answer(paperOut: Bool = false, waiting: Int = 0) -> String {
        "\u{2}030,\(paperOut ? 1 : 0),0,0319,00\(waiting),0,0,0,000,0,0,0\u{3}\r\n"
            + "\u{2}000,0,0,0,0,2,6,0,0000000\(waiting),1,000\u{3}\r\n\u{2}1234,0\u{3}\r\n"
    }

    /// Waits for a question, the first one as number 1, and answers it.
    private static func answer(_ number: Int, _ answer: String, on line: Pseudoterminal) throws {
        try line.wait(for: "question \(number)") { count("~HS", in: $0) >= number }
        try line.type(answer)
    }

    /// Answers every question from a number on, until a command ends.
    private static func answer(
        from first: Int, _ answer: String, on line: Pseudoterminal, until command: Child
    ) throws {
        var number = first
        try eventually("the end of the command") {
            line.takeWhatIsThere()
            if count("~HS", in: line.received) >= number {
                number += 1
                try line.type(answer)
            }
            return command.isAlive ? nil : true
        }
    }

    private static func count(_ word: String, in bytes: [UInt8]) -> Int {
        String(decoding: bytes, as: UTF8.self).components(separatedBy: word).count - 1
    }

    /// Starts a station and answers its first question.
    private static func station(_ line: Pseudoterminal) throws -> (place: Place, daemon: Child) {
        let place = try place(line)
        let daemon = try Child.daemon(place)
        try answer(1, answer(), on: line)
        try eventually("a ready printer") {
            let status = try Attached.ask("status", place.socket)
            return String(decoding: status, as: UTF8.self).contains("\"printer\":\"ready\"") ? true : nil
        }
        return (place, daemon)
    }

    @Test func `a card waits for the printer's word, and a second one is told that it is busy`() async throws {
        try await blocking {
            let line = try Pseudoterminal()
            let (place, daemon) = try Self.station(line)
            let first = try Self.start("--calibration", at: place, "first")
            try Self.answer(2, Self.answer(), on: line)
            try line.wait(for: "the card") { Self.count("^XZ", in: $0) == 1 }
            let second = try Self.start("--answers", at: place, "second")
            try Self.answer(from: 3, Self.answer(waiting: 1), on: line, until: second)
            #expect(try second.wait() == .exit(1))
            #expect(place.text(of: "second").contains("busy with a label or another card"))
            #expect(place.text(of: "second").contains("0 of 10 cards are printed; the next one is answer 1"))
            #expect(first.isAlive)
            try line.type(Self.answer())
            let questions = Self.count("~HS", in: line.received)
            try Self.answer(from: questions + 1, Self.answer(), on: line, until: first)
            #expect(try first.wait() == .exit(0), "\(place.text(of: "first"))")
            #expect(place.text(of: "first") == "1 card printed.\n")
            daemon.kill(SIGTERM)
            try daemon.wait()
        }
    }

    @Test func `a printer that lost its labels within a card has it, and it is not sent again`() async throws {
        try await blocking {
            let line = try Pseudoterminal()
            let (place, daemon) = try Self.station(line)
            let card = try Self.start("--calibration", at: place, "card")
            try Self.answer(2, Self.answer(), on: line)
            try Self.answer(from: 3, Self.answer(paperOut: true, waiting: 1), on: line, until: card)
            #expect(try card.wait() == .exit(1))
            #expect(place.text(of: "card").contains("Printer: no labels"), "\(place.text(of: "card"))")
            line.takeWhatIsThere()
            #expect(Self.count("^XA", in: line.received) == 1)
            daemon.kill(SIGTERM)
            try daemon.wait()
        }
    }

    @Test func `a printer without labels gets no card, and the command says why`() async throws {
        try await blocking {
            let line = try Pseudoterminal()
            let (place, daemon) = try Self.station(line)
            let card = try Self.start("--answers", at: place, "card")
            try Self.answer(from: 2, Self.answer(paperOut: true), on: line, until: card)
            #expect(try card.wait() == .exit(1))
            #expect(place.text(of: "card").contains("Nothing was printed. Printer: no labels"))
            line.takeWhatIsThere()
            #expect(Self.count("^XA", in: line.received) == 0)
            daemon.kill(SIGTERM)
            try daemon.wait()
        }
    }
}
