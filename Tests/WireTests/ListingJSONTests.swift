import Foundation
import Testing
import Wire

struct ListingJSONTests {
    @Test func `rows are one line each, keys in the order of the columns`() {
        let text = ListingJSON.text(
            columns: ["name", "count", "at"],
            rows: [[.text("é \"a\" \\ /"), .number(-7), .null], [.null, .number(1_234), .text("")]])
        #expect(
            text == """
                [
                {"name":"é \\"a\\" \\\\ /","count":-7,"at":null},
                {"name":null,"count":1234,"at":""}
                ]
                """)
        #expect(ListingJSON.text(columns: ["a"], rows: []) == "[]")
    }

    @Test func `what could steer a terminal is escaped by its number, and reads back`() throws {
        let hostile = "\u{0}\t\n\u{1B}[2J\u{7F}\u{9B}\u{200F}\u{202E}\u{2028}\u{2066}\u{61C}😀"
        let text = ListingJSON.text(columns: ["\u{7}"], rows: [[.text(hostile)]])
        #expect(
            text == """
                [
                {"\\u0007":"\\u0000\\u0009\\u000a\\u001b[2J\\u007f\\u009b\\u200f\\u202e\\u2028\\u2066\\u061c😀"}
                ]
                """)
        let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: String]]
        #expect(read == [["\u{7}": hostile]])
    }
}
