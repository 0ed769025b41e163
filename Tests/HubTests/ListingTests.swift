import Foundation
import Returns
import Testing
import Wire

@testable import Hub

@Suite struct ListingTests {
    private let listing = Listing(
        columns: ["name", "count", "at"],
        rows: [
            [.text("a"), .number(7), .time(Moment(milliseconds: 1_790_000_000_999))],
            [.text("evil\u{1B}]0;x\u{7}\u{202E}\n\"\\"), .number(1_234), .time(nil)],
        ])

    @Test func `a table is aligned, numbers to the right, and holds no control character`() {
        #expect(
            listing.table == """
                NAME            COUNT  AT
                a                   7  2026-09-21T14:13:20Z
                evil\u{FFFD}]0;x\u{FFFD}\u{FFFD}\u{FFFD}"\\   1234  -
                """)
    }

    @Test func `a label's stage is said in words of its own`() throws {
        let plate = LicencePlate(prefix: try #require(PlatePrefix("10001")), counter: 7)
        let stages: [LabelStage] = [.sent, .failed(.rejected), .failed(.portMissing)]
        let words = stages.map { Event.labelMoved(job: 3, plate: plate, stage: $0).details }
        #expect(words == ["job 3, sent", "job 3, failed: rejected", "job 3, failed: portMissing"])
    }

    @Test func `JSON holds the same values, and can be read`() throws {
        let read = try JSONSerialization.jsonObject(with: Data(listing.json.utf8)) as? [[String: Any]]
        #expect(read?.count == 2)
        #expect(read?[1]["name"] as? String == "evil\u{1B}]0;x\u{7}\u{202E}\n\"\\")
        #expect(read?[0]["count"] as? Int == 7)
        #expect(read?[1]["at"] is NSNull)
        #expect(!listing.json.unicodeScalars.contains { TerminalText.isControl($0) && $0 != "\n" })
        #expect(Listing(columns: ["a"], rows: []).json == "[]")
    }
}
