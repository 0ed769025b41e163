import Console
import Testing

@testable import Station

struct ControlFrameTests {
    private static let frames = [
        ControlFrame(.hello, text: "80 24 unicode screen"), ControlFrame(.keys, [0x1B, 0x00, 0xFF]),
        ControlFrame(.end, []), ControlFrame(.output, Array(repeating: 0x41, count: 300)),
    ]

    @Test func `frames come out whole wherever the reads are cut`() throws {
        let bytes = Self.frames.flatMap(\.encoded)
        for cut in 0...bytes.count {
            var reader = ControlFrameReader()
            let got = try reader.consume(bytes[..<cut]) + reader.consume(bytes[cut...])
            #expect(got == Self.frames)
        }
    }

    @Test(arguments: [1, 2, 3, 7, 64]) func `frames come out whole in small reads`(size: Int) throws {
        let bytes = Self.frames.flatMap(\.encoded)
        var reader = ControlFrameReader()
        var got: [ControlFrame] = []
        for start in stride(from: 0, to: bytes.count, by: size) {
            got += try reader.consume(bytes[start..<min(start + size, bytes.count)])
        }
        #expect(got == Self.frames)
    }

    @Test func `every kind has a byte of its own that reads as itself`() throws {
        for kind in ControlFrame.Kind.allCases {
            var reader = ControlFrameReader()
            #expect(try reader.consume(ControlFrame(kind, [1, 2]).encoded) == [ControlFrame(kind, [1, 2])])
        }
    }

    @Test func `an unknown kind is a violation that names the byte`() {
        var reader = ControlFrameReader()
        #expect(throws: ControlFrameReader.Violation(kind: 0x47)) { try reader.consume(Array("GET / HTTP/1.1".utf8)) }
    }

    @Test(arguments: [65_535, 65_536, 200_000]) func `a long payload travels in several frames`(count: Int) throws {
        let payload = (0..<count).map { UInt8(truncatingIfNeeded: $0) }
        var reader = ControlFrameReader()
        let got = try reader.consume(ControlFrame(.output, payload).encoded)
        #expect(got.allSatisfy { $0.kind == .output && $0.payload.count <= ControlFrame.payloadBytesMax })
        #expect(got.flatMap(\.payload) == payload)
        #expect(got.count == (count + 65_534) / 65_535)
    }
}

struct TerminalHelloTests {
    @Test func `a hello reads as it was written`() {
        for kind in [TerminalHello.Kind.screen, .lines] {
            for charset in [Charset.unicode, .ascii] {
                let hello = TerminalHello(size: Size(columns: 132, rows: 50), charset: charset, kind: kind)
                #expect(TerminalHello(hello.text) == hello)
            }
        }
    }

    @Test(arguments: [
        "", "80 24", "80 24 unicode", "80 24 latin1 screen", "80 24 unicode window", "0 24 unicode screen",
        "80 -3 unicode screen", "80 9999 unicode screen", "80 24 unicode screen more",
        "99999999999999999999 1 ascii lines",
        "\u{1B}[2J 24 unicode screen",
    ]) func `what is no hello is none`(text: String) {
        #expect(TerminalHello(text) == nil)
    }
}
