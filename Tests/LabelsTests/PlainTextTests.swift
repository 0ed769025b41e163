import Labels
import Rehearsal
import Returns
import Testing

/// What only plain text promises.
@Suite struct PlainTextTests {
    @Test func `no line is longer than the paper`() throws {
        var dice = Dice(seed: 48)
        for _ in 0..<200 {
            let content = try LabelContent.sample(
                disposition: dice.text(), product: dice.text(), station: dice.text(), copy: 3, isHeld: true)
            let label = try Label(
                content, printedAt: dice.text(), size: .small, resolution: .dpi203, copyWord: dice.text())
            let lines = try lines(label)
            #expect(lines.allSatisfy { $0.count <= LabelLimits.textColumns })
            #expect(lines.count <= 14)
        }
    }

    @Test func `a held item has its grade in a box`() throws {
        let held = try lines(try LabelSample.held.label(size: .small, resolution: .dpi203))
        #expect(held.contains { $0.hasPrefix("| ? |") })
        let plain = try lines(try LabelSample.plain.label(size: .small, resolution: .dpi203))
        #expect(!plain.contains { $0.contains("|") })
    }

    @Test func `a reprint says so`() throws {
        #expect(try lines(try LabelSample.reprint.label(size: .small, resolution: .dpi203)).contains("R1  COPIE 2"))
    }

    private func lines(_ label: Label) throws -> [String] {
        String(decoding: try PrinterLanguageKind.text.encode(label).dropLast(), as: UTF8.self)
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
