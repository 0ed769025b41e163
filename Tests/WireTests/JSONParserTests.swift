import Foundation
import Testing

@testable import Wire

struct JSONParserTests {
    @Test(arguments: [
        ("", JSONFault.unexpectedEnd, 0), ("{", .unexpectedEnd, 1), ("{}x", .trailingBytes, 2),
        (#"{"a":1,}"#, .unexpectedByte, 7), (#"{"a" 1}"#, .unexpectedByte, 5), (#"{a:1}"#, .unexpectedByte, 1),
        (#"{"a":01}"#, .badNumber, 7), (#"{"a":-}"#, .badNumber, 6), (#"{"a":1.}"#, .badNumber, 7),
        (#"{"a":1e}"#, .badNumber, 7), (#"{"a":+1}"#, .unexpectedByte, 5), (#"{"a":NaN}"#, .unexpectedByte, 5),
        (#"{"a":"\x"}"#, .badEscape, 8), (#"{"a":"\u12"#, .unexpectedEnd, 8), (#"{"a":"\ud800"}"#, .notUnicode, 12),
        (#"{"a":"\udc00\ud800"}"#, .notUnicode, 12), (#"{"a":tru}"#, .unexpectedByte, 8),
        (#"{"a":1,"a":2}"#, .duplicateKey, 13), (#"{"b":1,"a":2,"b":3}"#, .duplicateKey, 19),
        ("{\"a\":\"\n\"}", .badEscape, 6), ("{\"a\":\"\u{0}\"}", .badEscape, 6),
    ])
    func `text against the grammar is refused at its place`(text: String, fault: JSONFault, offset: Int) {
        #expect(throws: WireError.notJSON(fault, offset: offset)) { try JSONParser.object(Data(text.utf8)) }
    }

    @Test func `bytes that are no UTF-8 are refused`() {
        for bytes in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3]] as [[UInt8]] {
            let data = Data(#"{"a":""#.utf8) + Data(bytes) + Data(#""}"#.utf8)
            let fault = #expect(throws: WireError.self) { try JSONParser.object(data) }
            guard case .notJSON(.notUnicode, _) = fault else {
                Issue.record("\(bytes): \(String(describing: fault))")
                continue
            }
        }
    }

    @Test func `nesting is bounded, however deep the text`() throws {
        let limit = WireLimits.nesting
        let fits = String(repeating: #"{"a":"#, count: limit) + "1" + String(repeating: "}", count: limit)
        #expect(throws: Never.self) { try JSONParser.object(Data(fits.utf8)) }
        for opening in ["{\"a\":", "["] {
            let deep = #"{"a":"# + String(repeating: opening, count: 200_000)
            let fault = #expect(throws: WireError.self) { try JSONParser.object(Data(deep.utf8)) }
            guard case .notJSON(.tooDeep, _) = fault else {
                Issue.record("\(String(describing: fault))")
                continue
            }
        }
    }

    @Test func `numbers keep their text when they are no whole number within 64 bits`() throws {
        let object = try JSONParser.object(Data(#"{"a":-0,"b":9223372036854775808,"c":1E5,"d":-12,"e":0.10}"#.utf8))
        #expect(object["a"] == .integer(0))
        #expect(object["b"] == .decimal("9223372036854775808"))
        #expect(object["c"] == .decimal("1E5"))
        #expect(object["d"] == .integer(-12))
        #expect(object["e"] == .decimal("0.10"))
    }

    @Test func `every scalar survives writing and reading`() throws {
        var text = ""
        for value in stride(from: UInt32(0), through: 0x10FFFF, by: 37) {
            if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
        }
        let object: JSONObject = ["text": .string(text), "é": .bool(true), "": .null]
        let data = JSONWriter.data(object)
        #expect(try JSONParser.object(data) == object)
        #expect(!data.contains(0x0A))
        let spaced = Data(" {\t\"text\" :\r\n \"\\ud83d\\ude00\\/\\b\\f\" } ".utf8)
        #expect(try JSONParser.object(spaced)["text"] == .string("😀/\u{08}\u{0C}"))
    }
}
