import Foundation
import Glibc
import Journal
import Returns
import Testing
import Wire

@testable import Station

/// `returns-station import` as a person runs it.
@Suite(.serialized) struct ImportTests {
    /// Writes a file and has the program import it.
    private static func take(
        _ kind: ImportKind, _ csv: String, at place: Place, _ options: [String] = []
    ) throws -> (ending: Child.Ending, output: String, errors: String) {
        try place.write(csv, to: "\(kind).csv")
        return try Child.run(
            place,
            ["import", kind.rawValue, place.file("\(kind).csv"), "--config", place.file("station.yaml")] + options)
    }

    @Test func `a station is filled before it runs and while it runs, and works`() async throws {
        try await blocking {
            let place = try Place()
            try place.configure("printer: { file: \(place.labels), language: zpl }")
            let files = try SmallSite.files(parcels: 1)
            for (kind, csv) in files.prefix(2) {
                let run = try Self.take(kind, csv, at: place)
                #expect(run.ending == .exit(0) && run.output.contains("\(kind) read, "), "\(run.errors)")
            }
            let daemon = try Child.daemon(place)
            let pipe = try Attached(place.socket)
            for (kind, csv) in files.dropFirst(2) {
                let run = try Self.take(kind, csv, at: place, ["--json"])
                #expect(run.ending == .exit(0), "\(run.errors)")
                #expect(try ImportAnswer(decoding: Data(run.output.utf8.dropLast())).isTaken)
            }
            var shift = Shift(Hand(badge: SmallSite.english, language: .english, parcels: 0..<1))
            #expect(try shift.work(at: pipe))
            daemon.kill(SIGTERM)
            #expect(try daemon.wait() == .exit(0))
            let found = try Findings(place)
            #expect(found.items.count == 2 && found.items.allSatisfy(\.isBinned))
            found.keeps(shift.shown)
        }
    }

    @Test func `a file that is larger than the socket's buffer arrives whole`() async throws {
        try await blocking {
            let place = try Place()
            try place.configure()
            let daemon = try Child.daemon(place)
            _ = try Attached(place.socket)
            let rows = (1...9_000).map { "AISLE-\($0),Zone of some words,RESTOCK-APPAREL,100,1" }
            let csv = "code,zone,class,capacity,generation\n" + rows.joined(separator: "\n")
            #expect(csv.utf8.count > 400_000)
            let run = try Self.take(.bins, csv, at: place)
            #expect(run.output == "9000 bins read, 9000 new or changed.\n", "\(run.errors)")
            daemon.kill(SIGTERM)
            #expect(try daemon.wait() == .exit(0))
            #expect(try Self.take(.bins, csv, at: place).output == "9000 bins read, 0 new or changed.\n")
        }
    }

    @Test(arguments: [false, true]) func `a bad file is named line by line and ends with 1`(isRunning: Bool)
        async throws
    {
        try await blocking {
            let place = try Place()
            try place.configure()
            let daemon = isRunning ? try Child.daemon(place) : nil
            if isRunning { _ = try Attached(place.socket) }
            let rows = ["BOB002,BO,en,operator", "BOB002,BO,en,operator", "x\u{1B}[2J,BO,en,operator"]
            let csv = "id,alias,language,role\n" + rows.joined(separator: "\n")
            let run = try Self.take(.badges, csv, at: place)
            #expect(run.ending == .exit(1) && run.output.isEmpty)
            #expect(
                run.errors == """
                    returns-station: \(place.file("badges.csv")) was refused:
                    line 3, id: found "BOB002" again; it is on line 2 already
                    line 4, id: found "x\u{FFFD}[2J", expected 4 to 32 digits and capitals
                    Nothing was imported.

                    """)
            let json = try Self.take(.badges, csv, at: place, ["--json"])
            #expect(json.ending == .exit(1) && json.errors.isEmpty)
            #expect(try ImportAnswer(decoding: Data(json.output.utf8.dropLast())).isTaken == false)
            daemon?.kill(SIGTERM)
            try daemon?.wait()
        }
    }

    @Test func `what stands in the way is said with what to do`() async throws {
        try await blocking {
            let place = try Place()
            try place.configure()
            let badges = "id,alias,language,role\nBOB002,BO,en,operator\n"
            let missing = try Child.run(
                place, ["import", "badges", place.file("none.csv"), "--config", place.file("station.yaml")])
            #expect(missing.ending == .exit(1) && missing.errors.contains("none.csv cannot be read"))
            let kind = try Child.run(place, ["import", "cats", place.file("none.csv")])
            #expect(kind.ending == .exit(64) && kind.errors.contains("cats"))
            // A station that holds the state, and a configuration that looks for it at another place.
            let lock = try StateLock(directory: place.path)
            let locked = try Self.take(.badges, badges, at: place)
            #expect(locked.ending == .exit(69) && locked.errors.contains("none answers on \(place.socket)"))
            withExtendedLifetime(lock) {}
            let long = try Self.take(
                .badges, String(repeating: "x", count: ImportLimits.stationFileBytes + 1), at: place)
            #expect(long.ending == .exit(1) && long.errors.contains("split it"))
            try place.configure("hub: { url: \"http://127.0.0.1:9\", token: t }")
            let owned = try Self.take(.badges, badges, at: place)
            #expect(owned.ending == .exit(1) && owned.errors.contains("`returns-hub import badges FILE`"))
            let help = try Child.run(place, ["import", "--help"])
            #expect(help.ending == .exit(0) && help.output.contains("code,zone,class,capacity,generation"))
        }
    }
}
