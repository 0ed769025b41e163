import Console
import Foundation
import Journal
import Returns
import Simulation
import SystemPackage
import Testing
import Wire

@testable import Station

/// A whole station in this process, operated through its control socket.
@Suite(.serialized) struct BenchTests {
    @Test func `parcels with items go through by typed codes, and the journal holds what was shown`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 3)
        var configuration = place.configuration
        configuration.printer = PrinterSetup(connection: .file(path: place.labels))
        let promises = try await RunningStation.run(configuration) { _ in
            let pipe = try Attached(place.socket)
            var shift = Shift(Hand(badge: SmallSite.english, language: .english, parcels: 0..<3))
            #expect(try shift.work(at: pipe))
            #expect(pipe.text.utf8.allSatisfy { $0 >= 0x20 || $0 == 0x0A })
            return shift.shown
        }
        let found = try Findings(place)
        #expect(found.items.count == 6)
        #expect(found.items.allSatisfy { $0.grade != nil && $0.isBinned })
        #expect(promises.binned.count == 6)
        found.keeps(promises)
        let labels = place.text(of: "labels.zpl")
        for item in found.items { #expect(labels.contains(item.plate.text)) }
        #expect(labels.components(separatedBy: "^XA").count - 1 == 6)
    }

    @Test func `the language is the badge's`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 2)
        var configuration = place.configuration
        configuration.printer = PrinterSetup(connection: .file(path: place.labels))
        try await RunningStation.run(configuration) { _ in
            let pipe = try Attached(place.socket)
            var french = Shift(Hand(badge: SmallSite.french, language: .french, parcels: 0..<1))
            #expect(try french.work(at: pipe))
            #expect(pipe.text.contains("? Scanner un colis [COLIS]"))
            #expect(pipe.text.contains("Article 0"))
            try pipe.enter(SmallSite.english, reading: "? Scan a parcel [PARCEL]")
            let second = try Attached(place.socket)
            var english = Shift(Hand(badge: SmallSite.english, language: .english, parcels: 1..<2))
            #expect(try english.work(at: second))
            #expect(second.text.contains("Thing 1"))
            #expect(!second.text.contains("Scanner"))
        }
        #expect(try Findings(place).items.count == 4)
    }

    @Test func `two terminals show the same, and a third that comes later shows it too`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        try await RunningStation.run(place.configuration) { _ in
            let operating = try Attached(place.socket, Attached.standardScreen)
            let looking = try Attached(place.socket, Attached.standardScreen)
            let isSettled = { (terminal: Attached) in terminal.glass().text.contains("What does the parcel look like?")
            }
            try operating.enter(SmallSite.english)
            try operating.enter(SmallSite.tracking(0))
            try operating.wait(for: "the condition", isSettled)
            try looking.wait(for: "the condition", isSettled)
            // What one types is on the other's screen as well.
            try operating.type("AB%<12")
            for terminal in [operating, looking] {
                try terminal.wait(for: "the entry") { $0.glass().text.contains("AB%<12") }
                #expect(terminal.glass().faults == [])
            }
            #expect(operating.glass().text == looking.glass().text)
            let late = try Attached(place.socket, Attached.standardScreen)
            try late.wait(for: "a frame") { !$0.frames.isEmpty }
            #expect(late.glass().text == operating.glass().text)
        }
    }

    @Test func `a screen that is drawn anew equals the one that was kept up to date`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        try await RunningStation.run(place.configuration) { _ in
            let screen = try Attached(place.socket, Attached.standardScreen)
            try screen.enter(SmallSite.french)
            try screen.wait(for: "the parcel") { $0.glass().text.contains("Scanner un colis") }
            let before = screen.glass().text
            try screen.type("\u{0C}")
            let count = screen.frames.count
            try screen.wait(for: "a new frame") { $0.frames.dropFirst(count).contains { $0.count > 200 } }
            #expect(screen.glass().text == before)
            try screen.send(ControlFrame(.resize, text: "40 12"))
            let small = screen.frames.count
            try screen.wait(for: "a small frame") { $0.frames.dropFirst(small).contains { $0.count > 100 } }
            var glass = Glass(size: Size(columns: 40, rows: 12))
            glass.take(Array(screen.frames.dropFirst(small).joined()))
            #expect(glass.faults == [])
            #expect(glass.text.contains("COLIS") || glass.text.contains("colis"))
        }
    }

    @Test func `scans of a recorded stream in a FIFO reach the bench`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let fifo = try place.freshFIFO("scanner")
        defer { try? fifo.close() }
        try await RunningStation.run(place.configuration, replay: place.file("scanner")) { _ in
            let pipe = try Attached(place.socket)
            _ = try fifo.writeAll(KeyTyping.scan(SmallSite.english))
            try pipe.wait(toRead: "? Scan a parcel")
            _ = try fifo.writeAll(KeyTyping.scan(SmallSite.tracking(0)))
            try pipe.wait(toRead: "What does the parcel look like?")
            let status = try StationStatus(decoding: Data(Attached.ask("status", place.socket)))
            #expect(status.scanners == 1 && status.scannersConfigured == 1)
            #expect(status.step == "condition" && status.isSignedIn && status.synchronous == 2)
        }
    }

    @Test func `without a printer the label is a question and not silence`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        try await RunningStation.run(place.configuration) { _ in
            let pipe = try Attached(place.socket)
            try BenchWalk.toLabel(pipe)
            try pipe.wait(toRead: "? Label not printed: this bench has no printer")
            // The label can still be written by hand and scanned.
            let plate = try #require(Hand.plate(in: pipe.latest))
            try pipe.enter(plate, reading: "? Put it into the bin")
        }
    }

    @Test func `a label that was queued when the station died without a printer is a question at the next start`()
        async throws
    {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let journal = try Journal.open(
            at: place.journal, identity: StationIdentity(place.configuration), playbook: StandardPlaybook.load())
        // The very commits of the bench, up to the one that asks for the label and not the one that says why it cannot.
        try BenchWalk.toQueuedLabel(journal)
        try journal.close()
        try await RunningStation.run(place.configuration) { _ in
            let pipe = try Attached(place.socket)
            try pipe.wait(toRead: "? Label not printed: this bench has no printer")
        }
    }

    @Test func `a pipe is told the outcome of everything that it sent before its end`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 2)
        try await RunningStation.run(place.configuration) { _ in
            for round in 0..<20 {
                let pipe = try Attached(place.socket)
                try pipe.enter(round % 2 == 0 ? SmallSite.english : SmallSite.french)
                try pipe.send(ControlFrame(.end, []))
                try pipe.wait(for: "the end") { $0.goodbye != nil }
                #expect(pipe.latest.contains(round % 2 == 0 ? "Hello BO" : "Bonjour AN"))
            }
        }
    }

    @Test func `labels come out of a serial printer as ZPL with the plate`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        let line = try Pseudoterminal()
        var configuration = place.configuration
        configuration.printer = PrinterSetup(
            connection: .serial(path: line.path, baud: 115_200, flow: .none), answers: false)
        try await RunningStation.run(configuration) { _ in
            let pipe = try Attached(place.socket)
            try BenchWalk.toLabel(pipe)
            try line.wait(for: "a label") { String(decoding: $0, as: UTF8.self).contains("^XZ") }
            try pipe.wait(toRead: "? Stick the label on")
            let plate = try #require(Hand.plate(in: pipe.latest))
            #expect(String(decoding: line.received, as: UTF8.self).contains(plate))
        }
    }

    @Test func `what is no terminal is told so, and a stranger's bytes close only its own connection`() async throws {
        let place = try Place()
        try await RunningStation.run(place.configuration) { _ in
            let pipe = try Attached(place.socket)
            try pipe.wait(toRead: "? Scan your badge")
            let odd = try Attached(place.socket, nil)
            try odd.send(ControlFrame(.hello, text: "what?"))
            try odd.wait(for: "a goodbye") { $0.goodbye == "What is attached is no terminal." }
            let stranger = try Attached(place.socket, nil)
            try stranger.send(bytes: Array("GET / HTTP/1.1\r\n\r\n".utf8))
            try stranger.wait(for: "the end") { $0.isOver }
            #expect(try Attached.ask("what?", place.socket) == [])
            try pipe.enter("nothing", reading: "REFUSED")
        }
    }

    @Test func `a full inbox is said on the screen, and no terminal is left behind`() async throws {
        let place = try Place()
        try SmallSite.stock(place, parcels: 1)
        try await RunningStation.run(place.configuration) { station in
            let pipe = try Attached(place.socket)
            try pipe.enter(SmallSite.english, reading: "? Scan a parcel")
            for _ in 0..<(Inbox.depth + 1_000) { station.operate(.command(.help)) }
            try pipe.wait(toRead: "Part of the scan was lost: S1")
            try pipe.enter(SmallSite.tracking(0), reading: "What does the parcel look like?")
        }
    }
}

struct InboxTests {
    @Test func `what does not fit is counted once`() {
        let inbox = Inbox()
        for _ in 0..<(Inbox.depth + 7) { inbox.post(.watchdog) }
        #expect(inbox.takeDropped() == 7)
        #expect(inbox.takeDropped() == 0)
        #expect(!inbox.take())
        for _ in 0..<(Inbox.depth - 2) { _ = inbox.take() }
        #expect(inbox.take())
    }
}
