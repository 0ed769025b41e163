import Foundation
import Testing

@testable import Wire

/// What people's programs get and send.
@Suite struct ListingPageTests {
    @Test func `a page has its columns, its rows and the way to the next`() {
        let page = ListingPage(
            columns: [.init("plate", .text), .init("load", .number), .init("since", .time)],
            rows: [[.text("L\"1\u{1B}"), .number(3), .null]], next: "abc")
        let text = String(decoding: page.encoded(), as: UTF8.self)
        #expect(
            text == #"{"columns":[{"name":"plate","type":"text"},{"name":"load","type":"number"},"#
                + #"{"name":"since","type":"time"}],"next":"abc","rows":["# + "\n"
                + #"{"plate":"L\"1\u001b","load":3,"since":null}"# + "\n]}")
        let last = ListingPage(columns: [], rows: [], next: nil)
        #expect(String(decoding: last.encoded(), as: UTF8.self) == #"{"columns":[],"next":null,"rows":[]}"#)
    }

    @Test func `the words of an act are flat`() throws {
        let body = #"{"a":"x","b":7,"c":true,"d":["p","q"],"e":null,"f":[]}"#
        let words = try ActWords(decoding: Data(body.utf8)).words
        #expect(
            words == ["a": .text("x"), "b": .number(7), "c": .flag(true), "d": .texts(["p", "q"]), "f": .texts([])])
    }

    @Test(arguments: [
        "", "[]", "7", #"{"a":{}}"#, #"{"a":1.5}"#, #"{"a":[1]}"#, #"{"a":1,"a":2}"#, "{\"a\":\"\u{0}\"}",
    ])
    func `what is no act is refused`(_ body: String) {
        #expect(throws: WireError.self) { try ActWords(decoding: Data(body.utf8)) }
    }

    @Test func `words steer no terminal`() throws {
        let answer = WordsAnswer("two\nlines \u{1B}[31m")
        #expect(try WordsAnswer(decoding: answer.encoded()).words == "two\nlines \u{FFFD}[31m")
    }

    @Test func `a schema is written as JSON Schema says`() {
        let schema = APISchema.object(
            [
                APIField("a", .text(length: 1...8, pattern: "^x"), "An a."),
                APIField("b", .orNull(.list(.number(0...Int.max), atMost: 3)), isRequired: false),
            ], isClosed: true)
        #expect(
            String(decoding: JSONWriter.data(schema.json), as: UTF8.self)
                == #"{"additionalProperties":false,"properties":{"a":{"description":"An a.","maxLength":8,"minLength":1,"#
                + #""pattern":"^x","type":"string"},"b":{"anyOf":[{"items":{"minimum":0,"type":"integer"},"maxItems":3,"#
                + #""type":"array"},{"type":"null"}]}},"required":["a"],"type":"object"}"#)
    }
}
