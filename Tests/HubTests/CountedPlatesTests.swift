import Foundation
import Returns
import SystemPackage
import Testing

@testable import Hub

/// Lists of plates that somebody counted: what people and machines write into such files.
@Suite struct CountedPlatesTests {
    private static func counted(_ list: String, found: [String] = []) throws -> CountedPlates {
        try CountedPlates(found: found, list: Array(list.utf8))
    }

    private static func texts(_ numbers: ClosedRange<Int>) throws -> [String] {
        try numbers.map { try Bench.plate($0).text }
    }

    @Test func `one plate a line, whatever ends the lines, in any case, after those that were named`() throws {
        let text = try Self.texts(1...4)
        let counted = try Self.counted(
            "\(text[1])\r\n\n  \(text[2].lowercased()) \t\n\r\n\(text[3])", found: [text[0].lowercased()])
        #expect(counted.plates.map(\.text) == text)
        #expect(counted.repeated.isEmpty)
    }

    @Test func `a plate twice counts once and is said, and goes through the socket as it was`() throws {
        let text = try Self.texts(1...2)
        let counted = try Self.counted("\(text[0])\n\(text[1])\n\(text[0])\n\(text[0])", found: [text[1]])
        #expect(counted.plates.map(\.text) == [text[1], text[0]])
        #expect(counted.repeated.map(\.text) == [text[1], text[0]])
        #expect(try CountedPlates(found: [], list: counted.list) == counted)
    }

    @Test func `no line at all is an empty bin`() throws {
        #expect(try Self.counted("\n \n").plates.isEmpty)
    }

    @Test(arguments: [
        ("x", "x"), ("L100010000012", "L100010000012"), ("A-1", "A-1"),
        ("L100010000011 L100010000028", "L100010000011 L100010000028"),
        (String(repeating: "9", count: 50), String(repeating: "9", count: 40) + "…"),
    ])
    func `what is no plate is refused with the line and what stood there`(line: String, shown: String) throws {
        let plate = try Bench.plate(1).text
        #expect(throws: HubFault.refused(.bin(.badCountedLine(line: 3, found: shown)))) {
            try Self.counted("\(plate)\n\n\(line)\n\(plate)")
        }
    }

    @Test func `bytes that are no text are refused like any other line`() throws {
        #expect(throws: HubFault.refused(.bin(.badCountedLine(line: 1, found: "\u{FFFD}\u{0}L")))) {
            try CountedPlates(found: [], list: [0xFF, 0, UInt8(ascii: "L")])
        }
        #expect(throws: HubFault.refused(.badPlate("L1"))) { try CountedPlates(found: ["L1"]) }
    }

    @Test func `one count has a limit, by items and by bytes`() throws {
        let most = try Self.texts(1...Limits.platesPerRecount).joined(separator: "\n")
        let counted = try Self.counted(most + "\n" + most)
        #expect(counted.plates.count == Limits.platesPerRecount)
        #expect(counted.list.count < HubLimits.countedListBytes)
        let one = try Bench.plate(Limits.platesPerRecount + 1).text
        #expect(throws: HubFault.refused(.bin(.tooManyCounted(limit: Limits.platesPerRecount)))) {
            try Self.counted(most, found: [one])
        }
    }

    @Test func `a list is read from a file, and one that is too long or not there is named`() throws {
        let directory = NSTemporaryDirectory() + "counted-" + UUID().uuidString.prefix(8)
        try FileManager.default.createDirectory(atPath: directory, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: directory) }
        let (list, long) = (directory + "/list.txt", directory + "/long.txt")
        let text = try Bench.plate(1).text
        try Data("\(text)\n".utf8).write(to: URL(fileURLWithPath: list))
        try Data(repeating: 10, count: HubLimits.countedListBytes + 1).write(to: URL(fileURLWithPath: long))
        #expect(try CountedPlates(found: [], from: list).plates.map(\.text) == [text])
        #expect(throws: HubFault.fileTooLong(path: long, limitBytes: HubLimits.countedListBytes)) {
            try CountedPlates(found: [], from: long)
        }
        #expect(throws: HubFault.file(path: directory + "/none", .noSuchFileOrDirectory)) {
            try CountedPlates(found: [], from: directory + "/none")
        }
    }
}
