import Foundation
import Returns
import Testing

@testable import Wire

struct EventReaderTests {
    @Test func `a header is readable although the kind is unknown`() throws {
        let bytes = Self.event(kind: "itemTeleported", version: 1, data: #"{"to":1.5e3}"#)
        let header = try EventReader.header(of: bytes)
        #expect(header.kind == "itemTeleported")
        #expect(header.sequence == 12)
        #expect(header.step == 11)
        #expect(throws: WireError.unknownKind(kind: "itemTeleported", version: 1)) { try EventReader.open(bytes) }
    }

    @Test func `a known kind in an unknown version is not guessed at`() throws {
        let bytes = Self.event(kind: "benchPaused", version: 2, data: "{}")
        #expect(throws: WireError.unknownKind(kind: "benchPaused", version: 2)) { try EventReader.open(bytes) }
    }

    @Test func `fields that nobody knows are ignored`() throws {
        let bytes = Self.event(kind: "benchPaused", version: 1, data: #"{"mood":"fine"}"#)
        #expect(try EventReader.open(bytes).recorded.event == .benchPaused)
    }

    @Test(arguments: [
        (
            #"{"plate":"L100010000072"}"#,
            WireError.badValue(path: "data.plate", value: "L100010000072", allowed: "a licence plate")
        ),
        (#"{"plate":null}"#, .missingField(path: "data.plate")),
        (#"{"plate":7}"#, .wrongType(path: "data.plate", expected: .string, found: .integer)),
        ("[]", .wrongType(path: "data", expected: .object, found: .array)),
    ])
    func `a wrong payload is named by its path`(data: String, fault: WireError) {
        #expect(throws: fault) { try EventReader.open(Self.event(kind: "itemVoided", version: 1, data: data)) }
    }

    @Test(arguments: [
        (#""seq":12"#, #""seq":0"#, "seq"), (#""seq":12"#, #""seq":1e400"#, "seq"),
        (#""seq":12"#, #""seq":99999999999999999999"#, "seq"), (#""step":11"#, #""step":13"#, "step"),
        (#""at":5"#, #""at":9223372036854775807"#, "at"), (#""epoch":1"#, #""epoch":-1"#, "epoch"),
        (#""station":"S1""#, #""station":"""#, "station"), (#""prev":"00"#, #""prev":"G0"#, "prev"),
    ])
    func `a header outside its ranges is refused`(good: String, bad: String, field: String) throws {
        let text = String(decoding: Self.event(kind: "benchPaused", version: 1, data: "{}"), as: UTF8.self)
        #expect(text.contains(good))
        let bytes = Data(text.replacingOccurrences(of: good, with: bad).utf8)
        let fault = try #require(throws: WireError.self) { try EventReader.header(of: bytes) }
        guard case .badValue(let path, _, _) = fault else {
            Issue.record("\(fault)")
            return
        }
        #expect(path == field)
    }

    @Test func `an event over its limit is refused unread`() {
        let size = WireLimits.eventBytes + 1
        #expect(throws: WireError.tooLarge(what: "event", found: size, limit: WireLimits.eventBytes)) {
            try EventReader.header(of: Data(repeating: UInt8(ascii: " "), count: size))
        }
    }

    private static func event(kind: String, version: Int, data: String) -> Data {
        let zeros = String(repeating: "0", count: 64)
        return Data(
            (#"{"at":5,"data":\#(data),"epoch":1,"kind":"\#(kind)","prev":"\#(zeros)","seq":12,"station":"S1","#
                + #""step":11,"v":\#(version)}"#).utf8)
    }
}
