import Returns
import Testing

@testable import Wire

struct StandardPlaybookTests {
    @Test func `the shipped rules load without a finding`() throws {
        let playbook = try StandardPlaybook.load()
        #expect(playbook.categories.map(\.id) == ["apparel", "connected"])
        #expect(playbook.sheets.map(\.reference.id) == ["apparel", "connected"])
        for sheet in playbook.sheets { #expect(SheetLint.findings(in: sheet).isEmpty) }
        #expect(DispositionLint.findings(in: playbook.dispositions).isEmpty)
        for category in playbook.categories { #expect(playbook.currentSheet(ofCategory: category.id) != nil) }
    }

    @Test func `every way ends in one grade or hold, and every end has its rule`() throws {
        let playbook = try StandardPlaybook.load()
        for category in playbook.categories {
            let sheet = try #require(playbook.currentSheet(ofCategory: category.id))
            #expect(sheet.ends.count > 10)
            for end in sheet.ends {
                let grade = try #require(end.grade)
                let rule = playbook.dispositions.rule(category: category.id, grade: grade, hold: end.hold)
                #expect(!["R-900", DispositionRule.lastResort.id].contains(rule.id), "\(category.id) \(end)")
                if end.hold != nil { #expect(rule.disposition == .hold) }
            }
        }
    }

    @Test(arguments: [
        ("apparel", ["intact", "none", "sound"], "R-110 N"), ("apparel", ["opened", "none", "sound"], "R-110 A"),
        ("apparel", ["intact", "washable", "sound"], "R-120 B"), ("apparel", ["intact", "none", "small"], "R-120 B"),
        ("apparel", ["intact", "permanent", "wearable"], "R-130 C"),
        ("apparel", ["intact", "none", "large", "rag"], "R-140 S"),
        ("apparel", ["intact", "biological"], "R-030 X"), ("apparel", ["doubt"], "R-040 X"),
        ("connected", ["danger"], "R-010 X"), ("connected", ["doubt"], "R-010 X"),
        ("connected", ["safe", "sealed"], "R-210 N"),
        ("connected", ["safe", "opened", "locked"], "R-020 X"), ("connected", ["safe", "opened", "dead"], "R-240 D"),
        ("connected", ["safe", "opened", "free", "complete", "none"], "R-220 A"),
        ("connected", ["safe", "opened", "free", "missing", "none"], "R-230 C"),
        ("connected", ["safe", "opened", "free", "complete", "broken"], "R-240 D"),
    ])
    func `answers lead where the trade wants them`(category: String, answers: [String], end: String) throws {
        let playbook = try StandardPlaybook.load()
        let sheet = try #require(playbook.currentSheet(ofCategory: category))
        let reached = try #require(sheet.ends.first { $0.way.map(\.answer) == answers })
        let grade = try #require(reached.grade)
        let rule = playbook.dispositions.rule(category: category, grade: grade, hold: reached.hold)
        #expect("\(rule.id) \(grade.rawValue)" == end)
    }

    @Test func `the battery comes first and every question allows doubt`() throws {
        let playbook = try StandardPlaybook.load()
        #expect(playbook.sheets.last?.first == "battery")
        for question in playbook.sheets.flatMap(\.questions) {
            let doubt = question.answers.first { $0.id == "doubt" }
            #expect(doubt?.next == .hold(question.id == "battery" ? .hazard : .secondLook), "\(question.id)")
        }
    }

    @Test func `labels are short and in capitals`() throws {
        for rule in try StandardPlaybook.load().dispositions.rules {
            for text in [rule.label.french, rule.label.english] {
                #expect(text == text.uppercased())
                #expect(text.count <= WireLimits.labelCharacters)
            }
            for text in [rule.reason.french, rule.reason.english] { #expect(text.hasSuffix(".")) }
        }
    }
}
