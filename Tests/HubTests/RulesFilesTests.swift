import Foundation
import Returns
import SystemPackage
import Testing
import Wire

@testable import Hub

/// Rules files at the command line: reading, publishing through the desk, the tree and the picture.
@Suite struct RulesFilesTests {
    let floor: Floor

    init() throws {
        floor = try Floor()
    }

    private func write(_ name: String, _ yaml: String) throws -> String {
        let path = "\(floor.directory)/\(name)"
        try Data(yaml.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test func `all faults of all files are named, with file and line`() throws {
        let media = try #require(StandardPlaybook.documents.first { $0.name == "media.yaml" }).yaml
        let first = try write("a.yaml", media.replacingOccurrences(of: "    hold: hygiene", with: "    hold: hygeine"))
        let second = try write("b.yaml", media.replacingOccurrences(of: "cap: C", with: "cap: D"))
        let third = try write("c.yaml", "sheets: {")
        let fault = #expect(throws: HubFault.self) { try RulesFiles.read([first, second, third]) }
        guard case .badRules(let faults) = fault else {
            Issue.record("\(String(describing: fault))")
            return
        }
        let lines = faults.map(\.description)
        #expect(lines.count == 4)
        #expect(lines[0].hasPrefix("\(first):72:19: sheets[0].questions[1].answers[4].hold: found \"hygeine\""))
        #expect(lines[0].hasSuffix("did you mean hygiene?"))
        #expect(lines[1].hasPrefix("\(second):109:9: sheet media version 2: example 4 fails: it comes to grade D"))
        #expect(lines[2].hasPrefix("\(third):"))
        #expect(lines[3] == "category media stands there twice")
        #expect(throws: HubFault.file(path: "/nowhere.yaml", .noSuchFileOrDirectory)) {
            try RulesFiles.read(["/nowhere.yaml"])
        }
    }

    @Test func `files are published through the desk, all or nothing`() async throws {
        let shipped = StandardPlaybook.documents
        let paths = try shipped.map { try write($0.name, $0.yaml) }
        let client = DeskClient(database: floor.database)
        let again = try await client.perform(.publish(try RulesFiles.publication(paths)))
        #expect(again.split(separator: "\n").count == 15)
        #expect(again.split(separator: "\n").allSatisfy { $0.hasSuffix(": unchanged") })
        let media = try #require(shipped.first { $0.name == "media.yaml" }).yaml
        let changed = media.replacingOccurrences(of: "Leaf through quickly", with: "Leaf through slowly")
        let path = try write("media.yaml", changed)
        await #expect(
            throws: HubFault.refused(
                .rulesRefused([.versionTaken(kind: .sheet, id: "media", version: 2, next: 3)]))
        ) {
            try await client.perform(.publish(try RulesFiles.publication([path])))
        }
        let next = try write("media.yaml", changed.replacingOccurrences(of: "version: 2", with: "version: 3"))
        let words = try await client.perform(.publish(try RulesFiles.publication([next])))
        #expect(words == "sheet media version 3: published\ncategory media: unchanged\n")
    }

    @Test func `the shipped files are written to begin with, and never over somebody's own`() throws {
        let paths = try RulesFiles.writeShipped(to: floor.directory)
        #expect(paths.count == StandardPlaybook.documents.count)
        #expect(try Playbook(files: try RulesFiles.read(paths)).categories.count == 7)
        let first = try #require(paths.first)
        #expect(throws: HubFault.file(path: first, .fileExists)) { try RulesFiles.writeShipped(to: floor.directory) }
    }

    private static let small = """
        sheets:
          - id: hat
            version: 3
            first: fit
            title: { fr: Chapeaux, en: Hats }
            questions:
              - id: fit
                fr: Va ?
                en: Fits & "sits" <well>?
                help: { fr: Essayer., en: Try. }
                answers:
                  - { id: yes, fr: Oui, en: Yes, question: look, function: works }
                  - { id: tight, fr: Serré, en: Tight, question: look, cap: B, tasks: [CLEAN, REPAIR_2] }
                  - { id: doubt, fr: Non, en: No, hold: secondLook }
              - id: look
                fr: Beau ?
                en: Fine?
                help: { fr: Voir., en: See. }
                answers:
                  - { id: yes, fr: Oui, en: Yes, grade: A }
                  - { id: doubt, fr: Non, en: No, hold: secondLook }
            examples:
              - { answers: [tight, yes], grade: B }
        """

    @Test func `a sheet is shown as a tree`() throws {
        let file = try PlaybookFile.parse(yaml: Self.small, file: "hat.yaml")
        #expect(
            SheetTree.text(of: file, in: .en) == """
                sheet hat version 3: Hats, 5 ways, 1 example
                fit: Fits & "sits" <well>?
                ├ yes: Yes (works)
                │   look: Fine?
                │   ├ yes: Yes = grade A
                │   └ doubt: No = hold secondLook
                ├ tight: Tight (at best B, CLEAN, REPAIR_2)
                │   look: see above
                └ doubt: No = hold secondLook

                """)
        #expect(SheetTree.text(of: file, in: .fr).contains("└ doubt: Non = hold secondLook"))
    }

    @Test func `a picture holds every question and answer, inside its frame and without overlap`() throws {
        for document in StandardPlaybook.documents.dropLast() {
            let file = try PlaybookFile.parse(yaml: document.yaml, file: document.name)
            let sheet = try #require(file.sheets.first)
            let svg = SheetPicture.svg(of: file, in: .fr)
            let frames = Self.rectangles(svg)
            let answers = sheet.questions.flatMap(\.answers)
            let ends = answers.filter { if case .question = $0.next { false } else { true } }
            #expect(frames.count == 2 * sheet.questions.count + ends.count, "\(document.name)")
            let size = try #require(Self.numbers(svg, "viewBox=\"0 0 ").first)
            for frame in frames { #expect(frame.left + frame.width <= size, "\(document.name)") }
            let boxes = frames.filter { $0.fill == "#f6f7f9" }
            #expect(boxes.count == sheet.questions.count)
            for (index, box) in boxes.enumerated() {
                for other in boxes[(index + 1)...] where other.left == box.left {
                    #expect(other.top >= box.top + box.height || box.top >= other.top + other.height)
                }
            }
            #expect(svg.components(separatedBy: "<path").count - 1 == answers.count - ends.count)
        }
    }

    @Test func `what could be a command of the picture is written as text`() throws {
        let file = try PlaybookFile.parse(yaml: Self.small, file: "hat.yaml")
        let svg = SheetPicture.svg(of: file, in: .en)
        #expect(svg.contains("Fits &amp; \"sits\" &lt;well&gt;?"))
        #expect(svg.components(separatedBy: "<text").count == svg.components(separatedBy: "</text>").count)
        let path = floor.directory + "/hat.svg"
        try RulesFiles.write("x", to: path)
        try RulesFiles.write(svg, to: path)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == svg)
        #expect(throws: HubFault.file(path: "/nowhere/x.svg", .noSuchFileOrDirectory)) {
            try RulesFiles.write(svg, to: "/nowhere/x.svg")
        }
    }

    private struct Frame {
        let left: Int
        let top: Int
        let width: Int
        let height: Int
        let fill: String
    }

    private static func rectangles(_ svg: String) -> [Frame] {
        svg.components(separatedBy: "\n").filter { $0.hasPrefix("<rect x=") }.compactMap { line in
            let parts = line.components(separatedBy: "\"")
            guard let left = Int(parts[1]), let top = Int(parts[3]), let width = Int(parts[5]),
                let height = Int(parts[7])
            else { return nil }
            return Frame(left: left, top: top, width: width, height: height, fill: parts[11])
        }
    }

    private static func numbers(_ svg: String, _ mark: String) -> [Int] {
        svg.components(separatedBy: mark).dropFirst().compactMap { Int($0.prefix { $0.isNumber }) }
    }
}
