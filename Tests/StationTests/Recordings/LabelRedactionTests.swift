import Devices
import Testing

@testable import Station

/// What is left of labels in a recording.
struct LabelRedactionTests {
    private func sent(_ language: String?, _ pieces: [String]) -> String {
        let entries = pieces.map { entry(.sent, $0) }
        let redacted = LabelRedaction(language: language).redacted(entries)
        #expect(zip(entries, redacted).allSatisfy { $0.bytes.count == $1.bytes.count })
        return redacted.map { String(decoding: $0.bytes, as: UTF8.self) }.joined(separator: "|")
    }

    private func entry(_ kind: Recording.Kind, _ text: String) -> Recording.Entry {
        Recording.Entry(kind, at: MonotonicTime(nanoseconds: 0), Array(text.utf8))
    }

    @Test(arguments: [
        (["^XA^FO10,20^FDAnna 4711^FS^XZ"], "^XA^FO10,20^FDAaaa 1111^FS^XZ"),
        (["^XA^FH_^FD_1Eb^FS^A0N,24^FVx^FS"], "^XA^FH_^FD_1Aa^FS^A0N,24^FVa^FS"),
        // What was written in two pieces, and what begins within data.
        (["^XA^F", "DAn", "na^FS"], "^XA^F|DAa|aa^FS"),
        (["nna 4711^FS^XA"], "aaa 1111^FS^XA"),
        (["^XA^GFA,8,8,1,FFEE12^FS~DGR:ANNA.GRF,1,1,0F^XZ"], "^XA^GFA,1,1,1,AAAA11^FS~DGA:AAAA.AAA,1,1,1A^XZ"),
        (["~HS\r\n"], "~HS\r\n"),
    ])
    func `of ZPL the commands stay and the data do not`(pieces: [String], shown: String) {
        #expect(sent("zpl", pieces) == shown)
    }

    @Test(arguments: ["tspl", "epl2"])
    func `where data stand in quotation marks the rest stays`(language: String) {
        let job = "\r\nTEXT 10,20,\"3\",0,1,1,\"Anna 4711\"\r\nPRINT 1,1\r\n"
        #expect(sent(language, [job]) == "\r\nTEXT 10,20,\"1\",0,1,1,\"Aaaa 1111\"\r\nPRINT 1,1\r\n")
        // It may begin within data.
        #expect(sent(language, ["na 4711\"\r\nCLS"]) == "aa 1111\"\r\nCLS")
    }

    @Test(arguments: ["escpos", "text", "unknown", nil])
    func `of other languages only the lengths stay`(language: String?) {
        #expect(sent(language, ["\u{1B}@Anna 4711\n"]) == "xxxxxxxxxxxx")
    }

    @Test func `what a printer says stays, but not what it echoes`() {
        let entries = [
            entry(.opened, "/dev/ttyS0"), entry(.sent, "^XA^FO10,20^FDAnna "), entry(.sent, "Müller 4711^FS^XZ"),
            entry(.received, "\u{2}030,0,0,1245,000,0,0,0,000,0,0,0\u{3}"),
            entry(.received, "^XA^FO10,20^FDAnna Müller 4711^FS^XZ"),
        ]
        let redacted = LabelRedaction(language: "zpl").redacted(entries)
        #expect(redacted[3] == entries[3])
        let echo = String(decoding: redacted[4].bytes, as: UTF8.self)
        #expect(!echo.contains("Anna") && !echo.contains("ller") && !echo.contains("4711"), "\(echo)")
        #expect(redacted[4].bytes.count == entries[4].bytes.count)
    }
}
