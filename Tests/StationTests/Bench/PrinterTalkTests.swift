import Foundation
import Testing
import Wire

@testable import Station

/// The real daemon with a printer that talks back, at the far end of a terminal.
struct PrinterTalkTests {
    @Test func `a label waits for a printer without labels, which is said, and comes out by itself`() async throws {
        try await run(language: .zpl) { line, pipe, status in
            try line.wait(for: "the first questions") { Self.count("~HS", in: $0) >= 1 }
            #expect(try status().printer != "ready", "open is not ready")
            try line.type(Desks.text(Desks.hostStatus(paperOut: true)))
            try eventually("the trouble") { try status().printer == "noLabels" ? true : nil }
            try BenchWalk.toLabel(pipe)
            #expect(pipe.latest.contains("? Label waiting to print"))
            try line.wait(for: "the question before the label") { Self.count("~HS", in: $0) >= 2 }
            try line.type(Desks.text(Desks.hostStatus(paperOut: true)))
            try line.wait(for: "the question again") { Self.count("~HS", in: $0) >= 3 }
            #expect(Self.count("^XA", in: line.received) == 0)
            try line.type(Desks.text(Desks.hostStatus()))
            try line.wait(for: "the label") { Self.count("^XZ", in: $0) == 1 }
            try pipe.wait(toRead: "? Stick the label on")
            try line.wait(for: "the question behind it") { Self.count("~HS", in: $0) >= 4 }
            try line.type(Desks.text(Desks.hostStatus()))
            try eventually("the end of the trouble") { try status().printer == "ready" ? true : nil }
            #expect(try status().printerDetail == "ZPL (configured), 203 dpi (supposed)")
            #expect(Self.count("^XA", in: line.received) == 1)
        }
    }

    @Test func `a label that the printer cannot read is said to be so, and only a copy is printed`() async throws {
        try await run(language: .epl2) { line, pipe, _ in
            try line.wait(for: "the first questions") { Self.count("^ee", in: $0) >= 1 }
            try line.type("00\r\n")
            try BenchWalk.toLabel(pipe)
            try line.wait(for: "the question before the label") { Self.count("^ee", in: $0) >= 2 }
            try line.type("00\r\n")
            try line.wait(for: "the label") { Self.count("\nP1\n", in: $0) == 1 }
            try line.type("\u{15}01\u{13}")
            try pipe.wait(toRead: "? Label not printed: the printer cannot read it")
            #expect(Self.count("\nP1\n", in: line.received) == 1)
            try pipe.type("1\r")
            try line.wait(for: "the question before the copy") { Self.count("^ee", in: $0) >= 4 }
            try line.type("\u{11}00\r\n")
            try line.wait(for: "the copy") { Self.count("\nP1\n", in: $0) == 2 }
        }
    }

    /// Runs a bench with a printer that was configured without a resolution.
    private func run(
        language: PrinterSetup.PrinterLanguageName,
        _ work: @escaping @Sendable (Pseudoterminal, Attached, @escaping () throws -> StationStatus) throws -> Void
    ) async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let line = try Pseudoterminal()
        var configuration = place.configuration
        configuration.printer = PrinterSetup(
            connection: .serial(path: line.path, baud: 115_200, flow: .none), language: language)
        try await RunningStation.run(configuration) { _ in
            let pipe = try Attached(place.socket)
            try work(line, pipe) {
                try StationStatus(decoding: Data(Attached.ask("status", place.socket)))
            }
        }
    }

    private static func count(_ word: String, in bytes: [UInt8]) -> Int {
        String(decoding: bytes, as: UTF8.self).components(separatedBy: word).count - 1
    }
}
