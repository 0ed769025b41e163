import Foundation
import Returns
import Testing
import Trust
import Wire

@testable import Hub

/// Codes, certificates and epochs, at the store.
@Suite(.overBothStores) struct EnrolmentTests {
    private let floor: Floor
    private let store: HubStore
    private let hub: TrustedHub

    init() async throws {
        floor = try Floor()
        store = try await floor.open()
        hub = try TrustedHub(store)
    }

    private func enrol(_ message: SealedMessage, minutes: Int = 0) async throws -> Enrolment.Outcome {
        let now = Floor.start.advanced(byMilliseconds: Int64(minutes) * 60_000)
        return try await store.enrol(message, trust: hub.trust, at: now)
    }

    /// Everything of a journal is taken.
    private func push(_ journal: StationJournal) async throws {
        guard case .accepted(let mark, []) = try await store.append(journal.received()) else { throw Bench.Missing() }
        #expect(mark.acceptedThrough == journal.sealed.count)
    }

    private func isWrong(_ outcome: Enrolment.Outcome) -> Bool {
        if case .wrongCode = outcome { true } else { false }
    }

    private func refusal(_ outcome: Enrolment.Outcome) -> EnrolmentRefusal? {
        if case .refused(let refusal) = outcome { refusal } else { nil }
    }

    @Test func `a code lets its station in once, with a certificate and a welcome`() async throws {
        let identity = try await hub.enrol("S1")
        #expect(identity.certificate.station == "S1" && identity.certificate.epoch == 1)
        #expect(identity.key.belongs(to: identity.certificate))
        #expect(identity.answer.welcome == (try await store.welcome("S1")))
        #expect(try AuthorityCertificate(pem: identity.answer.authority) == hub.trust.authority.certificate)
        let access = try await store.access(by: identity.certificate)
        #expect(access == StationAccess(station: "S1", certificate: identity.certificate, revokedFor: nil))
        let code = try await hub.invite("S1")
        let message = try code.message()
        #expect(try await !isWrong(enrol(message)))
        #expect(try await isWrong(enrol(message)))
    }

    @Test func `a code that is too old lets nobody in, and is told so once`() async throws {
        let message = try await hub.invite("S1").message()
        #expect(try await refusal(enrol(message, minutes: 16)) == .codeExpired)
        #expect(try await isWrong(enrol(message, minutes: 14)))
    }

    @Test func `five wrong tries make a code void, and a new one takes its place`() async throws {
        let code = try await hub.invite("S1")
        let wrong = try await TestCode(station: "S1", key: hub.invite("S2").key).message()
        for _ in 1...4 { #expect(try await isWrong(enrol(wrong))) }
        let late = try await hub.invite("S3")
        for _ in 1...4 { _ = try await enrol(TestCode(station: "S3", key: code.key).message()) }
        #expect(try await !isWrong(enrol(late.message())))
        #expect(try await isWrong(enrol(wrong)))
        #expect(try await isWrong(enrol(code.message())))
        #expect(try await !isWrong(enrol(hub.invite("S1").message())))
    }

    @Test func `nothing of a sealed request can be changed, nor is it good for another station`() async throws {
        let message = try await hub.invite("S1").message()
        var payload = message.payload
        payload[payload.count - 2] ^= 1
        let changed = SealedMessage(station: "S1", payload: payload, seal: message.seal)
        #expect(try await isWrong(enrol(changed)))
        _ = try await hub.invite("S2")
        let passedOn = SealedMessage(station: "S2", payload: message.payload, seal: message.seal)
        #expect(try await isWrong(enrol(passedOn)))
        let unknown = SealedMessage(station: "S9", payload: message.payload, seal: message.seal)
        #expect(try await isWrong(enrol(unknown)))
        #expect(try await !isWrong(enrol(message)))
    }

    @Test func `a name that is not the hub's is refused and the code stays good`() async throws {
        let code = try await hub.invite("S1")
        #expect(
            try await refusal(enrol(code.message(host: "hub"))) == .otherName(asked: "hub", names: ["127.0.0.1"]))
        let payload = Data("{}".utf8)
        let empty = SealedMessage(station: "S1", payload: payload, seal: code.key.seal(ofAsk: payload))
        #expect(try await refusal(enrol(empty))?.name == "not-an-enrolment")
        #expect(try await !isWrong(enrol(code.message())))
    }

    @Test func `a journal goes on in its epoch, and without one the next begins`() async throws {
        let first = try await hub.enrol("S1")
        let events = StationJournal("S1", [.benchPaused, .benchResumed])
        try await push(events)
        let held = EnrolmentAsk.Journal(epoch: 1, sequence: 2, head: events.sealed[1].hash)
        let again = try await hub.enrol("S1", journal: held)
        #expect(again.answer.welcome == first.answer.welcome)
        let empty = try await hub.enrol("S1")
        #expect(empty.answer.welcome.epoch == 2)
        #expect(empty.answer.welcome.platePrefix != first.answer.welcome.platePrefix)
        // The old disk is back, with events that nobody has: they are taken, and its plates are of a new prefix.
        let old = try await hub.enrol("S1", journal: EnrolmentAsk.Journal(epoch: 1, sequence: 5, head: .zero))
        #expect(old.answer.welcome.epoch == 1 && old.certificate.epoch == 1)
        let prefixes = [first, empty, old].map(\.answer.welcome.platePrefix)
        #expect(Set(prefixes).count == 3)
        let second = StationJournal("S1", epoch: 2, [.benchPaused])
        try await push(second)
        #expect(try await hub.enrol("S1").answer.welcome.epoch == 3)
    }

    @Test func `an older copy of a disk is told how many events it lacks`() async throws {
        _ = try await hub.enrol("S1")
        let events = StationJournal("S1", [.benchPaused, .benchResumed, .benchPaused])
        try await push(events)
        let copy = EnrolmentAsk.Journal(epoch: 1, sequence: 1, head: events.sealed[0].hash)
        #expect(try await hub.enrol("S1", journal: copy).answer.eventsAhead == 2)
    }

    @Test func `enrolling ends what the station showed before, a token too`() async throws {
        let token = try await Floor.add("S1", to: store)
        #expect(try await store.access(byToken: token) != nil)
        let first = try await hub.enrol("S1")
        #expect(try await store.access(byToken: token) == nil)
        let second = try await hub.enrol("S1")
        #expect(try await store.access(by: first.certificate)?.revokedFor == "enrolled again")
        #expect(try await store.access(by: second.certificate)?.revokedFor == nil)
        #expect(try await store.revocations() == 1)
    }

    @Test func `a certificate is renewed from day thirty on, and the old one counts until its end`() async throws {
        let identity = try await hub.enrol("S1")
        let request = try CertificateRequest(pem: StationKey().request(station: "S1"))
        hub.clock.set(day: 29)
        #expect(
            try await store.renew(identity.certificate, request, trust: hub.trust, at: hub.clock.now)
                == .failure(.tooEarly))
        hub.clock.set(day: 31)
        let next = try await store.renew(identity.certificate, request, trust: hub.trust, at: hub.clock.now).get()
        #expect(next.station == "S1" && next.notAfter > identity.certificate.notAfter)
        #expect(try await store.access(by: identity.certificate)?.revokedFor == nil)
        #expect(try await store.access(by: next)?.revokedFor == nil)
        #expect(try await store.certificateListing().rows.count == 2)
    }
}
