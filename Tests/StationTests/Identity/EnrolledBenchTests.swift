import Foundation
import Hub
import Returns
import Testing
import Trust
import Wire

@testable import Station

/// Enrolling with a real hub over real sockets, and the exchange that follows.
@Suite(.serialized) struct EnrolledBenchTests {
    @Test func `an enrolled bench and its hub end equal`() async throws {
        let bench = try TrustedBench()
        let code = try await bench.code()
        try await bench.hub.stock(parcels: 2)
        try await bench.hub.run { port in
            let words = try await bench.enrol(port, code: "%E-" + code.lowercased())
            #expect(words.contains("S1 is enrolled: site DEMO, epoch 1."))
            try await RunningStation.run(bench.configuration(port)) { _ in
                let pipe = try Attached(bench.place.socket)
                try ExchangeTests.waitForReference(bench.place)
                var shift = Shift(Hand(badge: SmallSite.english, language: .english, parcels: 0..<2))
                #expect(try shift.work(at: pipe))
                try ExchangeTests.waitUntilAllIsSent(bench.place)
            }
        }
        let events = try EventBytes.journal(bench.place)
        #expect(events.count > 40)
        #expect(try bench.hub.events() == events)
        let file = try FileManager.default.attributesOfItem(atPath: bench.identity.path)
        #expect((file[.posixPermissions] as? NSNumber)?.intValue == 0o600)
    }

    @Test func `a wrong code, a used one and another name are refused in words, and nothing is kept`() async throws {
        let bench = try TrustedBench()
        let code = try await bench.code()
        try await bench.hub.run { port in
            let wrong = "0000-0000-0000-0000"
            let said = await Self.fault { try await bench.enrol(port, code: wrong) }
            #expect(said.contains("No code of this station fits"))
            let typo = await Self.fault { try await bench.enrol(port, code: "12") }
            #expect(typo.contains("sixteen letters and digits"))
            let named = try StationEnrolment(
                configuration: bench.place.configuration, environment: [:], hub: "https://localhost:\(port)")
            #expect(await Self.fault { try await named.run(code: code) }.contains("127.0.0.1. Use one of these."))
            #expect(try bench.identity.read() == nil)
            _ = try await bench.enrol(port, code: code)
            #expect(await Self.fault { try await bench.enrol(port, code: code) }.contains("No code of this station"))
            #expect(try bench.identity.read() != nil)
        }
        #expect(throws: StationFault.self) {
            try StationEnrolment(configuration: bench.place.configuration, environment: [:], hub: "http://hub")
        }
    }

    @Test func `whoever answers in the hub's place without the code is found out`() async throws {
        let (bench, impostor) = (try TrustedBench(), try TrustedBench())
        let code = try await bench.code()
        // He has a code of the same station open, and not this one.
        _ = try await impostor.code()
        try await impostor.hub.run { port in
            #expect(await Self.fault { try await bench.enrol(port, code: code) }.contains("was not enrolled"))
        }
        #expect(try bench.identity.read() == nil)
    }

    @Test func `an answer that was changed, or is one to another request, is not believed`() throws {
        var generator = SystemRandomNumberGenerator()
        let key = EnrolmentKey(EnrolmentCode(using: &generator), station: "S1")
        let prefix = try #require(PlatePrefix("10001"))
        let answer = EnrolmentAnswer(
            authority: "a", certificate: "c",
            welcome: StationWelcome(
                station: "S1", epoch: 1, platePrefix: prefix, site: "DEMO", labelLanguage: .english, generation: "g"),
            eventsAhead: 0)
        let (ask, payload) = (key.seal(ofAsk: Data("ask".utf8)), answer.encoded())
        let sealed = SealedMessage(station: "S1", payload: payload, seal: key.seal(ofAnswer: payload, to: ask))
        #expect(try StationEnrolment.opened(sealed.encoded(), sealedWith: key, to: ask) == answer)
        let changed = EnrolmentAnswer(
            authority: "b", certificate: "c", welcome: answer.welcome, eventsAhead: 0
        ).encoded()
        let forged = SealedMessage(station: "S1", payload: changed, seal: sealed.seal)
        #expect(throws: StationFault.self) {
            try StationEnrolment.opened(forged.encoded(), sealedWith: key, to: ask)
        }
        #expect(throws: StationFault.self) {
            try StationEnrolment.opened(sealed.encoded(), sealedWith: key, to: key.seal(ofAsk: Data("other".utf8)))
        }
    }

    @Test(arguments: [50, 100]) func `a certificate renews itself when half of its life is over, in its grace too`(
        days: Int
    ) async throws {
        let bench = try TrustedBench()
        let code = try await bench.code()
        try await bench.hub.stock(parcels: 1)
        try await bench.hub.run { port in
            _ = try await bench.enrol(port, code: code)
            let old = try bench.age(days: days)
            try await RunningStation.run(bench.configuration(port)) { _ in
                let pipe = try Attached(bench.place.socket)
                let renewed = try eventually("the next certificate") {
                    let kept = try bench.identity.read()
                    return kept?.certificate == old ? nil : kept
                }
                #expect(renewed.certificate.standing(at: .systemClock()) == .valid)
                #expect(renewed.certificate.notAfter > old.notAfter)
                try ExchangeTests.waitForReference(bench.place)
                try pipe.enter(SmallSite.english, reading: "? Scan a parcel")
                try ExchangeTests.waitUntilAllIsSent(bench.place)
            }
        }
    }

    @Test func `a bench whose clock has lost the date renews its certificate when the hub says that it has ended`()
        async throws
    {
        let bench = try TrustedBench()
        let code = try await bench.code()
        try await bench.hub.run { port in
            _ = try await bench.enrol(port, code: code)
            let old = try bench.age(days: 100)
            let lost = Moment(milliseconds: 1_000_000_000_000)
            try await RunningStation.run(bench.configuration(port), now: { lost }) { _ in
                let renewed = try eventually("the next certificate") {
                    let kept = try bench.identity.read()?.certificate
                    return kept == old ? nil : kept
                }
                #expect(renewed.standing(at: .systemClock()) == .valid)
            }
        }
    }

    @Test func `a bench that is not enrolled says so, and works as soon as it is`() async throws {
        let bench = try TrustedBench()
        let code = try await bench.code()
        try await bench.hub.stock(parcels: 1)
        try await bench.hub.run { port in
            try await RunningStation.run(bench.configuration(port)) { _ in
                // Once the socket is there, so is the journal.
                let pipe = try Attached(bench.place.socket)
                let said = try eventually("the word that the bench is not enrolled") {
                    let status = try bench.status()
                    return status.hub == "rejected" ? status.hubDetail : nil
                }
                #expect(said.contains("returns-station enrol"))
                try Self.await { _ = try await bench.enrol(port, code: code) }
                try ExchangeTests.waitForReference(bench.place)
                try pipe.enter(SmallSite.english, reading: "? Scan a parcel")
                try ExchangeTests.waitUntilAllIsSent(bench.place)
                #expect(try bench.status().hubDetail == nil)
            }
        }
    }

    @Test func `a copied disk with its certificate is refused, and nothing of either is lost`() async throws {
        let bench = try TrustedBench()
        let copy = try TrustedBench()
        let code = try await bench.code()
        try await bench.hub.stock(parcels: 1)
        try await bench.hub.run { port in
            _ = try await bench.enrol(port, code: code)
            try await RunningStation.run(bench.configuration(port)) { _ in
                let pipe = try Attached(bench.place.socket)
                try ExchangeTests.waitForReference(bench.place)
                try pipe.enter(SmallSite.english, reading: "? Scan a parcel")
                try ExchangeTests.waitUntilAllIsSent(bench.place)
            }
            let files = try FileManager.default.contentsOfDirectory(atPath: bench.place.path)
            for name in files where name.hasPrefix("journal.sqlite") || name == "hub-identity.pem" {
                try FileManager.default.copyItem(atPath: bench.place.file(name), toPath: copy.place.file(name))
            }
            try await RunningStation.run(bench.configuration(port)) { _ in
                let pipe = try Attached(bench.place.socket)
                try pipe.enter(TwoBenchFloor.command(.pause))
                try eventually("the pause") { try bench.status().step == "paused" ? true : nil }
                try ExchangeTests.waitUntilAllIsSent(bench.place)
            }
            try await RunningStation.run(copy.configuration(port)) { _ in
                let pipe = try Attached(copy.place.socket)
                try pipe.enter(SmallSite.french)
                try eventually("the word that the copy is refused") {
                    try copy.status().hub == "rejected" ? true : nil
                }
            }
        }
        #expect(try bench.hub.events() == EventBytes.journal(bench.place))
        let mine = try EventBytes.journal(copy.place)
        let kept = try EventBytes.read(bench.place.file("hub.sqlite"), "SELECT bytes FROM forkedEvent")
        #expect(!mine.isEmpty && kept.allSatisfy(mine.contains))
    }

    /// The words of the fault that must come.
    private static func fault(_ work: () async throws -> String) async -> String {
        do { return "no fault: \(try await work())" } catch { return "\(error)" }
    }

    /// Does asynchronous work from a thread that may block.
    private static func await(_ work: @escaping @Sendable () async throws -> Void) throws {
        let done = DispatchSemaphore(value: 0)
        let failures = Failures()
        Task {
            do { try await work() } catch { failures.add(error) }
            done.signal()
        }
        done.wait()
        if let failure = failures.first { throw failure }
    }
}
