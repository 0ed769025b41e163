import Foundation
import Returns
import Testing

@testable import Wire

struct EnrolmentMessageTests {
    private static let ask = EnrolmentAsk(
        station: "S1", request: "-----BEGIN\n", host: "hub.example.org",
        journal: EnrolmentAsk.Journal(epoch: 2, sequence: 7, head: EventHash(of: Data("x".utf8))))

    @Test func `what a station asks for is read as it was written, with a journal and without`() throws {
        #expect(try EnrolmentAsk(decoding: Self.ask.encoded()) == Self.ask)
        let bare = EnrolmentAsk(station: "S1", request: "r", host: "h", journal: nil)
        #expect(try EnrolmentAsk(decoding: bare.encoded()) == bare)
    }

    @Test func `what the hub gives is read as it was written`() throws {
        let prefix = try #require(PlatePrefix("10002"))
        let welcome = StationWelcome(
            station: "S1", epoch: 3, platePrefix: prefix, site: "LYS1", labelLanguage: .french, generation: "g",
            givesRights: true)
        let answer = EnrolmentAnswer(authority: "a\n", certificate: "c\n", welcome: welcome, eventsAhead: 4)
        #expect(try EnrolmentAnswer(decoding: answer.encoded()) == answer)
    }

    @Test func `a sealed message carries its very bytes`() throws {
        let payload = Data([0, 0xFF, 0x22, 0x0A])
        let message = SealedMessage(station: "S1", payload: payload, seal: Data(repeating: 7, count: 32))
        #expect(try SealedMessage(decoding: message.encoded()) == message)
    }

    @Test(arguments: ["", "{}", "[]", #"{"payload":"!","seal":"","station":"S1"}"#, #"{"payload":"","seal":""}"#])
    func `what is no sealed message is refused`(body: String) {
        #expect(throws: WireError.self) { try SealedMessage(decoding: Data(body.utf8)) }
    }
}
