import Foundation
import Journal
import Returns
import Testing
import Wire

@testable import Station

/// A station that has no hub: what it needs to know comes from imported files.
@Suite(.serialized) struct StandaloneTests {
    @Test func `four imported files are enough to work for ever`() async throws {
        let place = try Place()
        var configuration = place.configuration
        configuration.prefix = try #require(PlatePrefix("20777"))
        configuration.printer = PrinterSetup(connection: .file(path: place.labels))
        let promises = try await RunningStation.run(configuration) { _ in
            let pipe = try Attached(place.socket)
            try pipe.enter(SmallSite.english, reading: "is not known at this bench")
            for (kind, csv) in try SmallSite.files(parcels: 2) {
                let answer = try Attached.send(csv, as: kind, to: place.socket)
                let rows = csv.split(separator: "\n").count - 1
                let items = kind == .returns ? 2 : rows
                #expect(answer.outcome == .taken(ImportSummary(items: items, changed: items)))
            }
            var shift = Shift(Hand(badge: SmallSite.english, language: .english, parcels: 0..<2))
            #expect(try shift.work(at: pipe))
            // Signed out by the other badge.
            try pipe.enter(SmallSite.french, reading: "Bonjour AN")
            let status = try StationStatus(decoding: Data(Attached.ask("status", place.socket)))
            #expect(status.hub == "none" && status.isSignedIn)
            return shift.shown
        }
        let found = try Findings(place)
        #expect(found.items.count == 4)
        #expect(found.items.allSatisfy { $0.grade != nil && $0.isBinned && $0.plate.text.hasPrefix("L20777") })
        found.keeps(promises)
        #expect(promises.binned.count == 4)
        let labels = place.text(of: "labels.zpl")
        for item in found.items { #expect(labels.contains(item.plate.text)) }
    }

    @Test func `what is imported stands on the screen at once`() async throws {
        let place = try Place()
        try await RunningStation.run(place.configuration) { _ in
            let files = try SmallSite.files(parcels: 1)
            for (kind, csv) in files { #expect(try Attached.send(csv, as: kind, to: place.socket).isTaken) }
            let pipe = try Attached(place.socket)
            try pipe.enter(SmallSite.english, reading: "? Scan a parcel")
            try pipe.enter(SmallSite.tracking(0))
            try pipe.enter("1", reading: "Thing 0")
            let renamed = try #require(files.first { $0.kind == .products }).csv
                .replacingOccurrences(of: "Thing 0", with: "Better name")
            let answer = try Attached.send(renamed, as: .products, to: place.socket)
            #expect(answer.outcome == .taken(ImportSummary(items: 8, changed: 1)))
            // Nobody has touched a key since.
            try pipe.wait(toRead: "Better name")
        }
    }

    @Test func `a bad file changes nothing, and the next one is taken`() async throws {
        let place = try Place()
        try await RunningStation.run(place.configuration) { _ in
            let bad = try Attached.send(
                "id,alias,language,role\nBOB002,BO,en,operator\nx,y,z,0\n", as: .badges, to: place.socket)
            #expect(
                bad.outcome
                    == .refused([
                        #"line 3, id: found "x", expected 4 to 32 digits and capitals"#, "Nothing was imported.",
                    ]))
            let pipe = try Attached(place.socket)
            try pipe.enter(SmallSite.english, reading: "is not known at this bench")
            let empty = try Attached.send("", as: .badges, to: place.socket)
            #expect(empty.words.hasPrefix("line 1: the file is empty"))
            let good = try Attached.send(
                "id,alias,language,role\nBOB002,BO,en,operator\n", as: .badges, to: place.socket)
            #expect(good.isTaken)
            try pipe.enter(SmallSite.english, reading: "Hello BO")
        }
    }

    @Test func `a command that goes away in the middle of its file leaves nothing behind`() async throws {
        let place = try Place()
        try await RunningStation.run(place.configuration) { _ in
            let broken = try Attached(place.socket, nil)
            try broken.send(ControlFrame(.question, text: "import badges 1000"))
            try broken.send(ControlFrame(.file, text: "id,alias,language,role\nBOB002,BO,en,operator\n"))
            broken.close()
            try eventually("the next import") {
                let answer = try Attached.send(
                    "id,alias,language,role\nANNA01,AN,fr,operator\n", as: .badges, to: place.socket)
                return answer.isTaken ? true : nil
            }
            let pipe = try Attached(place.socket)
            try pipe.enter(SmallSite.english, reading: "is not known at this bench")
        }
    }

    @Test func `where there is a hub, reference data is the hub's`() async throws {
        let place = try Place()
        var configuration = place.configuration
        configuration.hub = HubAccess(url: "http://127.0.0.1:9", token: .text("t"))
        try await RunningStation.run(configuration) { _ in
            let answer = try Attached.send(
                "id,alias,language,role\nBOB002,BO,en,operator\n", as: .badges, to: place.socket)
            #expect(!answer.isTaken)
            #expect(answer.words.contains("http://127.0.0.1:9"))
            #expect(answer.words.contains("`returns-hub import badges FILE`"))
            let pipe = try Attached(place.socket)
            try pipe.enter(SmallSite.english, reading: "is not known at this bench")
        }
    }

    @Test func `a hub that comes later replaces what was imported, and gets every event of before`() async throws {
        let place = try Place()
        var alone = place.configuration
        alone.printer = PrinterSetup(connection: .file(path: place.labels))
        try await RunningStation.run(alone) { _ in
            for (kind, csv) in try SmallSite.files(parcels: 1) {
                #expect(try Attached.send(csv, as: kind, to: place.socket).isTaken)
            }
            let gone = "id,alias,language,role\nGONE99,GO,en,operator\n"
            #expect(try Attached.send(gone, as: .badges, to: place.socket).isTaken)
            let pipe = try Attached(place.socket)
            try pipe.enter(OwnCode.badge("GONE99").text, reading: "Hello GO")
            var shift = Shift(Hand(badge: SmallSite.english, language: .english, parcels: 0..<1))
            #expect(try shift.work(at: pipe))
        }
        let before = try EventBytes.journal(place)
        let hub = RunningHub(place: place)
        let token = try await hub.register()
        try await hub.stock(parcels: 1)
        let station = alone
        try await hub.run { port in
            var configuration = station
            configuration.hub = HubAccess(url: "http://127.0.0.1:\(port)", token: .text(token))
            try await RunningStation.run(configuration) { _ in
                try ExchangeTests.waitForReference(place)
                let pipe = try Attached(place.socket)
                try pipe.enter(OwnCode.badge("GONE99").text, reading: "is not known at this bench")
                try pipe.enter(SmallSite.english, reading: "Hello BO")
                try ExchangeTests.waitUntilAllIsSent(place)
            }
        }
        let after = try EventBytes.journal(place)
        #expect(after.starts(with: before) && after.count > before.count)
        #expect(try hub.events() == after)
    }
}

/// The desk that gathers imports, by itself.
struct ImportDeskTests {
    private let place: Place
    private let journal: Journal
    private let one = TerminalID(number: 1)
    private let other = TerminalID(number: 2)

    init() throws {
        place = try Place()
        journal = try Journal.open(
            at: place.journal, identity: StationIdentity(place.configuration), playbook: StandardPlaybook.load())
    }

    private func desk(hub: String? = nil) -> ImportDesk {
        ImportDesk(journal: journal, inbox: Inbox(), hub: hub)
    }

    @Test func `only the station's own account and root may import`() {
        var desk = desk()
        let order = ImportOrder(kind: .badges, bytes: 10)
        for user in [ControlSocket.ownUser + 1, nil] {
            #expect(desk.begin(order, from: one, user: user)?.isTaken == false)
            #expect(!desk.expects(one))
        }
        #expect(desk.begin(order, from: one, user: 0) == nil)
        #expect(desk.expects(one))
    }

    @Test func `one file at a time, of at most so many bytes, and never more than announced`() {
        var desk = desk()
        let limit = ImportLimits.stationFileBytes
        let long = desk.begin(ImportOrder(kind: .bins, bytes: limit + 1), from: one, user: 0)
        #expect(long?.words.contains("longer than \(limit) bytes") == true)
        #expect(desk.begin(ImportOrder(kind: .bins, bytes: limit), from: one, user: 0) == nil)
        #expect(
            desk.begin(ImportOrder(kind: .bins, bytes: 1), from: other, user: 0)?.words.contains("under way") == true)
        #expect(desk.take([1, 2, 3], from: other) == nil)
        desk.forget(other)
        #expect(desk.expects(one))
        desk.forget(one)
        #expect(desk.begin(ImportOrder(kind: .bins, bytes: 2), from: one, user: 0) == nil)
        #expect(desk.take([1, 2, 3], from: one)?.words.contains("did not arrive whole") == true)
        #expect(!desk.expects(one))
    }

    @Test func `a file of which parts may be lost is given up aloud`() {
        var desk = desk()
        #expect(desk.giveUp() == nil)
        #expect(desk.begin(ImportOrder(kind: .bins, bytes: 9), from: one, user: 0) == nil)
        #expect(desk.take([1], from: one) == nil)
        let given = desk.giveUp()
        #expect(given?.id == one && given?.answer.isTaken == false)
        #expect(!desk.expects(one))
        #expect(desk.takeFinished() == nil)
    }

    @Test(arguments: [
        "import", "import badges", "import badges x", "import badges -1", "import cats 5", "status",
        "import badges 5 6", "import  badges 5", "import badges 99999999999999999999",
    ]) func `what is no order is another question`(question: String) {
        #expect(ImportOrder(question) == nil)
    }

    @Test func `an order reads as it was written`() {
        for kind in ImportKind.allCases {
            let order = ImportOrder(kind: kind, bytes: 4_711)
            #expect(ImportOrder(order.text) == order)
        }
    }
}
