import Foundation
import Testing

@testable import Wire

/// The one form in which JSON is written.
struct JSONWriterTests {
    @Test(arguments: [
        ("", #""""#), ("plain", #""plain""#), ("é ☀ 😀", #""é ☀ 😀""#), (#"""#, #""\"""#), (#"a\"#, #""a\\""#),
        ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#), ("\u{0}\u{1}\u{1F} \u{7F}", "\"\\u0000\\u0001\\u001f \u{7F}\""),
        ("a/b", #""a/b""#), ("first\nlast\"", #""first\nlast\"""#),
    ])
    func `only quotes, backslashes and control characters are escaped`(text: String, written: String) {
        #expect(String(decoding: JSONWriter.data(.string(text)), as: UTF8.self) == written)
    }

    @Test func `every character below 256 reads back as it was`() throws {
        let all = String(String.UnicodeScalarView((0..<256).compactMap { Unicode.Scalar($0) }))
        let bytes = JSONWriter.data(["text": .string(all)])
        #expect(try JSONParser.object(bytes)["text"] == .string(all))
    }

    @Test func `members are written in the order of their keys' bytes, however they were given`() {
        let given: JSONObject = [
            "b": .integer(1), "é": .null, "a": .bool(true), "B": .array([]), "aa": nil, "ab": .object([:]),
        ]
        let sorted: JSONObject = ["B": .array([]), "a": .bool(true), "ab": .object([:]), "b": .integer(1), "é": .null]
        #expect(given == sorted)
        #expect(String(decoding: JSONWriter.data(given), as: UTF8.self) == #"{"B":[],"a":true,"ab":{},"b":1,"é":null}"#)
    }

    @Test(arguments: [0, 7, 10, 1_024, -1, -90, Int.max, Int.min])
    func `numbers are written in decimal digits`(number: Int) {
        #expect(String(decoding: JSONWriter.data(.integer(number)), as: UTF8.self) == String(number))
    }

    @Test func `a hash is written as its hex digits`() {
        let hash = EventHash(of: Data("abc".utf8))
        // FIPS 180-4, example of the one-block message.
        #expect(hash.hex == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
        var json = JSONWriter()
        json.write(hash)
        #expect(String(decoding: json.data, as: UTF8.self) == "\"\(hash.hex)\"")
    }
}
