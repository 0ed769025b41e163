import Returns
import Testing

@testable import Wire

struct StandardPlaybookTests {
    private static let categories = ["apparel", "footwear", "connected", "appliance", "toy", "beauty", "media"]

    @Test func `the shipped rules load without a finding`() throws {
        let playbook = try StandardPlaybook.load()
        #expect(playbook.categories.map(\.id) == Self.categories)
        for category in playbook.categories {
            let sheet = try #require(playbook.currentSheet(ofCategory: category.id))
            #expect(sheet.id == category.id)
            #expect(SheetLint.findings(in: sheet).isEmpty)
        }
        #expect(DispositionLint.findings(in: playbook.dispositions).isEmpty)
        #expect(PlaybookLint.findings(in: playbook).isEmpty)
    }

    @Test func `sheets of earlier releases stay for the items that were begun with them`() throws {
        let playbook = try StandardPlaybook.load()
        let latest = ["apparel": 2, "connected": 3, "appliance": 2, "toy": 2, "media": 2]
        for (id, version) in latest {
            #expect(playbook.currentSheet(ofCategory: id)?.version == version)
            for earlier in 1..<version {
                #expect(playbook.sheet(SheetReference(id: id, version: earlier)) != nil, "\(id) \(earlier)")
            }
        }
    }

    @Test func `every sheet has examples of its own for each grade that it gives`() throws {
        for document in StandardPlaybook.documents {
            let file = try PlaybookFile.parse(yaml: document.yaml, file: document.name)
            for sheet in file.sheets {
                let examples = try #require(file.examples[sheet.reference])
                #expect(Set(examples.map(\.grade)) == Set(sheet.ends.compactMap(\.grade)), "\(sheet.id)")
            }
        }
    }

    @Test func `every way ends in one grade or hold, and every end has its rule`() throws {
        let playbook = try StandardPlaybook.load()
        for category in playbook.categories {
            let sheet = try #require(playbook.currentSheet(ofCategory: category.id))
            #expect(sheet.ends.count > 10)
            for end in sheet.ends {
                let grade = try #require(end.grade)
                let rule = playbook.dispositions.rule(for: Self.item(category.id, grade, end.hold))
                #expect(!["R-900", DispositionRule.lastResort.id].contains(rule.id), "\(category.id) \(end)")
                if end.hold != nil { #expect(rule.disposition == .hold) }
            }
        }
    }

    @Test func `every grade of every category has a way to go`() throws {
        let table = try StandardPlaybook.load().dispositions
        for category in Self.categories {
            for grade in Grade.allCases where grade != .held {
                let rule = table.rule(for: Self.item(category, grade, nil))
                #expect(rule.when.categories == [category], "\(category) \(grade)")
                #expect(grade != .salvage || rule.disposition == .recycle)
                #expect(grade != .new || rule.disposition == .restock)
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
        ("footwear", ["whole", "same", "new", "none"], "R-310 N"), ("footwear", ["marked", "odd"], "R-335 D"),
        ("footwear", ["whole", "same", "worn"], "R-330 C"),
        ("footwear", ["whole", "same", "new", "biological"], "R-030 X"),
        ("connected", ["safe", "opened", "free", "complete", "faint"], "R-220 A"),
        ("connected", ["safe", "opened", "free", "complete", "arm"], "R-220 B"),
        ("appliance", ["danger"], "R-010 X"), ("appliance", ["safe", "sealed"], "R-410 N"),
        ("appliance", ["safe", "complete", "works", "none", "hidden"], "R-420 B"),
        ("appliance", ["safe", "complete", "works", "heavy", "none"], "R-430 C"),
        ("appliance", ["safe", "complete", "untestable"], "R-040 X"),
        ("appliance", ["safe", "complete", "dead"], "R-440 D"), ("toy", ["doubt"], "R-010 X"),
        ("toy", ["safe", "sealed"], "R-510 N"), ("toy", ["safe", "opened", "minor", "clean"], "R-530 C"),
        ("toy", ["safe", "opened", "essential"], "R-540 D"),
        ("toy", ["safe", "opened", "complete", "soiled"], "R-550 S"), ("beauty", ["broken"], "R-640 S"),
        ("beauty", ["intact", "over"], "R-640 S"), ("beauty", ["intact", "long", "sound"], "R-610 N"),
        ("beauty", ["intact", "long", "damaged"], "R-620 A"), ("beauty", ["intact", "short", "sound"], "R-630 B"),
        ("media", ["sealed"], "R-710 N"), ("media", ["opened", "clean", "dented"], "R-720 B"),
        ("media", ["opened", "marked", "clean"], "R-730 C"), ("media", ["opened", "spoiled"], "R-740 S"),
        ("media", ["opened", "unplayable"], "R-735 S"), ("toy", ["cell"], "R-010 X"),
    ])
    func `answers lead where the trade wants them`(category: String, answers: [String], end: String) throws {
        let playbook = try StandardPlaybook.load()
        let sheet = try #require(playbook.currentSheet(ofCategory: category))
        let reached = try #require(sheet.ends.first { $0.way.map(\.answer) == answers })
        let grade = try #require(reached.grade)
        var item = Self.item(category, grade, reached.hold)
        item.tasks = reached.tasks
        let rule = playbook.dispositions.rule(for: item)
        #expect("\(rule.id) \(grade.rawValue)" == end)
    }

    @Test func `dangerous goods never share a bin with others, whatever their category and grade`() throws {
        let table = try StandardPlaybook.load().dispositions
        let ordinary = table.rules.filter { $0.when.holds == .free && !$0.when.traits.contains(.dangerousGoods) }
        for category in Self.categories {
            for grade in Grade.allCases where grade != .held {
                for traits in [[ProductTrait.dangerousGoods], [.dangerousGoods, .electrical]] {
                    var item = Self.item(category, grade, nil)
                    item.traits = Set(traits)
                    let rule = table.rule(for: item)
                    #expect(!ordinary.map(\.binClass).contains(rule.binClass), "\(category) \(grade) \(rule.id)")
                }
            }
            var doubted = Self.item(category, .held, .secondLook)
            doubted.traits = [.dangerousGoods]
            #expect(table.rule(for: doubted).binClass == "SECOND-LOOK-HAZMAT")
        }
    }

    @Test func `a device that does not turn on is erased before anybody repairs it`() throws {
        let sheet = try #require(try StandardPlaybook.load().currentSheet(ofCategory: "connected"))
        for end in sheet.ends where end.hold == nil && end.assessment.packaging != .sealed {
            #expect(end.tasks.contains("ERASE"), "\(end.way)")
        }
    }

    @Test func `only answers about a battery stop an item as a suspect battery`() throws {
        let playbook = try StandardPlaybook.load()
        let stops = playbook.categories.flatMap { category in
            (playbook.currentSheet(ofCategory: category.id)?.questions ?? []).flatMap(\.answers)
                .filter { $0.next == .hold(.hazard) }.map { "\(category.id) \($0.id) \($0.danger ?? .battery)" }
        }
        #expect(
            stops == [
                "connected danger battery", "connected doubt battery", "appliance danger other",
                "appliance doubt other", "toy danger other", "toy cell battery", "toy doubt other",
            ])
    }

    private static func item(_ category: String, _ grade: Grade, _ hold: Hold?) -> ItemCase {
        var item = ItemCase(grade: grade, hold: hold)
        item.category = category
        return item
    }

    @Test func `danger comes first, and in doubt about it an item is isolated`() throws {
        let playbook = try StandardPlaybook.load()
        for (id, first) in [("connected", "battery"), ("appliance", "safety"), ("toy", "danger")] {
            let sheet = try #require(playbook.currentSheet(ofCategory: id))
            #expect(sheet.first == first)
            let doubt = sheet.question(first)?.answers.first { $0.id == SheetLint.doubt }
            #expect(doubt?.next == .hold(.hazard))
        }
    }

    @Test func `what is sold as refurbished was tested in full and erased`() throws {
        let playbook = try StandardPlaybook.load()
        let sheet = try #require(playbook.currentSheet(ofCategory: "connected"))
        for end in sheet.ends {
            let rule = playbook.dispositions.rule(
                for: Self.item("connected", try #require(end.grade), end.hold))
            guard rule.disposition == .refurbish else { continue }
            #expect(Set(Wording.proofOfRefurbishing).isSubset(of: end.tasks))
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
