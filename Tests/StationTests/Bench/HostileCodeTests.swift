import Devices
import Foundation
import Returns
import Simulation
import SystemPackage
import Testing
import Wire

@testable import Station

/// Barcodes that somebody made to do harm, as scans and as typed lines.
@Suite(.serialized) struct HostileCodeTests {
    /// What a scanner or a keyboard could send; typed and ended by Enter.
    static let codes: [String] = [
        "\u{1B}]0;owned\u{7}", "\u{1B}[2J\u{1B}[31mRED", "^XZ~JA", "^XA^FDX^FS^XZ",
        String(repeating: "A", count: 8_192),
        String(repeating: "9", count: 9_000), "AB\u{0}CD", "\u{1D}", "0112345\u{1D}", "A\u{1E}B\u{1C}C\u{1F}",
        OwnCode.command(site: "OTHER", name: "STOP").text, OwnCode.answer(site: "OTHER", number: 1).text,
        OwnCode.command(site: "DEMO", name: "REBOOT").text, "%U-NOBODY-0", "\u{202E}8R10000\u{2066}",
        "e\u{301}\u{327}\u{200B}",
        "\u{9B}31m", "🏴‍☠️", "../../etc/passwd", "'; DROP TABLE event;--", "$(reboot)", "%s%n%x",
    ]

    @Test func `hostile codes are refused, the journal keeps none of them, and the terminal gets no byte of them`()
        async throws
    {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let log = try await RunningStation.run(place.configuration) { _ in
            let screen = try Attached(place.socket, Attached.standardScreen)
            let pipe = try Attached(place.socket)
            try pipe.enter(SmallSite.english, reading: "? Scan a parcel")
            // A question is on the screen: nothing but an answer or a card of this site may count.
            try pipe.enter(SmallSite.tracking(0), reading: "What does the parcel look like?")
            for code in Self.codes {
                try pipe.send(ControlFrame(.keys, Array(code.utf8) + [0x0D]))
                // Whatever the line editor made of it, the line is empty again before the next one.
                try pipe.send(ControlFrame(.keys, [0x1B]))
            }
            try pipe.send(ControlFrame(.keys, [0xC3, 0x28, 0xFF, 0xFE, 0x0D]))
            try pipe.send(ControlFrame(.keys, [0x15]))
            let foreign = OwnCode.command(site: "OTHER", name: "STOP").text
            try pipe.enter(foreign, reading: "Use this site's card.")
            try pipe.enter("LAST%ONE", reading: "LAST%ONE")
            // Work goes on.
            let again = try Attached(place.socket)
            try again.wait(toRead: "What does the parcel look like?")
            try eventually("the condition to be taken") {
                try again.type("\u{15}1\r")
                again.read(until: MonotonicTime.now().advanced(byMilliseconds: 500))
                return again.text.contains("? Scan an item") ? true : nil
            }
            try screen.wait(for: "the item on the screen") { $0.glass().text.contains("Scan an item") }
            #expect(screen.glass().faults == [])
            for attached in [pipe, again] {
                let isPlain = attached.frames.joined().allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x0A }
                #expect(isPlain)
            }
            #expect(!pipe.text.unicodeScalars.contains { (0x80...0x9F).contains($0.value) || $0.value == 0x202E })
            return pipe.text
        }
        #expect(log.contains("REFUSED"))
        let kinds = try Findings(place).events
        // Signed in, arrived, condition: nothing else was journaled.
        #expect(kinds.count == 3, "\(kinds)")
    }

    @Test func `hostile scans through the scanner are refused in the same way`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let fifo = try place.freshFIFO("scanner")
        defer { try? fifo.close() }
        try await RunningStation.run(place.configuration, replay: place.file("scanner")) { _ in
            let screen = try Attached(place.socket, Attached.standardScreen)
            let pipe = try Attached(place.socket)
            try pipe.enter(SmallSite.english, reading: "? Scan a parcel")
            try pipe.enter(SmallSite.tracking(0), reading: "What does the parcel look like?")
            for code in Self.codes where code.utf8.count < 100 { try fifo.writeAll(KeyTyping.scan(code)) }
            _ = try fifo.writeAll(KeyTyping.scan(String(repeating: "A", count: 700)))
            _ = try fifo.writeAll(KeyTyping.scan(OwnCode.answer(site: "DEMO", number: 1).text))
            try pipe.wait(toRead: "? Scan an item")
            try screen.wait(for: "the item on the screen") { $0.glass().text.contains("Scan an item") }
            #expect(screen.glass().faults == [])
        }
        #expect(try Findings(place).events.count == 3)
    }

    @Test func `a flood of five hundred scans is answered and journals nothing`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let fifo = try place.freshFIFO("scanner")
        defer { try? fifo.close() }
        try await RunningStation.run(place.configuration, replay: place.file("scanner")) { _ in
            let screen = try Attached(place.socket, Attached.standardScreen)
            let pipe = try Attached(place.socket)
            try pipe.enter(SmallSite.english, reading: "? Scan a parcel")
            try pipe.enter(SmallSite.tracking(0), reading: "What does the parcel look like?")
            for number in 0..<500 { try fifo.writeAll(KeyTyping.scan("FLOOD-\(number)")) }
            _ = try fifo.writeAll(KeyTyping.scan(OwnCode.answer(site: "DEMO", number: 1).text))
            try pipe.wait(toRead: "? Scan an item")
            try screen.wait(for: "the item on the screen") { $0.glass().text.contains("Scan an item") }
            #expect(screen.glass().faults == [])
        }
        #expect(try Findings(place).events.count == 3)
    }

    @Test func `a terminal that never reads delays nobody`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        try await RunningStation.run(place.configuration) { _ in
            let stuck = try Attached(place.socket, Attached.standardScreen)
            let pipe = try Attached(place.socket)
            try pipe.enter(SmallSite.english, reading: "? Scan a parcel")
            for number in 0..<300 { try pipe.enter("NOT-A-BADGE%\(number)", reading: "NOT-A-BADGE%\(number)") }
            // It reads at last, and is as up to date as the others.
            try pipe.enter("%U-X-0", reading: "REFUSED")
            let fresh = try Attached(place.socket, Attached.standardScreen)
            try fresh.wait(for: "a frame") { !$0.frames.isEmpty }
            try stuck.wait(for: "the newest frame") { $0.glass().text == fresh.glass().text }
        }
    }
}
