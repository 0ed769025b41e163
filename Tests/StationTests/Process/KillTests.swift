import Devices
import Foundation
import Glibc
import Journal
import Returns
import SystemPackage
import Testing
import Wire

@testable import Station

/// kill -9 at random moments. `KILLS=200` in the environment runs it as long as the acceptance asks for, `SEED` another
/// run.
@Suite(.serialized) struct KillTests {
    private static let environment = ProcessInfo.processInfo.environment
    static let kills = environment["KILLS"].flatMap(Int.init) ?? 12
    static let seed = environment["SEED"].flatMap(UInt64.init) ?? 1

    @Test func `nothing that was shown is lost when the process is killed, and the hub ends with exactly the journal`()
        async throws
    {
        let driver = try await blocking {
            var driver = try KillDriver(seed: Self.seed, parcels: Self.kills * 6 + 2)
            for _ in 0..<Self.kills { try driver.liveAndDie() }
            try driver.finish()
            return driver
        }
        let place = driver.place
        let events = try EventBytes.journal(place)
        print(
            "kills \(driver.kills), interrupted labels \(driver.interruptions), events \(events.count), seed \(Self.seed)"
        )
        #expect(driver.promises.binned.count > 0)
        let hub = RunningHub(place: place)
        let token = try await hub.register()
        try await hub.run { port in
            try driver.configure(hub: "hub: { url: \"http://127.0.0.1:\(port)\", token: \(token) }")
            try await blocking {
                let daemon = try Child.daemon(place)
                try eventually("the hub to have everything") { try hub.events().count >= events.count ? true : nil }
                daemon.kill(SIGTERM)
                #expect(try daemon.wait() == .exit(0))
            }
        }
        // What the hub says of rights stands behind it.
        #expect(try EventBytes.journal(place).starts(with: events))
        #expect(try hub.events().starts(with: events))
    }

    @Test func `a label that was being sent when the process was killed is a question, and is not sent again`()
        async throws
    {
        try await blocking {
            let place = try Place()
            try SmallSite.stock(place, parcels: 1)
            let line = try Pseudoterminal()
            // At 1200 bits per second a label takes seconds, so the process dies in the middle of it.
            try place.configure(
                """
                printer:
                  { serial: { path: \(place.file("printer")), baud: 1200, flow: none }, language: zpl, answers: false }
                """)
            try line.plug(into: place.file("printer"))
            let daemon = try Child.daemon(place)
            try BenchWalk.toLabel(try Attached(place.socket))
            try line.wait(for: "the first bytes") { $0.count > 20 }
            daemon.kill(SIGKILL)
            #expect(try daemon.wait() == .signal(SIGKILL))
            #expect(try Afterlife(place).wasSending)
            #expect(!String(decoding: line.received, as: UTF8.self).contains("^XZ"))

            // Another line under the same name: the old one is still held exclusively by its far end.
            let other = try Pseudoterminal()
            try other.plug(into: place.file("printer"))
            let next = try Child.daemon(place)
            let pipe = try Attached(place.socket)
            try pipe.wait(for: "the question") { $0.latest.contains("? Label out? If so, scan it") }
            try eventually("the printer") {
                try StationStatus(decoding: Data(Attached.ask("status", place.socket))).printer == "ready" ? true : nil
            }
            #expect(pipe.latest.contains("? Label out?"))
            let plate = try #require(Hand.plate(in: pipe.latest))
            try pipe.enter(plate, reading: "? Put it into the bin")
            next.kill(SIGTERM)
            #expect(try next.wait() == .exit(0))
            let sent = try Findings(place).events.filter { event in
                if case .labelMoved(_, _, .sending) = event { true } else { false }
            }
            #expect(sent.count == 1)
            other.takeWhatIsThere()
            #expect(other.received == [])
        }
    }
}
